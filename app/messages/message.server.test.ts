import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { wantsNotices } from "#tests/wants-notices.ts";
import { facilitatorCalled, leads } from "#tests/more-facilitators.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { readConversation, readOwnConversation } from "./conversation.server.ts";
import { listConversations } from "./conversations.server.ts";
import { countAnswers, messageForm, takeBackFromLearner, takeBackOwn, writeToFacilitators, writeToLearner } from "./message.server.ts";
import type { Look } from "./message.ts";

const newest: Look = { before: null, isSeen: true };
const glance: Look = { before: null, isSeen: false };

/** The small clinic, and what each side does in Siv's conversation. */
function written() {
  const clinic = world();
  const { db, siv, facilitator, thursday } = clinic;
  const write = (text: string, at = now, event = randomUUID(), by: Actor = siv) => {
    writeToFacilitators(permit(db, by, "message.write"), { event, text }, at);
    return event;
  };
  const answer = (text: string, at = now, event = randomUUID(), by: Actor = facilitator) => {
    writeToLearner(permit(db, by, "message.write"), thursday, siv.enrolmentId, { event, text }, at);
    return event;
  };
  const own = (look = newest, by: Actor = siv) => readOwnConversation(permit(db, by, "message.read"), look, later(60_000));
  const theirs = (look = newest, by: Actor = facilitator) => readConversation(permit(db, by, "message.read"), thursday, siv.enrolmentId, look, later(60_000));
  const waiting = (by: Actor = facilitator) => listConversations(permit(db, by, "message.read"), 1, now);
  const rows = (sql: string) => db.$client.prepare(sql).all();
  return { ...clinic, write, answer, own, theirs, waiting, rows };
}

test("what Siv writes her facilitator reads, and the other way round, each by the other's name", () => {
  const { write, answer, own, theirs } = written();
  write("Når begynner vi på torsdag?");
  expect(theirs().messages).toMatchObject([{ text: "Når begynner vi på torsdag?", isOurs: false, author: "Siv", isNew: true }]);
  answer("Klokka ti.");
  expect(own().messages).toMatchObject([
    { text: "Når begynner vi på torsdag?", isOurs: true, author: undefined, isSeen: true },
    { text: "Klokka ti.", isOurs: false, author: "veileder en", isNew: true },
  ]);
  expect(own().messages[1]).toMatchObject({ isNew: false });
  expect(theirs().messages[1]).toMatchObject({ isOurs: true, author: undefined, isSeen: true });
});

test("the text is sealed with the learner's key, whoever wrote it", () => {
  const { db, write, answer, own, rows } = written();
  write("bare for veilederen");
  answer("bare for Siv");
  const file = Buffer.concat(rows("select text from messages").map((row) => (row as { text: Buffer }).text)).toString("latin1");
  expect(file).not.toMatch(/bare for/);
  db.$client.prepare("update messages set id = 'moved' where sender = 'learner'").run();
  expect(() => own(), "a text opens where it was sealed, and nowhere else").toThrow("cannot be opened");
});

test("a message sent twice is kept once; other words with the same number are another message, and nothing is lost", () => {
  const { write, theirs, rows } = written();
  const event = write("Jeg kommer.");
  write("Jeg kommer.", later(1000), event);
  expect(rows("select * from messages")).toHaveLength(1);
  write("Jeg kommer likevel ikke.", later(2000), event);
  expect(theirs().messages.map(({ text }) => text)).toEqual(["Jeg kommer.", "Jeg kommer likevel ikke."]);
});

test("a number that somebody else's message has already takes nothing from either", () => {
  const { write, own, tor } = written();
  const event = write("Fra Siv");
  write("Fra Tor", now, event, tor);
  expect(own().messages.map(({ text }) => text)).toEqual(["Fra Siv"]);
  expect(own(newest, tor).messages.map(({ text }) => text)).toEqual(["Fra Tor"]);
});

test("messages stand in the order they came, also when the clock goes back", () => {
  const { write, own } = written();
  for (const [n, at] of [5000, 1000, 1000].entries()) write(`nummer ${n}`, later(at));
  expect(own().messages.map(({ text }) => text)).toEqual(["nummer 0", "nummer 1", "nummer 2"]);
});

test("only a look marks as opened: not the head of a page, and not what a browser fetches beforehand", () => {
  const { write, answer, own, theirs, waiting, db, siv } = written();
  write("Hei");
  answer("Hei, Siv");
  theirs(glance);
  own(glance);
  expect(waiting().lines).toMatchObject([{ unopened: 1 }]);
  expect(countAnswers(permit(db, siv, "message.read"))).toBe(1);
  theirs();
  own();
  expect(waiting()).toMatchObject({ withUnopened: 0, lines: [{ unopened: 0 }] });
  expect(countAnswers(permit(db, siv, "message.read"))).toBe(0);
});

test("the look of a facilitator at a conversation is noted, and a glance, or at one that is empty, is not", () => {
  const { write, own, theirs, rows, siv, facilitator, thursday } = written();
  theirs();
  write("Hei");
  theirs(glance);
  own();
  expect(rows("select * from audit_entries")).toEqual([]);
  theirs();
  expect(rows("select action, account_id, enrolment_id, group_id from audit_entries")).toEqual([{ action: "message.read", account_id: facilitator.accountId, enrolment_id: siv.enrolmentId, group_id: thursday }]);
});

test("what has not been opened can be taken back by whoever wrote it, and by nobody else", () => {
  const { db, write, answer, own, theirs, siv, tor, facilitator, thursday, rows } = written();
  const kept = write("Sett");
  const asked = write("Usett");
  const others = facilitatorCalled(db, "veileder tre");
  leads(db, others, thursday, { kind: "facilitator", messages: true });
  expect(() => takeBackOwn(permit(db, tor, "message.write"), asked, now)).toThrow("not_found");
  for (const message of [asked, randomUUID(), ""]) expect(() => takeBackFromLearner(permit(db, facilitator, "message.write"), thursday, siv.enrolmentId, message, now)).toThrow("not_found");
  expect(rows("select id from messages")).toHaveLength(2);

  expect(own().messages.map(({ mayTakeBack }) => mayTakeBack)).toEqual([true, true]);
  expect(takeBackOwn(permit(db, siv, "message.write"), asked, now)).toBe(true);
  theirs();
  expect(own().messages).toMatchObject([{ id: kept, mayTakeBack: false }]);
  expect(takeBackOwn(permit(db, siv, "message.write"), kept, now)).toBe(false);

  const answered = answer("Takk");
  expect(theirs(newest, others).messages.at(-1)).toMatchObject({ author: "veileder en", isOurs: true, mayTakeBack: false });
  expect(() => takeBackFromLearner(permit(db, others, "message.write"), thursday, siv.enrolmentId, answered, now)).toThrow("not_found");
  expect(rows("select id from messages")).toHaveLength(2);
  expect(takeBackFromLearner(permit(db, facilitator, "message.write"), thursday, siv.enrolmentId, answered, now)).toBe(true);
  expect(own().messages.map(({ text }) => text)).toEqual(["Sett"]);
});

test("a conversation is shown ten at a time, the newest first, and only what is shown has been opened", () => {
  const { write, theirs, waiting } = written();
  for (let n = 1; n <= 23; n++) write(`${n}`, later(n * 1000));
  const last = theirs();
  expect(last.messages.map(({ text }) => text)).toEqual(["14", "15", "16", "17", "18", "19", "20", "21", "22", "23"]);
  expect(waiting().lines[0]?.unopened).toBe(13);
  const before = theirs({ before: last.before!, isSeen: true });
  expect(before.messages.map(({ text }) => text)).toEqual(["4", "5", "6", "7", "8", "9", "10", "11", "12", "13"]);
  const first = theirs({ before: before.before!, isSeen: true });
  expect(first).toMatchObject({ before: undefined, isEarlier: true, messages: [{ text: "1" }, { text: "2" }, { text: "3" }] });
  expect(waiting().lines[0]?.unopened).toBe(0);
  expect(theirs({ before: "no-such-message", isSeen: true }).messages).toHaveLength(10);
});

test("a message is at most 2000 characters, counted here, and never empty", () => {
  const event = randomUUID();
  const read = (text: string) => messageForm.safeParse({ event, text });
  expect(read("a".repeat(2000)).success).toBe(true);
  expect(read("a\r\n".repeat(1000)).success, "a new line is one character").toBe(true);
  expect(read("a".repeat(2001)).error?.issues[0]?.message).toBe("field_too_long");
  for (const empty of ["", "  \n "]) expect(read(empty).error?.issues[0]?.message).toBe("required");
});

test("whoever is out of reach finds no conversation, and writes in none", () => {
  const { db, write, siv, tor, leila, facilitator, otherFacilitator, administrator, thursday, monday, rows } = written();
  write("Bare hit");
  const before = rows("select * from messages");
  const event = randomUUID();
  for (const outsider of [otherFacilitator, tor, siv, leila]) {
    expect(() => readConversation(permit(db, outsider, "message.read"), thursday, siv.enrolmentId, newest, now)).toThrow("not_found");
    expect(() => writeToLearner(permit(db, outsider, "message.write"), thursday, siv.enrolmentId, { event, text: "Hei" }, now)).toThrow("not_found");
    expect(() => takeBackFromLearner(permit(db, outsider, "message.write"), thursday, siv.enrolmentId, event, now)).toThrow("not_found");
  }
  expect(() => readConversation(permit(db, otherFacilitator, "message.read"), monday, siv.enrolmentId, newest, now)).toThrow("not_found");
  expect(() => readConversation(permit(db, facilitator, "message.read"), monday, siv.enrolmentId, newest, now)).toThrow("not_found");
  expect(() => readOwnConversation(permit(db, facilitator, "message.read"), newest, now)).toThrow("not_found");
  expect(() => writeToFacilitators(permit(db, facilitator, "message.write"), { event, text: "Hei" }, now)).toThrow("not_found");
  expect(() => listConversations(permit(db, siv, "message.read"), 1, now)).toThrow("not_found");
  expect(() => permit(db, administrator, "message.read")).toThrow("not_found");
  expect(listConversations(permit(db, otherFacilitator, "message.read"), 1, now)).toMatchObject({ of: 0, withUnopened: 0, lines: [] });
  expect(readOwnConversation(permit(db, tor, "message.read"), newest, now).messages).toEqual([]);
  expect(rows("select * from messages")).toEqual(before);
});

test("a new message puts a notice in the outbox for the other side, who has asked for such", () => {
  const { db, write, answer, theirs, siv, facilitator, thursday, rows } = written();
  const third = facilitatorCalled(db, "veileder tre");
  const peer = facilitatorCalled(db, "erfaren");
  leads(db, third, thursday, { kind: "facilitator", messages: true });
  leads(db, peer, thursday, { kind: "peer", messages: false });
  for (const { accountId } of [siv, facilitator, third, peer]) wantsNotices(db, accountId);

  const first = write("Hei");
  const queued = () => rows("select account_id, reason from outbox where state = 'waiting' order by account_id");
  const toStaff = (reason: string) => [facilitator, third].map(({ accountId }) => ({ account_id: accountId, reason })).sort((one, other) => (one.account_id < other.account_id ? -1 : 1));
  expect(queued()).toEqual(toStaff(first));
  const second = write("Og en ting til");
  expect(queued(), "one mail until it is opened").toEqual(toStaff(first));

  takeBackOwn(permit(db, siv, "message.write"), first, now);
  expect(queued(), "of what is still there").toEqual(toStaff(second));
  takeBackOwn(permit(db, siv, "message.write"), second, now);
  expect(queued()).toEqual([]);

  write("Igjen");
  theirs();
  db.$client.exec("delete from outbox");
  const answered = answer("Hei, Siv");
  expect(queued()).toEqual([{ account_id: siv.accountId, reason: answered }]);
});

test("of what has been opened before the mail could go nobody is told, nor a second facilitator; a glance opens nothing", () => {
  const { db, write, answer, own, theirs, siv, facilitator, thursday, rows } = written();
  const third = facilitatorCalled(db, "veileder tre");
  leads(db, third, thursday, { kind: "facilitator", messages: true });
  for (const { accountId } of [siv, facilitator, third]) wantsNotices(db, accountId);
  const waiting = () => rows("select * from outbox where state = 'waiting'").length;
  write("Hei");
  theirs(glance);
  expect(waiting()).toBe(2);
  theirs();
  expect(waiting()).toBe(0);
  answer("Hei, Siv");
  answer("Og en ting til", later(1000));
  own();
  expect(waiting()).toBe(0);
});
