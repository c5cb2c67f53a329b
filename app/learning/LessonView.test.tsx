import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { enrolments } from "#db/schema/index.ts";
import { now, permit, world } from "#tests/world.ts";
import { readLesson, type LessonPage } from "./lesson.server.ts";
import { LessonView } from "./LessonView.tsx";

/** A lesson as Siv reads it, who left early. */
function lesson(moduleId: string, number: number): LessonPage {
  const { db, siv } = world();
  db.update(enrolments).set({ dischargedOn: "2026-06-01", dischargedEarly: true }).where(eq(enrolments.id, siv.enrolmentId)).run();
  const page = readLesson(permit(db, siv, "lesson.read"), { moduleId, lesson: number }, now);
  if (page.locked) throw new Error("locked");
  return page;
}

const shown = (page: LessonPage): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <LessonView page={page} show="whole" answer={undefined} now={now.getTime()} />
    </MessagesProvider>,
  );
const words = (page: LessonPage): string => shown(page).replace(/<[^>]+>/g, "");

test("under the box it says who can see what is written, and that nobody watches the page", () => {
  const [, below = ""] = words(lesson("intro", 1)).split(nb.lesson.toThinkAbout);
  for (const promise of [nb.whoCanSee.onlyYou, nb.whoCanSee.onlyYours, nb.whoCanSee.honestly, safetyLines.notwatched.text.nb]) expect(below).toContain(promise);
});

test("the questions say that nobody sees the answers, and the button what the facilitator sees", () => {
  expect(words(lesson("intro", 1))).toContain(nb.checks.private);
  expect(words(lesson("intro", 1))).toContain(nb.lesson.whatIsSeen);
});

test("a lesson of the aftercare line ends with somebody to talk to and a way out of what is shared; one of the programme does not", () => {
  const ways = ['href="/help"', 'href="/something-happened"'];
  for (const way of ways) {
    expect(shown(lesson("a1", 1))).toContain(way);
    expect(shown(lesson("intro", 1))).not.toContain(way);
  }
});

test("a lesson with a content note begins with half a minute to find one's feet, and one without does not", () => {
  const [first = "", rest = ""] = words(lesson("a1", 1)).split(nb.lesson.steady);
  expect(first.length).toBeLessThan(rest.length);
  expect(words(lesson("intro", 1))).not.toContain(nb.lesson.steady);
});
