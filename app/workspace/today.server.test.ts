import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { tellHappening } from "#app/learning/happening.server.ts";
import { link } from "#tests/linked-family.ts";
import { familyWith, finishEverything, joined, lastHereDaysAgo, meeting, message, settled, type Clinic } from "#tests/waiting-clinic.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readToday } from "./today.server.ts";

const today = (clinic: Clinic, actor: Actor = clinic.facilitator, page = 1, at = now) => readToday(permit(clinic.db, actor, "today.read"), page, at);
const lines = (clinic: Clinic, actor?: Actor) => today(clinic, actor).lines.map(({ kind, who }) => `${kind}: ${who}`);
const run = ({ db }: Clinic, sql: string, ...values: readonly string[]) => void db.$client.prepare(sql).run(...values);

test("the most urgent stands first, and of one kind what has waited longest", () => {
  const clinic = settled(world());
  const { tor, siv, ingrid, jonas, thursday } = clinic;
  lastHereDaysAgo(clinic, tor, 15);
  lastHereDaysAgo(clinic, siv, 40);
  joined(clinic, ingrid, 2, null);
  joined(clinic, jonas, 6, 1);
  message(clinic, ingrid, 1);
  message(clinic, jonas, 3);
  message(clinic, jonas, 2);
  meeting(clinic, thursday, 3);
  expect(lines(clinic)).toEqual(["wrote: Jonas", "wrote: Ingrid", "meeting: ", "new: Jonas", "new: Ingrid", "quiet: Siv", "quiet: Tor"]);
  expect(today(clinic).counts).toEqual({ wrote: 2, meeting: 1, ready: 0, new: 2, aftercare: 0, quiet: 2 });
});

test("each line says what it is about in days, and leads to one place", () => {
  const clinic = settled(world());
  const { tor, siv, ingrid, jonas, thursday } = clinic;
  lastHereDaysAgo(clinic, tor, 15);
  joined(clinic, ingrid, 2, null);
  message(clinic, jonas, 3);
  message(clinic, jonas, 2);
  const meetingId = meeting(clinic, thursday, 3, { moduleId: "e05" });
  const group = `/groups/${thursday}`;
  expect(today(clinic).lines).toEqual([
    { kind: "wrote", to: `${group}/learners/${jonas.enrolmentId}/messages`, who: "Jonas", group: undefined, on: "2026-06-01", track: "patient", messages: 2 },
    { kind: "meeting", to: `${group}/meetings/${meetingId}`, who: "", group: undefined, on: "2026-06-07", time: "12:00", meeting: "activity", activity: "Turgruppe" },
    { kind: "new", to: `${group}/learners/${ingrid.enrolmentId}`, who: "Ingrid", group: undefined, on: "2026-06-02", track: "relative", lastVisitOn: null },
    { kind: "quiet", to: `${group}/learners/${tor.enrolmentId}/messages`, who: "Tor", group: undefined, on: "2026-05-20", track: "relative", lastVisitOn: "2026-05-20", mayWrite: true },
  ]);
  expect(JSON.stringify(today(clinic))).not.toMatch(/\d{13}/);
  expect(siv.enrolmentId).toBeTruthy();
});

test("nothing of another facilitator's group is there, in no line and in no count", () => {
  const clinic = settled(world());
  const { leila, amir, monday, otherFacilitator } = clinic;
  lastHereDaysAgo(clinic, leila, 30);
  joined(clinic, amir, 1, 0);
  message(clinic, leila, 1);
  meeting(clinic, monday, 2);
  expect(today(clinic)).toMatchObject({ leads: true, lines: [], counts: { wrote: 0, meeting: 0, ready: 0, new: 0, aftercare: 0, quiet: 0 }, pages: 1 });
  expect(lines(clinic, otherFacilitator)).toEqual(["wrote: Leila", "meeting: ", "new: Amir"]);
});

test("whoever leads in somebody's place sees that group too, by name, on the days that it is so", () => {
  const clinic = settled(world());
  const { facilitator, otherFacilitator, leila, monday } = clinic;
  lastHereDaysAgo(clinic, leila, 30);
  message(clinic, leila, 1);
  run(clinic, "insert into absences values ('a', ?, ?, '2026-06-04', '2026-06-05', 0, null)", otherFacilitator.accountId, facilitator.accountId);
  expect(today(clinic).lines).toMatchObject([{ kind: "wrote", who: "Leila", group: "Mandagsgruppa", to: `/groups/${monday}/learners/${leila.enrolmentId}/messages` }]);
  expect(lines(clinic, { ...facilitator, today: "2026-06-06" })).toEqual([]);
});

test("a peer worker without messages is told of nobody who wrote, and is led to where one looks", () => {
  const clinic = settled(world());
  const { facilitator, tor, siv, thursday } = clinic;
  run(clinic, "update group_facilitators set kind = 'peer', messages = 0 where account_id = ?", facilitator.accountId);
  message(clinic, siv, 1);
  lastHereDaysAgo(clinic, tor, 20);
  expect(today(clinic).lines).toMatchObject([{ kind: "quiet", who: "Tor", mayWrite: false, to: `/groups/${thursday}/learners/${tor.enrolmentId}` }]);
});

test("a message that has been opened, and one to a learner, do not wait", () => {
  const clinic = settled(world());
  message(clinic, clinic.siv, 1);
  run(clinic, "update messages set opened_at = 1");
  message(clinic, clinic.tor, 1, "facilitator");
  expect(lines(clinic)).toEqual([]);
});

test("quiet counts from the group's own number of days, and from joining for whoever has never been here", () => {
  const clinic = settled(world());
  const { tor, siv } = clinic;
  lastHereDaysAgo(clinic, tor, 13);
  joined(clinic, siv, 20, null);
  expect(lines(clinic)).toEqual(["quiet: Siv"]);
  run(clinic, "update groups set quiet_after_days = 13");
  expect(lines(clinic)).toEqual(["quiet: Siv", "quiet: Tor"]);
});

test("not quiet is whoever is new, has come to the end of aftercare, has told that something has happened, has had a word since, or whose account is closed", () => {
  const make: Record<string, (clinic: Clinic) => void> = {
    "is new": (clinic) => (run(clinic, "update groups set quiet_after_days = 3"), joined(clinic, clinic.tor, 5, 4)),
    "has come to the end of aftercare": (clinic) => finishEverything(clinic, clinic.tor, 700),
    "something has happened": ({ db, tor }) => tellHappening(permit(db, tor, "happening.tell"), now),
    "has had a word since": (clinic) => message(clinic, clinic.tor, 10, "facilitator"),
    "the account is closed": (clinic) => run(clinic, "update accounts set disabled_at = 1 where id = ?", clinic.tor.accountId),
  };
  for (const [name, change] of Object.entries(make)) {
    const clinic = settled(world());
    lastHereDaysAgo(clinic, clinic.tor, 30);
    expect(lines(clinic), name).toEqual(["quiet: Tor"]);
    change(clinic);
    expect(lines(clinic), name).toEqual(name === "is new" ? ["new: Tor"] : []);
  }
});

test("whoever has finished everything is not quiet, and whoever has opened the last topic and left a lesson is", () => {
  const clinic = settled(world());
  run(clinic, "update groups set quiet_after_days = 5");
  lastHereDaysAgo(clinic, clinic.tor, 8);
  finishEverything(clinic, clinic.tor, 8);
  expect(lines(clinic)).toEqual([]);
  run(clinic, "update lesson_progress set completed_at = null where module_id = 't05' and lesson = 1");
  expect(lines(clinic)).toEqual(["quiet: Tor"]);
});

test("a word that was sent before the last visit does not count", () => {
  const clinic = settled(world());
  lastHereDaysAgo(clinic, clinic.tor, 30);
  message(clinic, clinic.tor, 31, "facilitator");
  expect(lines(clinic)).toEqual(["quiet: Tor"]);
});

test("aftercare is due from the day a booster opens until it, or a later one, is opened, for a year and a month", () => {
  const clinic = settled(world());
  const { siv } = clinic;
  const left = (daysAgo: number, early = false) => run(clinic, `update enrolments set discharged_on = date('2026-06-04', '-${daysAgo} days'), discharged_early = ${Number(early)} where id = ?`, siv.enrolmentId);
  const due = () => today(clinic).lines.flatMap((line) => (line.kind === "aftercare" ? [`${line.booster} since ${line.on}`] : []));
  left(13);
  expect(due()).toEqual([]);
  left(14);
  expect(due()).toEqual(["1 since 2026-06-04"]);
  left(2, true);
  expect(due()).toEqual(["1 since 2026-06-02"]);
  left(30);
  expect(due()).toEqual(["2 since 2026-06-02"]);
  run(clinic, "insert into lesson_progress values (?, 'a1', 1, 0, 0, 0, null)", siv.enrolmentId);
  expect(due()).toEqual(["2 since 2026-06-02"]);
  run(clinic, "update lesson_progress set module_id = 'a2' where module_id = 'a1'");
  expect(due()).toEqual([]);
  left(60);
  expect(due()).toEqual(["3 since 2026-05-31"]);
  left(394);
  expect(due()).toEqual(["8 since 2026-05-06"]);
  left(400);
  expect(today(clinic).lines).toEqual([]);
});

test("aftercare begins for whoever has opened the last topic too, and who has such a line has no other", () => {
  const clinic = settled(world());
  const { ingrid } = clinic;
  finishEverything(clinic, ingrid, 20);
  lastHereDaysAgo(clinic, ingrid, 19);
  expect(today(clinic).lines).toMatchObject([{ kind: "aftercare", who: "Ingrid", booster: 1, on: "2026-05-29", lastVisitOn: "2026-05-16" }]);
});

test("a meeting is near from a week before until it is over, unless it is called off, and names those of the family whom one leads", () => {
  const clinic = settled(world());
  const { thursday, tor, siv, monday } = clinic;
  link(clinic, [tor, siv]);
  const id = meeting(clinic, thursday, 7, { familyId: familyWith(clinic, tor) });
  const at = (hours: number) => today(clinic, clinic.facilitator, 1, later(hours * 3_600_000)).lines;
  expect(at(0)).toMatchObject([{ kind: "meeting", meeting: "family", on: "2026-06-11", time: "12:00", who: expect.stringMatching(/Tor/) as string }]);
  expect(at(-24)).toEqual([]);
  expect(at(7 * 24 + 0.9).filter(({ kind }) => kind === "meeting")).toHaveLength(1);
  expect(at(7 * 24 + 1.1).filter(({ kind }) => kind === "meeting")).toHaveLength(0);
  run(clinic, "update enrolments set group_id = ? where id = ?", monday, siv.enrolmentId);
  expect(at(0)).toMatchObject([{ who: "Tor" }]);
  run(clinic, "update meetings set cancelled_at = 1 where id = ?", id);
  expect(at(0)).toEqual([]);
});

test("a long list has pages of fifty, and no name is opened but those of the page", () => {
  const clinic = settled(world());
  const { db, thursday, tor } = clinic;
  lastHereDaysAgo(clinic, tor, 16);
  const add = db.$client.prepare("insert into accounts (id, role, language, user_name, user_name_index, display_name, created_at) values (?, 'learner', 'nb', x'00', randomblob(32), x'00', 0)");
  const enrol = db.$client.prepare("insert into enrolments (id, account_id, group_id, track, created_at, last_visit_at) values (?, ?, ?, 'patient', 0, ?)");
  for (let n = 0; n < 100; n++) {
    add.run(`a${n}`);
    enrol.run(`e${n}`, `a${n}`, thursday, later(days(-20)).getTime());
  }
  expect(today(clinic, clinic.facilitator, 3)).toMatchObject({ page: 3, pages: 3, counts: { quiet: 101 }, lines: [{ who: "Tor" }] });
  expect(today(clinic, clinic.facilitator, 99).page).toBe(3);
  for (const page of [1, 2]) expect(() => today(clinic, clinic.facilitator, page)).toThrow("cannot be opened");
});

test("whoever leads no group is told so", () => {
  const clinic = settled(world());
  run(clinic, "delete from group_facilitators where account_id = ?", clinic.facilitator.accountId);
  expect(today(clinic)).toMatchObject({ leads: false, lines: [] });
});
