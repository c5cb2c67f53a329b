import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { listOwn, openShare, withdrawShare } from "#app/family/share.server.ts";
import { link, type Clinic } from "#tests/linked-family.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { tellHappening } from "./happening.server.ts";
import { readiness } from "./readiness.server.ts";
import { reopenLesson } from "./progress.server.ts";

const sharesProgress = ({ db }: Clinic, from: Learner, to: Learner, item = "intro", untilOn = "2026-06-20") =>
  expect(openShare(permit(db, from, "share.change"), { kind: "progress", item, revision: null }, { recipient: to.enrolmentId, untilOn }, now)).toBeUndefined();

/** Tor and Siv are linked, have finished the introduction, and share so with each other. */
function bothReady(): Clinic {
  const clinic = world();
  const { db, tor, siv } = clinic;
  link(clinic, [tor, siv]);
  for (const learner of [tor, siv]) openUpTo(db, learner, "t01");
  sharesProgress(clinic, tor, siv);
  sharesProgress(clinic, siv, tor);
  return clinic;
}

/** What Tor and Siv are told of the first topic. */
const told = ({ db, tor, siv }: Clinic, at = now) => [
  readiness(permit(db, tor, "path.read"), "t01", at),
  readiness(permit(db, siv, "path.read"), "t01", at),
];

const nothing = ["not available", "not available"];

test("both are ready for a topic where each shares with the other that the one before is finished", () => {
  const clinic = bothReady();
  expect(told(clinic)).toEqual(["ready", "ready"]);
  expect(readiness(permit(clinic.db, clinic.tor, "path.read"), "t02", now)).toBe("not available");
  expect(readiness(permit(clinic.db, clinic.tor, "path.read"), "intro", now)).toBeUndefined();
});

test("in every other case the answer is the same one", () => {
  const cases: Record<string, (clinic: Clinic) => void> = {
    "one of them has taken a lesson back": ({ db, siv }) => reopenLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 2 }, now),
    "the reader has": ({ db, tor }) => reopenLesson(permit(db, tor, "lesson.complete"), { moduleId: "intro", lesson: 2 }, now),
    "one of them has stopped sharing": ({ db, siv }) => withdrawShare(permit(db, siv, "share.change"), listOwn(permit(db, siv, "share.change"), now)[0]!.shareId, now),
    "one has left": ({ db, siv }) => leave(permit(db, siv, "family.change"), now),
    "a safety check": ({ db, siv }) => void answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "unsure", experienced: "no" }, now),
    "something has happened": ({ db, siv }) => tellHappening(permit(db, siv, "happening.tell"), now),
    "the account is closed": ({ db, siv }) => void db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(siv.accountId),
    "it is not opened": ({ db }) => void db.$client.exec("update families set opened_at = null"),
  };
  for (const [name, make] of Object.entries(cases)) {
    const clinic = bothReady();
    make(clinic);
    const [tor, siv] = told(clinic);
    expect([tor, name === "the account is closed" ? "not available" : siv], name).toEqual(nothing);
  }
  expect(told(bothReady(), later(days(30)))).toEqual(nothing);
});

test("sharing one way only, or with somebody else, says nothing", () => {
  const clinic = world();
  const { db, tor, siv, ingrid } = clinic;
  for (const learner of [tor, siv, ingrid]) openUpTo(db, learner, "t01");
  link(clinic, [tor, siv, ingrid]);
  sharesProgress(clinic, tor, siv);
  sharesProgress(clinic, siv, ingrid);
  expect(told(clinic)).toEqual(nothing);
  sharesProgress(clinic, siv, tor, "t01");
  expect(told(clinic)).toEqual(nothing);
  sharesProgress(clinic, siv, tor);
  expect(told(clinic)).toEqual(["ready", "ready"]);
  expect(readiness(permit(db, ingrid, "path.read"), "t01", now)).toBe("not available");
});

test("it makes no difference that they follow groups of different facilitators", () => {
  const { db, tor, siv, monday } = bothReady();
  db.$client.prepare("update enrolments set group_id = ? where id = ?").run(monday, siv.enrolmentId);
  expect(readiness(permit(db, tor, "path.read"), "t01", now)).toBe("ready");
});
