import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { programme } from "#content/programme.ts";
import { enrolments, groupOpenings, groups, lessonProgress, prescriptions } from "#db/schema/index.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { answerPrescription } from "./prescription.server.ts";
import { tellHappening } from "./happening.server.ts";
import { readHome } from "./home.server.ts";

function clinic() {
  const found = world();
  const { db, thursday } = found;
  const home = (learner: Learner, at = now) => readHome(permit(db, learner, "path.read"), at);
  const opensOn = (moduleId: string, day: string) => {
    db.update(groups).set({ pace: "dated" }).where(eq(groups.id, thursday)).run();
    db.insert(groupOpenings).values({ groupId: thursday, moduleId, opensOn: day }).run();
  };
  const finishes = (learner: Learner, moduleId: string) => {
    const { lessons } = programme.flatMap(({ modules }) => modules).find(({ id }) => id === moduleId)!;
    for (let lesson = 1; lesson <= lessons; lesson++) db.insert(lessonProgress).values({ enrolmentId: learner.enrolmentId, moduleId, lesson, openedAt: now.getTime(), visitedAt: now.getTime(), completedAt: now.getTime() }).run();
  };
  return { ...found, home, opensOn, finishes };
}

test("a module that opens is news from its day on, for fourteen days, until it is begun", () => {
  const { tor, siv, home, opensOn, finishes } = clinic();
  opensOn("t01", "2026-06-04");
  for (const learner of [tor, siv]) finishes(learner, "intro");
  const news = (learner: Learner, daysLater: number) => home(learner, later(days(daysLater))).news.map(({ moduleId, openedOn }) => `${moduleId} ${openedOn}`);
  expect(news(tor, -1)).toEqual([]);
  expect([0, 13].map((n) => news(tor, n))).toEqual([["t01 2026-06-04"], ["t01 2026-06-04"]]);
  expect(news(tor, 14)).toEqual([]);
  finishes(siv, "t01");
  expect(news(siv, 0)).toEqual([]);
});

test("nothing reminds Siv of the year after, once she has said that something has happened", () => {
  const { db, siv, home } = clinic();
  db.update(enrolments).set({ dischargedOn: "2026-05-20" }).where(eq(enrolments.id, siv.enrolmentId)).run();
  expect(home(siv).news).toMatchObject([{ moduleId: "a1", openedOn: "2026-06-03" }]);
  tellHappening(permit(db, siv, "happening.tell"), now);
  expect(home(siv).news).toEqual([]);
  expect(home(siv).boosters[0]).toMatchObject({ moduleId: "a1", state: "open" });
});

test("a relative who has finished every lesson that is counted is told so, without the one that leaves no trace", () => {
  const { db, tor, home, finishes } = clinic();
  const modules = programme.flatMap(({ modules }) => modules);
  for (const { id } of modules.slice(0, -1)) finishes(tor, id);
  expect(home(tor)).toMatchObject({ allDone: false, continueAt: { moduleId: "t12", lesson: 1 } });
  finishes(tor, "t12");
  db.delete(lessonProgress).where(and(eq(lessonProgress.moduleId, "t06"), eq(lessonProgress.lesson, 3))).run();
  expect(home(tor)).toMatchObject({ allDone: true, continueAt: undefined });
});

test("what is suggested to Siv stands on her first page until she says yes or no, and not while something has happened", () => {
  const found = clinic();
  const { db, siv, tor, home } = found;
  const [, walk] = [prescribeTo(found, siv, "e01"), prescribeTo(found, siv, "e05", {}, later(1000))];
  const suggested = (learner: Learner) => home(learner, later(2000)).suggested.map(({ moduleId }) => moduleId);
  expect([suggested(siv), suggested(tor)]).toEqual([["e05", "e01"], []]);
  answerPrescription(permit(db, siv, "prescription.answer"), "e05", { prescription: walk! }, "no", now);
  expect(suggested(siv)).toEqual(["e01"]);
  const gone = prescribeTo(found, siv, "e06");
  db.update(prescriptions).set({ moduleId: "e99" }).where(eq(prescriptions.id, gone)).run();
  expect(suggested(siv), "of an offer that the programme no longer has, nothing").toEqual(["e01"]);
  tellHappening(permit(db, siv, "happening.tell"), now);
  expect(suggested(siv)).toEqual([]);
});
