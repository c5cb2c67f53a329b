import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { now, permit, world } from "#tests/world.ts";
import { readLesson, type LessonPage } from "./lesson.server.ts";
import { LessonView } from "./LessonView.tsx";

function lesson(moduleId: string, number: number): LessonPage {
  const { db, siv } = world();
  const page = readLesson(permit(db, siv, "lesson.read"), { moduleId, lesson: number }, now);
  if (page.locked) throw new Error("locked");
  return page;
}

const words = (page: LessonPage): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <LessonView page={page} show="whole" answer={undefined} now={now.getTime()} />
    </MessagesProvider>,
  ).replace(/<[^>]+>/g, "");

test("under the box it says who can see what is written, and that nobody watches the page", () => {
  const [, below = ""] = words(lesson("intro", 1)).split(nb.lesson.toThinkAbout);
  for (const promise of [nb.reflection.onlyYou, nb.reflection.onlyYours, nb.reflection.honestly, safetyLines.notwatched.text.nb]) expect(below).toContain(promise);
});

test("the questions say that nobody sees the answers, and the button what the facilitator sees", () => {
  expect(words(lesson("intro", 1))).toContain(nb.checks.private);
  expect(words(lesson("intro", 1))).toContain(nb.lesson.whatIsSeen);
});
