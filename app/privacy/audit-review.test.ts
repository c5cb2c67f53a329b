import { beforeEach, expect, test } from "vitest";
import { days, later, now, permit, world } from "#tests/world.ts";
import { isReviewDue, readSinceReview, reviewAudit } from "./audit-review.server.ts";
import { recordAudit } from "./audit.server.ts";
import type { AuditAction } from "./audit.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const record = (action: AuditAction, at = now, enrolmentId?: string) => recordAudit(permit(clinic.db, clinic.facilitator, "progress.read"), { action, ...(enrolmentId && { enrolmentId }) }, at);
const since = () => readSinceReview(permit(clinic.db, clinic.administrator, "audit.read"));
const review = (through: number, at = now) => reviewAudit(permit(clinic.db, clinic.administrator, "audit.review"), through, at);
const isDue = (at: Date) => isReviewDue(permit(clinic.db, clinic.administrator, "audit.read"), at);

test("what has come since the last review is counted by what was done and by whom", () => {
  const { facilitator, administrator } = clinic;
  expect(since()).toMatchObject({ last: undefined, entries: 0, throughId: 0 });
  record("learner.read");
  record("learner.read");
  record("group.change");
  expect(since()).toMatchObject({ entries: 3, throughId: 3, byAction: [{ action: "learner.read", entries: 2 }, { action: "group.change", entries: 1 }], byAccount: [{ accountId: facilitator.accountId, entries: 3 }] });
  review(3, later(1000));
  expect(since()).toMatchObject({ last: { at: later(1000).getTime(), accountId: administrator.accountId }, entries: 1, byAction: [{ action: "audit.review", entries: 1 }] });
});

test("a review goes no further than the log, and never back", () => {
  record("learner.read");
  record("learner.read");
  expect(() => review(7)).toThrow("bad_request");
  review(2);
  expect(() => review(1)).toThrow("bad_request");
});

/** An instant on that day in Oslo, in summer two hours before UTC. */
const oslo = (time: string) => new Date(`2026-06-04T${time}+02:00`);

test("looks before six and from ten in the evening, by the clock in Oslo, are unusual", () => {
  for (const time of ["05:59", "06:00", "21:59", "22:00"]) record("learner.read", oslo(time), clinic.tor.enrolmentId);
  record("group.change", oslo("23:30"));
  expect(since().unusual.map(({ kind, at }) => [kind, at])).toEqual([
    ["hours", oslo("22:00").getTime()],
    ["hours", oslo("05:00").getTime()],
  ]);
});

test("more than twenty learners in an hour are unusual, and so are emergencies and exports (ASVS 16.3.3)", () => {
  for (let n = 0; n < 20; n++) record("learner.read", now, `learner-${n}`);
  record("learner.read", now, "learner-0");
  expect(since().unusual).toEqual([]);
  record("learner.read", now, "learner-20");
  record("grid.export", later(1000));
  record("emergency.open", later(2000), "learner-0");
  expect(since().unusual).toMatchObject([{ kind: "marked", action: "emergency.open" }, { kind: "marked", action: "grid.export" }, { kind: "many", learners: 21, looks: 23 }]);
});

test("after thirty days it is time again, and not where nothing has come", () => {
  expect(isDue(later(days(400)))).toBe(false);
  record("learner.read");
  expect([isDue(later(days(30))), isDue(later(days(30) + 1))]).toEqual([false, true]);
  review(1, later(days(31)));
  expect([isDue(later(days(61))), isDue(later(days(61) + 1))]).toEqual([false, true]);
});
