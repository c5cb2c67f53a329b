import { beforeEach, expect, test } from "vitest";
import { findOpened, listOpenedProgress } from "#app/facilitation/emergency.queries.server.ts";
import { listOpenedRecords, openRecord, readEmergencyRecord } from "#app/facilitation/emergency.server.ts";
import { setDisabled } from "#app/identity/staff.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { wantsNotices } from "#tests/wants-notices.ts";
import { countToReview, emergencyForm, endEmergency, listEmergencies, listOpenEmergencies, listToReview, reviewEmergency, sayRead } from "./emergency.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const reason = "Moren ringte, og jeg får ikke tak i veilederen.";
const minutes = (n: number) => n * 60_000;
const openTor = (by = clinic.otherFacilitator, userName = "tor", at = now) => openRecord(permit(clinic.db, by, "emergency.open"), { userName, reason }, at);
const read = (by = clinic.otherFacilitator, at = now) => readEmergencyRecord(permit(clinic.db, by, "emergency.read"), clinic.tor.enrolmentId, at);
const actions = () => clinic.db.$client.prepare("select action, enrolment_id from audit_entries order by id").all() as { action: string; enrolment_id: string | null }[];

test("a facilitator of another group opens Tor's record by his exact user name, and reads where he stands and who knows him", () => {
  const { db, tor } = clinic;
  db.$client.prepare("insert into lesson_progress values (?, 'intro', 1, 1, 1, 0, 1)").run(tor.enrolmentId);
  expect(openTor(undefined, " TOR ")?.enrolmentId).toBe(tor.enrolmentId);
  expect(read()).toMatchObject({ name: "Tor", group: "Torsdagsgruppa", ledBy: ["veileder en"], lastVisitAt: null, modules: [{ number: 0, completed: 1, lessons: 4 }] });
  expect(actions()).toEqual([
    { action: "emergency.open", enrolment_id: tor.enrolmentId },
    { action: "emergency.read", enrolment_id: tor.enrolmentId },
  ]);
});

test("whoever led the group and has a closed account is not named as one to ask", () => {
  const { db, tor, facilitator, otherFacilitator } = clinic;
  openTor(clinic.administrator);
  db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)").run(tor.groupId, otherFacilitator.accountId);
  const ledBy = () => [...read(clinic.administrator).ledBy].sort();
  expect(ledBy()).toEqual(["veileder en", "veileder to"]);
  setDisabled(permit(db, clinic.administrator, "staff.change"), facilitator.accountId, true, now);
  expect(ledBy()).toEqual(["veileder to"]);
});

test("it stands for an hour, or until it is ended, and for whoever opened it alone", () => {
  openTor();
  expect(() => read(clinic.facilitator)).toThrow("not_found");
  expect(() => read(clinic.administrator)).toThrow("not_found");
  expect(read(clinic.otherFacilitator, later(minutes(60) - 1)).name).toBe("Tor");
  expect(() => read(clinic.otherFacilitator, later(minutes(60)))).toThrow("not_found");
  const own = permit(clinic.db, clinic.otherFacilitator, "emergency.read");
  expect(listOpenEmergencies(own, now)).toHaveLength(1);
  expect(() => endEmergency(permit(clinic.db, clinic.facilitator, "emergency.read"), clinic.tor.enrolmentId, later(1))).toThrow("not_found");
  endEmergency(own, clinic.tor.enrolmentId, later(minutes(5)));
  expect(() => read(clinic.otherFacilitator, later(minutes(5)))).toThrow("not_found");
  expect(listOpenEmergencies(own, later(minutes(5)))).toEqual([]);
});

test("whoever has opened a record sees whose it is, once, however often they have opened it, and nobody else sees it", () => {
  openTor();
  openTor(undefined, "siv", later(1));
  openTor(undefined, "tor", later(minutes(10)));
  const opened = (by: typeof clinic.facilitator, at: Date) => listOpenedRecords(permit(clinic.db, by, "emergency.read"), at).map(({ name, group, untilAt }) => [name, group, untilAt - now.getTime()]);
  expect(opened(clinic.otherFacilitator, later(minutes(10)))).toEqual([["Tor", "Torsdagsgruppa", minutes(70)], ["Siv", "Torsdagsgruppa", minutes(60) + 1]]);
  expect(opened(clinic.otherFacilitator, later(minutes(65)))).toEqual([["Tor", "Torsdagsgruppa", minutes(70)]]);
  expect([clinic.facilitator, clinic.administrator].map((by) => opened(by, later(minutes(10))))).toEqual([[], []]);
});

test("nobody opens the record of one whom they lead, or stand in for: they are led to its page, and the learner is told of nothing", () => {
  const { db, facilitator, otherFacilitator, administrator, tor } = clinic;
  const page = { ledIn: tor.groupId, enrolmentId: tor.enrolmentId };
  const listed = () => listEmergencies(permit(db, tor, "emergency.answer")).length;
  expect([openTor(facilitator, " TOR "), listed(), actions()]).toEqual([page, 0, []]);
  db.$client.prepare("insert into absences (id, account_id, substitute_id, from_on, until_on, created_at) values ('a', ?, ?, ?, ?, 1)").run(facilitator.accountId, otherFacilitator.accountId, facilitator.today, facilitator.today);
  expect([openTor(), listed()]).toEqual([page, 0]);
  expect([openTor(administrator)?.enrolmentId, listed()]).toEqual([tor.enrolmentId, 1]);
});

test("it opens nothing else: no page of the group, and no other learner", () => {
  openTor();
  expect(() => readEmergencyRecord(permit(clinic.db, clinic.otherFacilitator, "emergency.read"), clinic.siv.enrolmentId, now)).toThrow("not_found");
});

test("nobody is suggested: no part of a name, and none of the staff's, opens anything, and tries are few", () => {
  for (const name of ["to", "tor%", "veileder en", "administrator", ""]) expect(openTor(undefined, name)).toBeUndefined();
  expect(actions()).toEqual([]);
  for (const name of ["a1", "a2", "a3", "a4", "a5"]) openTor(undefined, name);
  expect(() => openTor()).toThrow("too_many_attempts");
});

test("a reason of 10 to 500 characters is needed, and lies sealed with the learner's key", () => {
  const typed = (why: string) => emergencyForm.safeParse({ userName: "tor", reason: why }).success;
  expect([typed("x".repeat(9)), typed("x".repeat(10)), typed("x".repeat(500)), typed("x".repeat(501)), typed(`  ${"x".repeat(9)}  `)]).toEqual([false, true, true, false, false]);
  openTor();
  const bytes = clinic.db.$client.prepare("select reason from emergency_accesses").pluck().get() as Buffer;
  expect(bytes.includes("Moren")).toBe(false);
  clinic.db.$client.prepare("update emergency_accesses set enrolment_id = ?").run(clinic.siv.enrolmentId);
  expect(() => listEmergencies(permit(clinic.db, clinic.siv, "emergency.answer"))).toThrow("cannot be opened");
});

test("Tor reads who, when and why until he says that he has read it; nobody else can say so for him", () => {
  const { db, tor, siv } = clinic;
  openTor();
  const told = () => listEmergencies(permit(db, tor, "emergency.answer"));
  expect(told()).toMatchObject([{ reason, at: now.getTime(), who: { name: "veileder to", role: "facilitator" }, isRead: false }]);
  expect(listEmergencies(permit(db, siv, "emergency.answer"))).toEqual([]);
  expect(sayRead(permit(db, siv, "emergency.answer"), told()[0]!.id, now)).toBe(false);
  expect(told()[0]!.isRead).toBe(false);
  expect(sayRead(permit(db, tor, "emergency.answer"), told()[0]!.id, now)).toBe(true);
  expect(told()[0]!.isRead).toBe(true);
  db.$client.prepare("delete from accounts where id = ?").run(clinic.otherFacilitator.accountId);
  expect(told()[0]!.who).toBeUndefined();
});

test("whoever wants notices gets a neutral one", () => {
  wantsNotices(clinic.db, clinic.tor.accountId);
  openTor();
  expect(clinic.db.$client.prepare("select account_id, kind from outbox").all()).toEqual([{ account_id: clinic.tor.accountId, kind: "message" }]);
});

test("an administrator looks into each once, and what was done is noted; who opened it is a former employee when they have gone", () => {
  const { db, administrator, tor } = clinic;
  openTor();
  openTor(administrator, "siv", later(days(1)));
  const reviewing = permit(db, administrator, "emergency.review");
  const over = later(minutes(60));
  expect(listToReview(reviewing, over)).toMatchObject([{ isOwn: true }, { isOwn: false, who: "veileder to", learner: tor.enrolmentId.slice(0, 8), isReadByLearner: false }]);
  const [, { id } = { id: "" }] = listToReview(reviewing, over);
  reviewEmergency(reviewing, id, over);
  expect([listToReview(reviewing, over).length, countToReview(reviewing)]).toEqual([1, 1]);
  expect(() => reviewEmergency(reviewing, id, over)).toThrow("not_found");
  expect(actions().at(-1)?.action).toBe("emergency.review");
  expect(() => permit(db, clinic.facilitator, "emergency.review")).toThrow("not_found");
});

test("nobody looks into their own access where another administrator can; an only one may, and a closed account is nobody", () => {
  const { db, administrator, facilitator } = clinic;
  openTor(administrator);
  const reviewing = permit(db, administrator, "emergency.review");
  const over = later(minutes(60));
  const shown = (to = reviewing) => listToReview(to, over);
  expect(shown()).toMatchObject([{ isOwn: true, isForOthers: false }]);
  const [{ id } = { id: "" }] = shown();
  db.$client.prepare("update accounts set role = 'administrator' where id = ?").run(facilitator.accountId);
  const colleague = permit(db, { ...facilitator, role: "administrator" }, "emergency.review");
  expect([shown(), shown(colleague)]).toMatchObject([[{ isOwn: true, isForOthers: true }], [{ isOwn: false, isForOthers: false }]]);
  expect(() => reviewEmergency(reviewing, id, over)).toThrow("not_found");
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(facilitator.accountId);
  reviewEmergency(reviewing, id, over);
  expect(shown()).toEqual([]);
});

test("closing the other administrator's account, before or after, opens no way to one's own access", () => {
  const { db, administrator, facilitator } = clinic;
  db.$client.prepare("update accounts set role = 'administrator' where id = ?").run(facilitator.accountId);
  const reviewing = permit(db, administrator, "emergency.review");
  openTor(administrator);
  const [{ id } = { id: "" }] = listToReview(reviewing, now);
  const over = later(minutes(60));
  for (const closed of [later(minutes(2)), later(-minutes(2)), later(-days(29))]) {
    setDisabled(permit(db, administrator, "staff.change"), facilitator.accountId, false, closed);
    expect(setDisabled(permit(db, administrator, "staff.change"), facilitator.accountId, true, closed)).toEqual({ ok: true });
    expect(listToReview(reviewing, over)).toMatchObject([{ isOwn: true, isForOthers: true }]);
    expect(() => reviewEmergency(reviewing, id, over)).toThrow("not_found");
  }
});

test("an access that still stands is not looked into before it is over, or has been ended", () => {
  const { db, administrator, tor } = clinic;
  openTor();
  const reviewing = permit(db, administrator, "emergency.review");
  const isOpen = (at: Date) => listToReview(reviewing, at).map((one) => one.isOpen);
  const [{ id } = { id: "" }] = listToReview(reviewing, now);
  expect([isOpen(later(minutes(60) - 1)), isOpen(later(minutes(60)))]).toEqual([[true], [false]]);
  expect(() => reviewEmergency(reviewing, id, later(minutes(60) - 1))).toThrow("not_found");
  endEmergency(permit(db, clinic.otherFacilitator, "emergency.read"), tor.enrolmentId, later(minutes(5)));
  expect(isOpen(later(minutes(5)))).toEqual([false]);
  reviewEmergency(reviewing, id, later(minutes(5)));
  expect(listToReview(reviewing, later(minutes(5)))).toEqual([]);
});

test("the queries themselves give nothing of a record that is not open, nor of one whose hour is over", () => {
  openTor();
  const own = permit(clinic.db, clinic.otherFacilitator, "emergency.read");
  const { tor, siv } = clinic;
  expect(findOpened(own, tor.enrolmentId, later(minutes(60) - 1).getTime())?.accountId).toBe(tor.accountId);
  expect([findOpened(own, tor.enrolmentId, later(minutes(60)).getTime()), findOpened(own, siv.enrolmentId, now.getTime())]).toEqual([undefined, undefined]);
  clinic.db.$client.prepare("insert into lesson_progress values (?, 'intro', 1, 1, 1, 0, 1)").run(tor.enrolmentId);
  expect([listOpenedProgress(own, tor.enrolmentId, now.getTime()).length, listOpenedProgress(own, tor.enrolmentId, later(minutes(60)).getTime()).length]).toEqual([1, 0]);
});
