import { renderToStaticMarkup } from "react-dom/server";
import type { ReactNode } from "react";
import { beforeEach, expect, test } from "vitest";
import { listOutline } from "#app/curriculum/lessons.server.ts";
import { tracks, type Track } from "#app/curriculum/programme.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { StaffMessagesProvider } from "#app/i18n/StaffMessages.tsx";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { now, permit, world } from "#tests/world.ts";
import { readLesson } from "./lesson.server.ts";
import { LessonView } from "./LessonView.tsx";
import { OfferView } from "./OfferView.tsx";
import { PreviewProvider } from "./Preview.tsx";
import { previewProse } from "./preview-prose.ts";
import { PreviewPathView } from "./PreviewPathView.tsx";
import { previewCard, previewLesson, previewPath, previewTogether } from "./preview.server.ts";
import { TogetherView } from "./TogetherView.tsx";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const looking = () => permit(clinic.db, clinic.facilitator, "lesson.preview");

const html = (track: Track | undefined, page: ReactNode): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <StaffMessagesProvider value={nbStaff}>
        <PreviewProvider value={track}>{page}</PreviewProvider>
      </StaffMessagesProvider>
    </MessagesProvider>,
  );
const lessonHtml = (track: Track, moduleId: string, lesson: number): string => html(track, <LessonView page={previewLesson(looking(), track, { moduleId, lesson })} show="whole" answer={undefined} now={now.getTime()} />);

/** Every control of a page that stands in no fieldset that is shut. */
const usable = (page: string): string[] => {
  let depth = 0;
  const found: string[] = [];
  const open: boolean[] = [];
  for (const [tag] of page.matchAll(/<\/?fieldset[^>]*>|<(?:input|button|textarea|select)[^>]*>/g)) {
    if (tag.startsWith("</")) depth -= open.pop() ? 1 : 0;
    else if (tag.startsWith("<fieldset")) {
      const isShut = /\sdisabled(=|\s|>)/.test(tag);
      open.push(isShut);
      depth += isShut ? 1 : 0;
    } else if (depth === 0 && !/type="button"/.test(tag)) found.push(tag);
  }
  return found;
};

test("a lesson is what a learner of the track reads the first time, word for word", () => {
  const { db, tor } = clinic;
  const own = readLesson(permit(db, tor, "lesson.read"), { moduleId: "intro", lesson: 1 }, now);
  const seen = previewLesson(looking(), "relative", { moduleId: "intro", lesson: 1 });
  const withoutEvents = (page: typeof own) => JSON.stringify(page).replace(/"event":"[^"]+"/g, '"event":""');
  const outline = seen.outline.map((line) => ({ ...line, opened: false }));
  expect(JSON.parse(withoutEvents(seen))).toEqual({ ...JSON.parse(withoutEvents(own)), outline, station: seen.station });
});

test("every lesson of every line opens in both tracks, however far a learner would have to come, and nothing is written down", () => {
  const before = clinic.db.$client.prepare("select total_changes()").pluck().get();
  for (const track of tracks)
    for (const { id } of [...programme.flatMap(({ modules }) => modules), ...aftercare, ...prescribed])
      for (const { lesson, title } of listOutline(id, track, "nb")) expect(previewLesson(looking(), track, { moduleId: id, lesson }).title).toBe(title);
  expect(clinic.db.$client.prepare("select total_changes()").pluck().get()).toBe(before);
});

test("nothing on a lesson's page can be written, answered or marked, and it says so at each place", () => {
  for (const track of tracks) {
    const page = lessonHtml(track, "intro", 1);
    expect(usable(page)).toEqual([]);
    expect(page.split(nbStaff.administration.preview.inert).length - 1).toBe(3);
    expect(page).not.toMatch(/data-saves-itself|data-lesson=/);
    expect(page).toContain(nb.lesson.markAsDone);
  }
});

test("the same page of a learner's own can be used, so that the search for what is shut finds what is open", () => {
  const { db, tor } = clinic;
  const page = readLesson(permit(db, tor, "lesson.read"), { moduleId: "intro", lesson: 1 }, now);
  if (page.locked) throw new Error("locked");
  const own = html(undefined, <LessonView page={page} show="whole" answer={undefined} now={now.getTime()} />);
  expect(usable(own).length).toBeGreaterThan(5);
  expect(own).toMatch(/data-saves-itself/);
  expect(own).not.toContain(nbStaff.administration.preview.inert);
});

/** Where a page leads, but to places within itself, and to what anybody may open. */
const leadsTo = (page: string): string[] => [...page.matchAll(/<a\b[^>]*\shref="(\/(?!view\/|help|words|groups")[^"]*)"/g)].map(([, address = ""]) => address);

test("what a looked-at page leads to is looked at too: no link goes to a page that only a learner has", () => {
  for (const page of [lessonHtml("patient", "t01", 2), lessonHtml("relative", "a1", 1), html("patient", <OfferView offer={previewCard(looking(), "patient", "e01")} saved={false} answer={undefined} today="2026-06-04" />), html("relative", <TogetherView page={previewTogether(looking(), "relative", "intro")} answer={undefined} taken={false} now={now.getTime()} />)])
    expect(leadsTo(page)).toEqual([]);
  expect(lessonHtml("patient", "t01", 2)).toContain('href="/view/patient/t01/3"');
});

test("no link in any lesson's text leads staff to a page that only a learner has: the words stand there, and what anybody may read is led to", () => {
  const followed = new Set<string>();
  for (const language of ["nb", "en"] as const)
    for (const track of tracks)
      for (const { id } of [...programme.flatMap(({ modules }) => modules), ...aftercare, ...prescribed])
        for (const { lesson } of listOutline(id, track, language)) {
          const looks = permit(clinic.db, { ...clinic.facilitator, language }, "lesson.preview");
          const page = html(track, <LessonView page={previewLesson(looks, track, { moduleId: id, lesson })} show="whole" answer={undefined} now={now.getTime()} />);
          for (const address of leadsTo(page)) followed.add(`${track} ${id} ${lesson} ${address}`);
        }
  expect([...followed]).toEqual([]);
  const page = lessonHtml("patient", "intro", 3);
  expect(page).toContain("To spørsmål til deg");
  expect(page).toMatch(/href="\/words#/);
}, 60_000);

test("a link to a lesson in a text leads to that lesson among the looked-at pages", () => {
  const told = (address: string) => previewProse(`<p>Les <a class="x" href="${address}" title="y">den <em>første</em></a>.</p>`, "/view/patient");
  expect(told("/modules/t01/2")).toBe('<p>Les <a class="x" href="/view/patient/t01/2" title="y">den <em>første</em></a>.</p>');
  expect(told("/modules/t01/together")).toContain('href="/view/patient/t01/together"');
  expect(told("/words#w35")).toContain('href="/words#w35"');
  for (const own of ["/family", "/modules/t01/workbook", "/helpless", "//evil.example"]) expect(told(own)).toBe("<p>Les den <em>første</em>.</p>");
});

test("a together exercise is shown before anybody has brought anything, and takes nothing", () => {
  const page = html("patient", <TogetherView page={previewTogether(looking(), "patient", "intro")} answer={undefined} taken={false} now={now.getTime()} />);
  expect(usable(page)).toEqual([]);
  expect(page).toContain(nb.together.inactive);
});

test("the path is that of a learner at the start: the introduction is open, the rest says what it waits for, and all can be looked at", () => {
  const path = previewPath(looking(), "relative");
  expect(path.stations.map(({ state }) => state)).toEqual(["open", ...Array.from({ length: 12 }, () => "locked")]);
  const page = html("relative", <PreviewPathView path={path} today="2026-06-04" />);
  for (const id of ["intro", "t12", "a8"]) expect(page).toContain(`href="/view/relative/${id}/1"`);
  for (const id of ["e01", "e19"]) expect(page).toContain(`href="/view/relative/${id}/card"`);
  expect(page).not.toContain("/view/relative/e03");
});

test("what the track has not is not found", () => {
  expect(() => previewLesson(looking(), "relative", { moduleId: "e01", lesson: 1 })).toThrow("not_found");
  expect(() => previewLesson(looking(), "relative", { moduleId: "intro", lesson: 9 })).toThrow("not_found");
  expect(() => previewCard(looking(), "relative", "e03")).toThrow("not_found");
  expect(() => previewCard(looking(), "patient", "t01")).toThrow("not_found");
  expect(() => previewTogether(looking(), "patient", "a2")).toThrow("not_found");
});
