import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { attempts, lessonProgress } from "#db/schema/index.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { answerCheck } from "./attempt.server.ts";
import { readLesson, type LessonPage } from "./lesson.server.ts";
import { LessonView } from "./LessonView.tsx";
import { readPath } from "./path.server.ts";
import { completeLesson, keepSection } from "./progress.server.ts";

const afraid = { moduleId: "t06", lesson: 3 };
const before = ["intro", "t01", "t02", "t03", "t04", "t05"];

/** A learner who has come to the topic about limits. */
function atLimits() {
  const clinic = world();
  const { db } = clinic;
  const walk = (learner: Learner) => {
    for (const moduleId of before) for (let lesson = 1; lesson <= 4; lesson++) db.insert(lessonProgress).values({ enrolmentId: learner.enrolmentId, moduleId, lesson, openedAt: 1, visitedAt: 1, completedAt: 1 }).run();
  };
  walk(clinic.tor);
  walk(clinic.siv);
  const kept = (learner: Learner) => readPath(permit(db, learner, "path.read"), now).records.filter(({ moduleId }) => moduleId === "t06").map(({ lesson }) => lesson);
  const read = (learner: Learner, lesson: number) => readLesson(permit(db, learner, "lesson.read"), { moduleId: "t06", lesson }, now);
  const page = (learner: Learner, lesson: number): LessonPage => {
    const found = read(learner, lesson);
    if (found.locked) throw new Error("locked");
    return found;
  };
  return { ...clinic, kept, read, page };
}

const shown = (page: LessonPage, answer?: Parameters<typeof LessonView>[0]["answer"]): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <LessonView page={page} show="whole" answer={answer} now={now.getTime()} />
    </MessagesProvider>,
  );

test("Tor reads the lesson for those who are afraid, and nothing remembers it", () => {
  const { db, tor, kept, read } = atLimits();
  expect(read(tor, 3)).toMatchObject({ traceless: true, completedAt: null });
  expect(kept(tor)).toEqual([]);
  expect(() => completeLesson(permit(db, tor, "lesson.complete"), afraid, now)).toThrow("not_found");
  expect(() => keepSection(permit(db, tor, "lesson.complete"), afraid, 2, now)).toThrow("not_found");
});

test("what Tor answers there is explained once and kept nowhere", () => {
  const { db, tor, page } = atLimits();
  const [check] = page(tor, 3).checks;
  const answered = answerCheck(permit(db, tor, "check.answer"), afraid, { module: check!.moduleId, check: check!.id, option: check!.options[0]!.id, event: check!.event }, now);
  expect(answered).toMatchObject({ optionId: check!.options[0]!.id, why: expect.stringMatching(/\S/) });
  expect(db.select().from(attempts).all()).toEqual([]);
  expect(shown(page(tor, 3), { answered: { check: check!.id, ...answered! } }).split(answered!.why)).toHaveLength(2);
});

test("an answer that Tor gave to one of its questions elsewhere does not stand there", () => {
  const { db, tor, page } = atLimits();
  const [check] = page(tor, 3).checks;
  db.insert(attempts).values({ enrolmentId: tor.enrolmentId, eventId: "elsewhere", moduleId: check!.moduleId, checkId: check!.id, optionId: check!.options[0]!.id, answeredAt: 1 }).run();
  expect(page(tor, 3).checks.filter(({ answered }) => answered)).toEqual([]);
});

test("its page says that nothing is noted, sends nothing by itself, and cannot be marked as done", () => {
  const { tor, page } = atLimits();
  const [whole, afraid] = [1, 3].map((lesson) => shown(page(tor, lesson)));
  expect(afraid).toContain(nb.lesson.traceless.replaceAll('"', "&quot;"));
  expect(afraid).toContain(">Lagre</button>");
  for (const trace of [/data-lesson=/, /data-saves-itself=/, /value="complete"/]) {
    expect(whole).toMatch(trace);
    expect(afraid).not.toMatch(trace);
  }
});

test("the topic is done, and the next one opens, without it", () => {
  const { db, tor, read } = atLimits();
  for (const lesson of [1, 2]) {
    expect(read(tor, lesson)).toMatchObject({ traceless: false });
    completeLesson(permit(db, tor, "lesson.complete"), { moduleId: "t06", lesson }, now);
  }
  const { stations } = readPath(permit(db, tor, "path.read"), now);
  expect(stations[6]).toMatchObject({ state: "done", completed: 2 });
  expect(stations[7]).toMatchObject({ state: "open" });
});

test("in Siv's track the same lesson is one like the others", () => {
  const { siv, kept, read } = atLimits();
  expect(read(siv, 3)).toMatchObject({ traceless: false });
  expect(kept(siv)).toEqual([3]);
});
