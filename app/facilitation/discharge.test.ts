import { expect, test } from "vitest";
import { readHome } from "#app/learning/home.server.ts";
import { readLesson } from "#app/learning/lesson.server.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { changeDischarge, dischargeForm } from "./discharge.server.ts";
import { readLearnerPage } from "./learner-page.server.ts";

function thursday() {
  const clinic = world();
  const { db, facilitator, thursday: group } = clinic;
  const discharge = (learner: Learner, dischargedOn: string, early: boolean, at = now) => changeDischarge(permit(db, facilitator, "enrolment.discharge"), group, learner.enrolmentId, { dischargedOn, ...(early && { early: "yes" }) }, at);
  const home = (learner: Learner, at = now) => readHome(permit(db, learner, "path.read"), at);
  const lesson = (learner: Learner, moduleId: string, at = now) => readLesson(permit(db, learner, "lesson.read"), { moduleId, lesson: 1 }, at);
  return { ...clinic, discharge, home, lesson };
}

test("Siv, who leaves early, has the first booster at once, with the line about overdose above everything", () => {
  const { siv, discharge, home, lesson } = thursday();
  expect(home(siv).boosters).toEqual([]);
  expect(lesson(siv, "a1")).toMatchObject({ locked: { because: "aftercare" } });

  discharge(siv, "2026-06-04", true);
  expect(home(siv).boosters.map(({ state }) => state)).toEqual(["open", ...Array(7).fill("locked")]);
  expect(home(siv).news).toMatchObject([{ moduleId: "a1", openedOn: "2026-06-04" }]);
  expect(home(siv).continueAt).toMatchObject({ moduleId: "a1", lesson: 1 });
  expect(lesson(siv, "a1")).toMatchObject({ first: "overdose", line: "aftercare", number: 1 });
  expect(home(siv).continueAt).toMatchObject({ moduleId: "a1", visitedAt: now.getTime() });
});

test("a relative whose course ends early has the same line first: an overdose may be met at home", () => {
  const { tor, discharge, home, lesson } = thursday();
  discharge(tor, "2026-06-04", true);
  expect(home(tor).continueAt).toMatchObject({ moduleId: "a1", lesson: 1 });
  expect(lesson(tor, "a1")).toMatchObject({ track: "relative", first: "overdose" });
});

test("Tor, whose course ends as planned, has two weeks first, and no line above the rest", () => {
  const { tor, discharge, home, lesson } = thursday();
  discharge(tor, "2026-06-04", false);
  expect(home(tor).boosters[0]).toMatchObject({ state: "locked", lock: { because: "day", opensOn: "2026-06-18" } });
  expect(lesson(tor, "a1", later(days(14)))).toMatchObject({ first: undefined, title: expect.stringMatching(/\S/) });
});

test("a discharge that is taken back closes what has not been opened, and is no early one any more", () => {
  const { db, facilitator, thursday: group, siv, discharge, home } = thursday();
  discharge(siv, "2026-06-04", true);
  discharge(siv, "", true);
  expect(home(siv).boosters).toEqual([]);
  expect(readLearnerPage(permit(db, facilitator, "progress.read"), group, siv.enrolmentId, now)).toMatchObject({ dischargedOn: null, dischargedEarly: false });
});

test("a discharge in the future is asked about, and one in another group is nobody's", () => {
  const { db, siv, otherFacilitator, monday, thursday: group, discharge } = thursday();
  expect(discharge(siv, "2026-06-05", false)).toEqual({ dischargedOn: "day_in_future" });
  expect(discharge(siv, "2020-01-01", true), "a year that was mistyped").toEqual({ dischargedOn: "day_too_early" });
  for (const groupId of [monday, group]) expect(() => changeDischarge(permit(db, otherFacilitator, "enrolment.discharge"), groupId, siv.enrolmentId, { dischargedOn: "2026-06-04" }, now)).toThrow("not_found");
});

test("the facilitator finds the date on the learner's page, and an odd one is not taken", () => {
  const { db, facilitator, thursday: group, siv, discharge } = thursday();
  discharge(siv, "2026-06-01", true);
  expect(readLearnerPage(permit(db, facilitator, "progress.read"), group, siv.enrolmentId, now)).toMatchObject({ dischargedOn: "2026-06-01", dischargedEarly: true });
  expect(dischargeForm.safeParse({ dischargedOn: "2026-02-30" }).error?.issues[0]?.message).toBe("not_a_date");
  expect(dischargeForm.parse({ dischargedOn: "" })).toEqual({ dischargedOn: "" });
});
