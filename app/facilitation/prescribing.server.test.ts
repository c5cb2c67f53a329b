import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/dates.ts";
import { answerPrescription, readOwnPrescriptions } from "#app/learning/prescription.server.ts";
import { auditEntries, prescriptions } from "#db/schema/index.ts";
import { prescribed } from "#content/programme.ts";
import { prescribedWords, prescribeTo } from "#tests/prescribed.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readGrid } from "./grid.server.ts";
import { parseGridView } from "./grid-view.ts";
import { readLearnerPage } from "./learner-page.server.ts";
import { clearanceProblems, prescribe, prescriptionForm, typedClearanceProblems, withdrawPrescription } from "./prescribing.server.ts";
import { readPrescriptionsPage } from "./prescriptions-page.server.ts";

const today = "2026-06-04";
const bathing = prescribed.find(({ id }) => id === "e01")!;
const form = (module: string, over: Partial<typeof prescribedWords> = {}) => prescriptionForm.parse({ module, ...prescribedWords, ...over });

test("year-round bathing is not prescribed without who has cleared it and when, and nothing is kept of the try", () => {
  const { db, facilitator, siv } = world();
  const change = permit(db, facilitator, "prescription.change");
  const tried = (over: Partial<typeof prescribedWords>) => prescribe(change, siv.groupId, siv.enrolmentId, form("e01", over), now);
  expect(tried({ clearedBy: "", clearedOn: "" })).toEqual({ clearedBy: "clearance_needed", clearedOn: "clearance_needed" });
  expect(tried({ clearedBy: "  " })).toEqual({ clearedBy: "clearance_needed" });
  for (const unseen of ["\u200b\u2060", "-", "?"]) expect(tried({ clearedBy: unseen }), "what names nobody").toEqual({ clearedBy: "clearance_needed" });
  expect(tried({ clearedOn: "" })).toEqual({ clearedOn: "clearance_needed" });
  expect(db.select().from(prescriptions).all()).toEqual([]);
  expect(tried({})).toBeUndefined();
  expect(db.select().from(prescriptions).all()).toHaveLength(1);
});

test("a clearance is of a day in the year that ends today", () => {
  const day = fc.integer({ min: -800, max: 400 }).map((n) => [n, addDays(today, n)] as const);
  fc.assert(fc.property(day, ([n, clearedOn]) => (clearanceProblems(bathing, { clearedBy: "Lege Berg", clearedOn }, today) === undefined) === (n <= 0 && n >= -366)));
  expect(clearanceProblems(bathing, { clearedBy: "Lege Berg", clearedOn: "2026-06-05" }, today)).toEqual({ clearedOn: "day_in_future" });
  expect(clearanceProblems(bathing, { clearedBy: "Lege Berg", clearedOn: "2025-06-02" }, today)).toEqual({ clearedOn: "day_too_early" });
});

test("what a form without a health check types beside it is not kept, and a form that lacks both is told of both at once", () => {
  const clinic = world();
  prescribeTo(clinic, clinic.siv, "e05");
  expect(clinic.db.select().from(prescriptions).all()).toMatchObject([{ clearedBy: null, clearedOn: null }]);
  const typed = (module: string) => typedClearanceProblems(permit(clinic.db, clinic.facilitator, "prescription.change"), clinic.thursday, clinic.siv.enrolmentId, { module, clearedBy: " ", clearedOn: "" }, now);
  expect(typed("e01")).toEqual({ clearedBy: "clearance_needed", clearedOn: "clearance_needed" });
  expect(typed("e05")).toBeUndefined();
  for (const unknown of ["t01", "e21", ""]) expect(() => typed(unknown), unknown).toThrow("not_found");
  expect(prescriptionForm.safeParse({ module: "e05", why: " ", lookFor: "x".repeat(1001) }).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["why", "required"], ["lookFor", "too_long"]]);
});

test("a change takes the place of what stood, and the learner answers afresh", () => {
  const clinic = world();
  const { db, siv } = clinic;
  const first = prescribeTo(clinic, siv, "e01");
  answerPrescription(permit(db, siv, "prescription.answer"), "e01", { prescription: first }, "yes", now);
  const second = prescribeTo(clinic, siv, "e01", { why: "Du ville prøve igjen." }, later(days(1)));
  expect(second).not.toBe(first);
  expect(readOwnPrescriptions(permit(db, siv, "path.read"))).toMatchObject([{ id: second, why: "Du ville prøve igjen.", answer: null }]);
  expect(db.select().from(prescriptions).all().filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);
});

test("what is written is sealed in the database", () => {
  const clinic = world();
  prescribeTo(clinic, clinic.siv, "e01");
  const [row] = clinic.db.select().from(prescriptions).all();
  for (const sealed of [row!.why, row!.lookFor, row!.clearedBy!]) expect(sealed.toString("utf8")).not.toMatch(/vann|pusten|Berg/);
});

test("one press takes a prescription back, and a second changes nothing", () => {
  const clinic = world();
  const { db, facilitator, siv } = clinic;
  const id = prescribeTo(clinic, siv, "e05");
  const withdraw = (at: Date) => withdrawPrescription(permit(db, facilitator, "prescription.change"), siv.groupId, siv.enrolmentId, id, at);
  withdraw(later(1));
  withdraw(later(2));
  expect(readOwnPrescriptions(permit(db, siv, "path.read"))).toEqual([]);
  expect(db.select().from(prescriptions).all()).toMatchObject([{ withdrawnAt: later(1).getTime() }]);
});

test("nobody prescribes outside their own groups, takes back what is another's, or gives a module that is not for the track", () => {
  const clinic = world();
  const { db, facilitator, otherFacilitator, siv, jonas, tor, amir, thursday, monday } = clinic;
  const id = prescribeTo(clinic, siv, "e05");
  const change = permit(db, facilitator, "prescription.change");
  const other = permit(db, otherFacilitator, "prescription.change");
  for (const group of [thursday, monday]) {
    expect(() => prescribe(change, group, amir.enrolmentId, form("e05"), now)).toThrow("not_found");
    expect(() => prescribe(other, group, siv.enrolmentId, form("e05"), now)).toThrow("not_found");
    expect(() => withdrawPrescription(other, group, siv.enrolmentId, id, now)).toThrow("not_found");
    expect(() => readPrescriptionsPage(permit(db, otherFacilitator, "prescription.read"), group, siv.enrolmentId, null, now)).toThrow("not_found");
  }
  expect(() => withdrawPrescription(change, thursday, jonas.enrolmentId, id, now)).toThrow("not_found");
  for (const module of ["e21", "t01", ""]) expect(() => prescribe(change, thursday, siv.enrolmentId, form(module), now), module).toThrow("not_found");
  for (const module of ["e01", "e03"]) expect(() => prescribe(change, thursday, tor.enrolmentId, form(module), now), "a card for those close by is not theirs to be given").toThrow("not_found");
  expect(readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, tor.enrolmentId, "e01", now)).toMatchObject({ chosen: undefined });
  expect(db.select().from(prescriptions).all()).toHaveLength(1);
});

test("those who lead the group get the same to the byte whether the learner says no or nothing, and learn of a yes", () => {
  const clinic = world();
  const { db, facilitator, siv, thursday } = clinic;
  const id = prescribeTo(clinic, siv, "e01");
  const see = () =>
    JSON.stringify([
      readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId, "e01", now),
      readLearnerPage(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, now),
      readGrid(permit(db, facilitator, "progress.read"), thursday, parseGridView(new URLSearchParams()), now),
    ]);
  const say = (answer: "yes" | "no") => answerPrescription(permit(db, siv, "prescription.answer"), "e01", { prescription: id }, answer, later(days(1)));
  const nothing = see();
  say("no");
  expect(see()).toBe(nothing);
  say("yes");
  expect(see()).not.toBe(nothing);
  say("no");
  expect(see()).toBe(nothing);
});

test("each change, and each look at one learner's prescriptions, is in the audit trail without a word of what was written", () => {
  const clinic = world();
  const { db, facilitator, siv, thursday } = clinic;
  const id = prescribeTo(clinic, siv, "e05");
  withdrawPrescription(permit(db, facilitator, "prescription.change"), thursday, siv.enrolmentId, id, now);
  readPrescriptionsPage(permit(db, facilitator, "prescription.read"), thursday, siv.enrolmentId, null, now);
  const entries = db.select().from(auditEntries).all();
  expect(entries.map(({ action }) => action)).toEqual(["prescription.change", "prescription.change", "learner.read"]);
  for (const entry of entries) expect(entry).toMatchObject({ accountId: facilitator.accountId, enrolmentId: siv.enrolmentId, groupId: thursday });
});
