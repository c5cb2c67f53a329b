import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { findLesson, findSheet } from "#app/curriculum/lessons.server.ts";
import { tracks } from "#app/curriculum/programme.ts";
import { sheetKinds } from "#app/curriculum/sheet.ts";
import { en } from "#app/i18n/en.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { prescribed, programme } from "#content/programme.ts";
import { references } from "#content/references.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { now, permit, world } from "#tests/world.ts";
import { stationsOf } from "./path.ts";
import { readSources, type SourcesPage } from "./sources.server.ts";
import { SourcesView } from "./SourcesView.tsx";

type Clinic = ReturnType<typeof world>;

function sourcesOf({ db }: Clinic, learner: Clinic["tor"], moduleId: string): SourcesPage {
  const page = readSources(permit(db, learner, "path.read"), moduleId, now);
  if (page.locked) throw new Error(`${moduleId} is locked`);
  return page;
}

const shown = (page: SourcesPage, words = nb): string =>
  renderToStaticMarkup(
    <MessagesProvider value={words}>
      <SourcesView page={page} />
    </MessagesProvider>,
  );

describe("the sources of a module", () => {
  test("are all that its lessons and its other texts cite, in both tracks, and no others", () => {
    const clinic = world();
    openUpTo(clinic.db, clinic.siv, "none: to the end");
    const open = [...stationsOf(programme).map(({ module }) => module.id), ...prescribed.flatMap(({ id, healthCheck }) => (healthCheck ? [] : id))];
    for (const moduleId of open) {
      const lessons = tracks.flatMap((track) => [1, 2, 3, 4, 5].flatMap((lesson) => findLesson({ moduleId, lesson, track, language: "nb" }) ?? []));
      const sheets = sheetKinds.flatMap((sheet) => findSheet({ sheet, moduleId, language: "nb" }) ?? []);
      const cited = new Set([...lessons, ...sheets].flatMap(({ sources }) => sources.flatMap(({ keys }) => keys)));
      const { sources, views } = sourcesOf(clinic, clinic.siv, moduleId);
      expect([...sources, ...views].map(({ key }) => key).sort(), moduleId).toEqual([...cited].sort());
      expect(sources.some(({ confidence }) => confidence === "B"), moduleId).toBe(false);
    }
  });

  test("stand with their whole entry, and say in which lessons, for whom", () => {
    const clinic = world();
    const { sources, views } = sourcesOf(clinic, clinic.siv, "intro");
    const hellum = sources.find(({ key }) => key === "HELLUM21");
    expect(hellum).toMatchObject({ name: "Hellum mfl. 2021", doi: "10.1177/14550725211044861", citedIn: [{ lesson: 1, in: "relative" }] });
    expect(sources.find(({ key }) => key === "ARISS20")).toMatchObject({ confidence: "A-", citedIn: [{ lesson: 1, in: "both" }] });
    const html = shown({ ...sourcesOf(clinic, clinic.siv, "intro") });
    for (const { key } of [...sources, ...views]) expect(html).toContain(references.find((reference) => reference.key === key)!.full.replaceAll('"', "&quot;").replaceAll("'", "&#x27;"));
    expect(html).toContain("doi: 10.1177/14550725211044861");
    expect(html).toContain("(for pårørende)");
  });

  test("are named in the reader's language", () => {
    const clinic = world();
    const page = sourcesOf(clinic, { ...clinic.siv, language: "en" }, "intro");
    expect(page.sources.find(({ key }) => key === "HELLUM21")?.name).toBe("Hellum et al. 2021");
    expect(shown(page, en)).toContain("(for relatives)");
  });

  test("say what each letter means, and what the programme's view is", () => {
    const clinic = world();
    const html = shown(sourcesOf(clinic, clinic.siv, "intro"));
    for (const words of [nb.sources.confidence.A, nb.sources.confidence["A-"], nb.sources.viewLead]) expect(html).toContain(words);
    expect(html).toContain(`${nb.sources.checked} A\u2212`);
  });

  test("lead to no other site, and ask none for anything", () => {
    const clinic = world();
    expect(shown(sourcesOf(clinic, clinic.siv, "intro"))).not.toMatch(/https?:|\/\/|src=/);
  });

  test("are closed as long as the module is, and there are none of a module that is not there", () => {
    const { db, tor } = world();
    const read = permit(db, tor, "path.read");
    expect(readSources(read, "t01", now)).toMatchObject({ locked: { because: "finish" } });
    expect(() => readSources(read, "t99", now)).toThrow("not_found");
  });
});
