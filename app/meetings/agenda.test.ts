import { expect, test } from "vitest";
import { leave } from "#app/family/family.server.ts";
import { setOpened } from "#app/family/pairing.server.ts";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { listOwn, openShare, withdrawShare } from "#app/family/share.server.ts";
import { tellHappening } from "#app/learning/happening.server.ts";
import { itemName } from "#app/learning/item-name.ts";
import { nb } from "#app/i18n/nb.ts";
import { randomUUID } from "node:crypto";
import { meetingClinic, onDay, planned, shareDay } from "#tests/meeting-clinic.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { days, later, now, permit, type Learner } from "#tests/world.ts";
import { readAgenda } from "./agenda.server.ts";
import { sheetLimits } from "./agenda.ts";
import { readOwnMeeting } from "./calendar.server.ts";
import { putOnAgenda, takeOffAgenda } from "./own-agenda.server.ts";
import { addPoint } from "./points.server.ts";
import { signUp } from "./sign-up.server.ts";

/** Siv shares a day with the facilitators of the group and lets it stand on the family's agenda. */
function clinic() {
  const found = meetingClinic();
  const { db, facilitator, thursday, siv, tor, meeting } = found;
  const share = shareDay(found, siv, "Ringte barna.");
  const agendaOf = (id: string, at = now) => readAgenda(permit(db, onDay(facilitator, at.toISOString().slice(0, 10)), "meeting.read"), thursday, id, at);
  const agenda = (at = now) => agendaOf(meeting, at);
  const put = (learner: Learner, id: string, at = now) => putOnAgenda(permit(db, learner, "agenda.change"), meeting, id, at);
  expect(put(siv, share)).toBe(true);
  return { ...found, share, agenda, agendaOf, put, choices: (learner = siv, id = meeting) => readOwnMeeting(permit(db, learner, "meeting.attend"), id, now).agenda, sharing: permit(db, siv, "share.change"), tor };
}

test("what Siv lets stand is on the sheet with her name, its last day and her words, and on no other meeting's", () => {
  const found = clinic();
  const { agenda, agendaOf } = found;
  expect(agenda()).toMatchObject({ names: ["Siv", "Tor"], others: 0, items: [{ from: "Siv", untilOn: "2026-06-20", name: { kind: "diary" }, content: { kind: "lines", lines: [{ text: "Ringte barna." }] }, cut: false }], moreItems: 0 });
  expect(agendaOf(planned(found, { kind: "group" })).items).toEqual([]);
});

test("the sheet of a group's meeting names nobody in the group: not everybody knows who is in it", () => {
  const found = clinic();
  expect(found.agendaOf(planned(found, { kind: "group" }))).toMatchObject({ names: [], others: 0 });
});

test("the sheet of an activity says how many have signed up, and names none of them", () => {
  const found = clinic();
  const walk = planned(found, { kind: "activity", module: "e05" });
  for (const learner of [found.siv, found.jonas]) signUp(permit(found.db, learner, "meeting.attend"), walk, now);
  const sheet = found.agendaOf(walk);
  expect(sheet).toMatchObject({ names: [], others: 0, signedUp: 2 });
  expect(JSON.stringify(sheet)).not.toMatch(/Siv|Jonas/);
});

test("only what is shared with the facilitators of the group can be put there, and only by whoever shares it", () => {
  const { db, siv, tor, put, choices, share, meeting, ...found } = clinic();
  const toTor = shareDay({ db }, siv, "Bare til Tor.", { recipient: tor.enrolmentId });
  expect(put(siv, toTor)).toBe(false);
  expect(put(tor, share)).toBe(false);
  expect(put(siv, randomUUID())).toBe(false);
  for (const other of [found.ingrid, found.amir]) expect(() => put(other, share)).toThrow("not_found");
  expect(choices()).toMatchObject({ closed: null, choices: [{ shareId: share, stands: true }] });
  expect(choices(tor), "Tor shares nothing with the facilitators").toEqual({ closed: null, choices: [] });
});

test("it goes from the sheet as the share stops, runs out, or its words change, and is taken off in one press", () => {
  for (const goes of [
    ({ sharing, share }: ReturnType<typeof clinic>) => withdrawShare(sharing, share, now),
    ({ db, siv, meeting, share }: ReturnType<typeof clinic>) => takeOffAgenda(permit(db, siv, "agenda.change"), meeting, share),
    ({ db }: ReturnType<typeof clinic>) => void db.$client.exec("update shares set revision = revision + 1 where kind = 'diary'"),
    ({ db, siv, monday }: ReturnType<typeof clinic>) => void db.$client.prepare("update enrolments set group_id = ? where id = ?").run(monday, siv.enrolmentId),
  ]) {
    const found = clinic();
    expect(found.agenda().items).toHaveLength(1);
    goes(found);
    expect(found.agenda().items, String(goes)).toEqual([]);
  }
  const { agenda } = clinic();
  expect(agenda(later(days(16))).items).toHaveLength(1);
  expect(agenda(later(days(17))).items).toEqual([]);
});

test("nothing of somebody's stands there who has left, is afraid, or has met with something; nor of a family that is closed", () => {
  for (const closes of [
    ({ db, siv }: ReturnType<typeof clinic>) => leave(permit(db, siv, "family.change"), now),
    ({ db, siv }: ReturnType<typeof clinic>) => answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "yes", experienced: "no" }, now),
    ({ db, siv }: ReturnType<typeof clinic>) => tellHappening(permit(db, siv, "happening.tell"), now),
    ({ db, facilitator }: ReturnType<typeof clinic>) => setOpened(permit(db, facilitator, "family.pair"), String(db.$client.prepare("select id from families").pluck().get()), false, now),
  ]) {
    const found = clinic();
    const group = planned(found, { kind: "group" });
    closes(found);
    expect(found.agenda().items, String(closes)).toEqual([]);
    expect(() => found.put(found.siv, found.share)).toThrow("not_found");
    expect(found.choices(found.siv, group).closed === "resting").toBe(!/leave|setOpened/.test(String(closes)));
  }
});

test("a peer worker for whom messages are not has the sheet of the group's meeting, and nothing of what is shared", () => {
  const found = clinic();
  const { db, siv, share, agendaOf } = found;
  const group = planned(found, { kind: "group" });
  expect(putOnAgenda(permit(db, siv, "agenda.change"), group, share, now)).toBe(true);
  expect(agendaOf(group).items).toHaveLength(1);
  db.$client.exec("update group_facilitators set kind = 'peer', messages = 0");
  expect(agendaOf(group).items).toEqual([]);
});

const showIntro = ({ db }: Pick<ReturnType<typeof clinic>, "db">, from: Learner, recipient: string) =>
  expect(openShare(permit(db, from, "share.change"), { kind: "progress", item: "intro", revision: null }, { recipient, untilOn: "2026-06-20" }, now)).toBeUndefined();

/** Some finish the introduction, and share that with the facilitators of the group and with each other. */
function finish(found: Pick<ReturnType<typeof clinic>, "db">, learners: readonly Learner[]): void {
  for (const learner of learners) {
    openUpTo(found.db, learner, "t01");
    for (const recipient of ["facilitator", ...learners.flatMap(({ enrolmentId }) => (enrolmentId === learner.enrolmentId ? [] : [enrolmentId]))]) showIntro(found, learner, recipient);
  }
}

test("a topic that all have finished, and show the facilitators, stands there only once each of the family shows each other too", () => {
  const found = clinic();
  const { db, tor, siv, agenda } = found;
  for (const learner of [tor, siv]) {
    openUpTo(db, learner, "t01");
    showIntro(found, learner, "facilitator");
  }
  expect(agenda().modules).toEqual([]);
  showIntro(found, tor, siv.enrolmentId);
  expect(agenda().modules, "Siv has not agreed that Tor is told").toEqual([]);
  showIntro(found, siv, tor.enrolmentId);
  expect(agenda().modules).toEqual(["Introduksjon i fire deler"]);
  const toTor = listOwn(permit(db, siv, "share.change"), now).find(({ kind, recipientId }) => kind === "progress" && recipientId !== null);
  withdrawShare(permit(db, siv, "share.change"), toTor!.shareId, now);
  expect(agenda().modules).toEqual([]);
});

test("no topic stands on the sheet of a whole group: nobody can share with all of it", () => {
  const found = clinic();
  for (const { enrolmentId } of [found.ingrid, found.jonas]) found.db.$client.prepare("update enrolments set group_id = ? where id = ?").run(found.monday, enrolmentId);
  finish(found, [found.tor, found.siv]);
  expect(found.agenda().modules).toHaveLength(1);
  expect(found.agendaOf(planned(found, { kind: "group" })).modules).toEqual([]);
});

test("a module stands there once everybody has finished it and shares so; every other cause looks the same", () => {
  const sheet = (before: (found: ReturnType<typeof clinic>) => void): string => {
    const found = clinic();
    before(found);
    return JSON.stringify(found.agenda().modules);
  };
  const both = (found: ReturnType<typeof clinic>) => finish(found, [found.tor, found.siv]);
  expect(sheet(both)).toBe('["Introduksjon i fire deler"]');
  const causes = [
    () => {},
    (found: ReturnType<typeof clinic>) => finish(found, [found.siv]),
    (found: ReturnType<typeof clinic>) => (both(found), found.db.$client.prepare("update lesson_progress set completed_at = null where enrolment_id = ? and lesson = 2").run(found.tor.enrolmentId)),
    (found: ReturnType<typeof clinic>) => (both(found), found.db.$client.prepare("update shares set withdrawn_at = 1 where enrolment_id = ? and kind = 'progress'").run(found.tor.enrolmentId)),
    (found: ReturnType<typeof clinic>) => (both(found), found.db.$client.prepare("update shares set until_on = '2026-06-03' where enrolment_id = ? and kind = 'progress'").run(found.siv.enrolmentId)),
    (found: ReturnType<typeof clinic>) => (both(found), tellHappening(permit(found.db, found.tor, "happening.tell"), now)),
    (found: ReturnType<typeof clinic>) => (both(found), answerSafetyCheck(permit(found.db, found.siv, "safety.answer"), { afraid: "unsure", experienced: "no" }, now)),
  ];
  for (const cause of causes) expect(sheet(cause), String(cause)).toBe("[]");
});

test("the facilitator of another group gets nothing of the sheet, and who looks at it is noted, with whose words stood there", () => {
  const { db, otherFacilitator, monday, thursday, meeting, siv, facilitator, agenda } = clinic();
  for (const group of [thursday, monday]) expect(() => readAgenda(permit(db, otherFacilitator, "meeting.read"), group, meeting, now)).toThrow("not_found");
  const before = db.$client.prepare("select count(*) from audit_entries where action = 'agenda.read'").pluck().get();
  expect(before).toBe(0);
  agenda();
  expect(db.$client.prepare("select account_id, enrolment_id, group_id from audit_entries where action = 'agenda.read' order by id").all()).toEqual([
    { account_id: facilitator.accountId, enrolment_id: null, group_id: thursday },
    { account_id: facilitator.accountId, enrolment_id: siv.enrolmentId, group_id: thursday },
  ]);
});

test("a sheet stays one page: long words are cut between words, and it says so", () => {
  const found = clinic();
  const { db, siv, facilitator, thursday, meeting, put, agenda } = found;
  for (let n = 0; n < 8; n++) put(siv, shareDay({ db }, siv, "langt ord ".repeat(150)), later(1000 * (n + 1)));
  for (let n = 0; n < 10; n++) addPoint(permit(db, facilitator, "meeting.change"), thursday, meeting, { event: randomUUID(), text: `Punkt ${n}` }, now);
  const sheet = agenda();
  expect(sheet.items).toHaveLength(sheetLimits.items);
  expect(sheet).toMatchObject({ moreItems: 3, morePoints: 4 });
  expect(sheet.items.map(({ cut }) => cut)).toEqual([false, true, true, true, true, true]);
  const words = sheet.items.flatMap(({ content }) => (content.kind === "lines" ? content.lines.map(({ text }) => text) : []));
  expect(words.join("").length).toBeLessThanOrEqual(sheetLimits.characters);
  for (const text of words.slice(1)) expect(text).toMatch(/(langt|ord) …$/);
  expect(itemName(nb, sheet.items[0]!.name, sheet.today)).toMatch(/^Dagbok/);
});
