import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openAccount } from "#app/identity/account.server.ts";
import { facilitatorCalled, leads } from "#tests/more-facilitators.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { readConversation } from "./conversation.server.ts";
import { listConversations } from "./conversations.server.ts";
import { writeToFacilitators, writeToLearner } from "./message.server.ts";

test("those with something new stand first, then the last one written in; a learner who has no conversation is not in the list", () => {
  const { db, tor, siv, jonas, facilitator, thursday } = world();
  for (const [n, learner] of [tor, siv, jonas].entries()) writeToFacilitators(permit(db, learner, "message.write"), { event: randomUUID(), text: "Hei" }, later(n * 1000));
  readConversation(permit(db, facilitator, "message.read"), thursday, jonas.enrolmentId, { before: null, isSeen: true }, now);
  readConversation(permit(db, facilitator, "message.read"), thursday, tor.enrolmentId, { before: null, isSeen: true }, now);
  writeToLearner(permit(db, facilitator, "message.write"), thursday, tor.enrolmentId, { event: randomUUID(), text: "Hei" }, later(9000));
  const page = listConversations(permit(db, facilitator, "message.read"), 1, now);
  expect(page).toMatchObject({ of: 3, withUnopened: 1, page: 1, pages: 1 });
  expect(page.lines.map(({ name, unopened, waits, groupName }) => [name, unopened, waits, groupName])).toEqual([
    ["Siv", 1, true, "Torsdagsgruppa"],
    ["Tor", 0, false, "Torsdagsgruppa"],
    ["Jonas", 0, true, "Torsdagsgruppa"],
  ]);
});

test("the list is shown thirty at a time, and a page that is not there is the nearest that is", () => {
  const { db, facilitator, thursday } = world();
  for (let n = 0; n < 65; n++) {
    const opened = openAccount(db, { role: "learner", language: "nb", userName: `learner ${n}`, displayName: `Nr. ${n}`, passwordHash: "none" }, now);
    const accountId = opened.ok ? opened.accountId : "";
    db.$client.prepare("insert into enrolments (id, account_id, group_id, track, created_at) values (?, ?, ?, 'patient', 0)").run(`e${n}`, accountId, thursday);
    db.$client.prepare("insert into messages values (?, ?, 'learner', ?, x'00', ?, 1)").run(`m${n}`, `e${n}`, accountId, n);
  }
  const ask = (page: number) => listConversations(permit(db, facilitator, "message.read"), page, now);
  expect(ask(1)).toMatchObject({ of: 65, pages: 3, page: 1 });
  expect(ask(1).lines).toHaveLength(30);
  expect(ask(3).lines.map(({ enrolmentId }) => enrolmentId)).toEqual(["e4", "e3", "e2", "e1", "e0"]);
  for (const [asked, page] of [[99, 3], [0, 1], [-4, 1], [Number.NaN, 1], [1.5, 1]] as const) expect(ask(asked).page).toBe(page);
});

test("a peer worker without messages has no conversations, and no counts of any; one who is given them has", () => {
  const { db, siv, thursday } = world();
  const peer = facilitatorCalled(db, "erfaren");
  leads(db, peer, thursday, { kind: "peer", messages: false });
  writeToFacilitators(permit(db, siv, "message.write"), { event: randomUUID(), text: "Hei" }, now);
  const ask = () => listConversations(permit(db, peer, "message.read"), 1, now);
  expect(ask()).toMatchObject({ of: 0, withUnopened: 0, groups: 0, lines: [] });
  expect(() => readConversation(permit(db, peer, "message.read"), thursday, siv.enrolmentId, { before: null, isSeen: true }, now)).toThrow("not_found");
  expect(db.$client.prepare("select count(*) from messages where opened_at is not null").pluck().get()).toBe(0);
  db.$client.prepare("update group_facilitators set messages = 1 where account_id = ?").run(peer.accountId);
  expect(ask()).toMatchObject({ of: 1, withUnopened: 1, groups: 1 });
});
