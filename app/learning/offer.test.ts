import { expect, test } from "vitest";
import { withdrawPrescription } from "#app/facilitation/prescribing.server.ts";
import { activityEntries, lessonProgress, safetyTicks } from "#db/schema/index.ts";
import { prescribeTo } from "#tests/prescribed.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { activityForm, logActivity, readLog, removeActivity, tickSafety, untickSafety } from "./activity.server.ts";
import { readLesson } from "./lesson.server.ts";
import { listOffers, readOffer } from "./offer.server.ts";
import { requireBox, requireQuestion } from "./open-lesson.server.ts";
import { completeLesson, keepSection, reopenLesson } from "./progress.server.ts";
import { readSources } from "./sources.server.ts";
import { readWorkbook } from "./workbook.server.ts";

const event = "5f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c11";
const other = "6f0c2a44-9f7e-4d43-9a52-0b4f8a2d5c12";

function clinic() {
  const found = world();
  const { db } = found;
  const offer = (learner: Learner, moduleId: string) => readOffer(permit(db, learner, "path.read"), moduleId, now);
  const lesson = (learner: Learner, moduleId: string, number = 1) => readLesson(permit(db, learner, "lesson.read"), { moduleId, lesson: number }, now);
  const log = (learner: Learner, moduleId: string, line: { event?: string; did?: "yes" | "no"; how?: number | ""; word?: string }, at = now) =>
    logActivity(permit(db, learner, "activity.log"), moduleId, { event, did: "yes", how: "", word: "", ...line }, at);
  return { ...found, offer, lesson, log };
}

test("Siv reads of every offer; Tor of those that have something for relatives, and nothing of the rest", () => {
  const { db, siv, tor, offer } = clinic();
  const ids = (learner: Learner) => listOffers(permit(db, learner, "path.read"), now).offers.map(({ moduleId }) => moduleId);
  expect(ids(siv)).toHaveLength(20);
  expect(ids(tor)).toEqual(["e01", "e02", "e05", "e07", "e10", "e11", "e12", "e13", "e14", "e15", "e16", "e19"]);
  expect(offer(siv, "e01").card?.sheet).toBe("card");
  expect(offer(tor, "e01").card?.sheet).toBe("relative-card");
  expect(offer(tor, "e19").card?.sheet).toBe("card");
  for (const id of ids(tor)) expect(offer(tor, id).card, `a card leads into ${id}`).toBeDefined();
  expect(() => offer(tor, "e03")).toThrow("not_found");
  expect(() => offer(siv, "e21")).toThrow("not_found");
});

test("the lessons of year-round bathing open when somebody has noted who cleared Siv, and she has ticked that she asks the doctor first", () => {
  const found = clinic();
  const { db, siv, offer, lesson } = found;
  const tick = () => tickSafety(permit(db, siv, "activity.log"), "e01", now);
  tick();
  expect(offer(siv, "e01").care, "a tick is no clearance").toBe("clearance");
  expect(lesson(siv, "e01")).toMatchObject({ locked: { because: "clearance" } });
  untickSafety(permit(db, siv, "activity.log"), "e01");

  prescribeTo(found, siv, "e01");
  expect(offer(siv, "e01").care).toBe("to tick");
  expect(lesson(siv, "e01")).toMatchObject({ locked: { because: "care" } });

  tick();
  tickSafety(permit(db, siv, "activity.log"), "e01", later(days(1)));
  expect(offer(siv, "e01").care).toBe("ticked");
  expect(lesson(siv, "e01")).toMatchObject({ line: "prescribed", place: { moduleId: "e01", lesson: 1 } });

  untickSafety(permit(db, siv, "activity.log"), "e01");
  expect(lesson(siv, "e01")).toMatchObject({ locked: { because: "care" } });
});

test("without the clearance every way into the lesson is closed, and the card is there to read", () => {
  const { db, siv, offer, lesson } = clinic();
  tickSafety(permit(db, siv, "activity.log"), "e01", now);
  const place = { moduleId: "e01", lesson: 1 };
  expect(lesson(siv, "e01")).not.toHaveProperty("blocks");
  const complete = permit(db, siv, "lesson.complete");
  for (const act of [completeLesson, reopenLesson]) expect(() => act(complete, place, now)).toThrow("not_found");
  expect(() => keepSection(complete, place, 1, now)).toThrow("not_found");
  expect(() => requireQuestion(permit(db, siv, "check.answer"), place, { module: "e01", check: "any" }, now)).toThrow("not_found");
  expect(() => requireBox(permit(db, siv, "reflection.write"), place, "any", now)).toThrow("not_found");
  expect(readWorkbook(permit(db, siv, "path.read"), "e01", now)).toMatchObject({ locked: { because: "clearance" } });
  expect(db.select().from(lessonProgress).all()).toEqual([]);
  expect(offer(siv, "e01").card?.sheet).toBe("card");
});

test("the lessons close again when the prescription is taken back, or is another's", () => {
  const found = clinic();
  const { db, facilitator, siv, jonas, lesson } = found;
  for (const learner of [siv, jonas]) tickSafety(permit(db, learner, "activity.log"), "e01", now);
  const id = prescribeTo(found, siv, "e01");
  expect(lesson(siv, "e01").locked).toBeUndefined();
  expect(lesson(jonas, "e01")).toMatchObject({ locked: { because: "clearance" } });
  expect(lesson(siv, "e06"), "each module has its own").toMatchObject({ locked: { because: "clearance" } });
  withdrawPrescription(permit(db, facilitator, "prescription.change"), siv.groupId, siv.enrolmentId, id, now);
  expect(lesson(siv, "e01")).toMatchObject({ locked: { because: "clearance" } });
});

test("the lessons close when the clearance is more than a year old, the page says that it has to be renewed, and a new one opens them", () => {
  const found = clinic();
  const { db, siv } = found;
  prescribeTo(found, siv, "e01");
  tickSafety(permit(db, siv, "activity.log"), "e01", now);
  const on = (day: string) => {
    const at = new Date(`${day}T10:00:00Z`);
    return [readOffer(permit(db, siv, "path.read"), "e01", at).care, readLesson(permit(db, siv, "lesson.read"), { moduleId: "e01", lesson: 1 }, at).locked?.because];
  };
  expect(on("2026-05-19"), "before the day of the clearance").toEqual(["clearance", "clearance"]);
  expect(on("2027-05-21")).toEqual(["ticked", undefined]);
  expect(on("2027-05-22")).toEqual(["renewal", "renewal"]);
  expect(() => completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "e01", lesson: 1 }, new Date("2027-05-22T10:00:00Z"))).toThrow("not_found");
  prescribeTo(found, siv, "e01", { clearedOn: "2027-05-22" }, new Date("2027-05-22T10:00:00Z"));
  expect(on("2027-05-22")).toEqual(["ticked", undefined]);
});

test("a relative, who reads the card alone, has no box to tick", () => {
  const { db, tor, offer } = clinic();
  expect([offer(tor, "e01").care, offer(tor, "e11").care]).toEqual(["none", "none"]);
  expect(readSources(permit(db, tor, "path.read"), "e01", now)).not.toHaveProperty("locked");
  tickSafety(permit(db, tor, "activity.log"), "e01", now);
  expect(db.select().from(safetyTicks).all()).toEqual([]);
});

test("the list says how many of an offer's lessons are done, by the reader's own track", () => {
  const { db, siv, tor } = clinic();
  const e12 = (learner: Learner) => listOffers(permit(db, learner, "path.read"), now).offers.find(({ moduleId }) => moduleId === "e12");
  for (const lesson of [1, 2]) completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "e12", lesson }, now);
  expect([e12(siv), e12(tor)]).toMatchObject([{ lessons: 2, completed: 2 }, { lessons: 2, completed: 0 }]);
});

test("a module without a health check has no box to tick, and is open", () => {
  const { db, siv, offer, lesson } = clinic();
  expect(offer(siv, "e05").care).toBe("none");
  expect(lesson(siv, "e05").locked).toBeUndefined();
  tickSafety(permit(db, siv, "activity.log"), "e05", now);
  expect(offer(siv, "e05").care).toBe("none");
});

test("three taps are kept sealed, the newest first, once each, and can be taken away", () => {
  const { db, siv, log } = clinic();
  const read = () => readLog(permit(db, siv, "activity.log"), "e05");
  log(siv, "e05", { how: 7, word: "stille" });
  log(siv, "e05", { how: 7, word: "stille" });
  log(siv, "e05", { event: other, did: "no" }, later(days(1)));
  expect(read().map(({ did, how, word }) => ({ did, how, word }))).toEqual([{ did: false, how: null, word: "" }, { did: true, how: 7, word: "stille" }]);
  for (const { entry } of db.select({ entry: activityEntries.entry }).from(activityEntries).all()) expect(entry.toString("utf8")).not.toContain("stille");

  removeActivity(permit(db, siv, "activity.log"), "e07", event);
  expect(read(), "a line goes from the page it stands on").toHaveLength(2);
  removeActivity(permit(db, siv, "activity.log"), "e05", event);
  expect(read()).toHaveLength(1);
  removeActivity(permit(db, siv, "activity.log"), "e05", event);
  expect(read()).toHaveLength(1);
});

test("nobody reads or takes away a line of another's log", () => {
  const { db, siv, amir, jonas, log } = clinic();
  log(siv, "e05", {});
  for (const learner of [amir, jonas]) {
    expect(readLog(permit(db, learner, "activity.log"), "e05")).toEqual([]);
    removeActivity(permit(db, learner, "activity.log"), "e05", event);
  }
  expect(readLog(permit(db, siv, "activity.log"), "e05")).toHaveLength(1);
});

test("the log of the trauma course takes no words, and a card alone has no log", () => {
  const { db, siv, tor, offer, log } = clinic();
  log(siv, "e10", { word: "natta" });
  expect(readLog(permit(db, siv, "activity.log"), "e10")).toMatchObject([{ word: "" }]);
  expect([offer(siv, "e10").logs, offer(siv, "e05").logs, offer(siv, "e17").logs, offer(tor, "e05").logs]).toEqual(["taps", "taps and a word", "nothing", "nothing"]);
  expect(() => log(tor, "e05", { event: other })).toThrow("not_found");
});

test("a log form without its first tap is asked for it; the other two may be left out", () => {
  expect(activityForm.safeParse({ event }).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["did", "choose"]]);
  expect(activityForm.parse({ event, did: "no" })).toEqual({ event, did: "no", how: "", word: "" });
  expect(activityForm.parse({ event, did: "yes", how: "0", word: " ro " })).toMatchObject({ how: 0, word: "ro" });
  for (const how of ["11", "-1", "1.5", "ja"]) expect(activityForm.safeParse({ event, did: "yes", how }).success, how).toBe(false);
});

test("where the past may come too close, the way back to the present is on the offer and on all its lessons, and nowhere else", () => {
  const found = clinic();
  const { siv, offer, lesson, db } = found;
  prescribeTo(found, siv, "e10");
  tickSafety(permit(db, siv, "activity.log"), "e10", now);
  expect(offer(siv, "e10").steadying).toBe(true);
  for (const number of [1, 2]) expect(lesson(siv, "e10", number)).toMatchObject({ steadying: true });
  expect(offer(siv, "e05").steadying).toBe(false);
  expect(lesson(siv, "e05")).toMatchObject({ steadying: false });
});
