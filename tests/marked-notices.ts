import { randomUUID } from "node:crypto";
import type { Actor } from "#app/access/permit.server.ts";
import { keepConfirmation, makeConfirmationCode } from "#app/notifications/confirmation.server.ts";
import type { Marks } from "./marks.ts";
import { days, type world } from "./world.ts";

/**
 * Notices with a mark in what each is about, of learners of both groups; one of a facilitator's of which nobody knows whether it went; and
 * links with which Siv and Leila can confirm their addresses, the one until tomorrow, the other until yesterday.
 *
 * @returns the notices' ids, and the links' codes
 */
export function markNotices({ db, tor, siv, leila, amir, otherFacilitator }: ReturnType<typeof world>, marks: Marks, now: Date) {
  const insert = db.$client.prepare("insert into outbox (id, account_id, kind, reason, state, attempts, due_at, created_at) values (?, ?, 'message', ?, ?, 1, ?, ?)");
  const notice = ({ accountId }: Actor, reason: string, state: string): string => {
    const id = randomUUID();
    insert.run(id, accountId, reason, state, now.getTime(), now.getTime());
    return id;
  };
  const noticeIds = { unsure: notice(otherFacilitator, "made up", "unsure"), sent: notice(otherFacilitator, "another", "sent") };
  for (const [name, learner] of [["Tor", tor], ["Amir", amir]] as const) notice(learner, marks.word("notice reason", name), "sent");
  for (const learner of [tor, amir]) {
    db.$client.prepare("update accounts set email_confirmed_at = ? where id = ?").run(now.getTime(), learner.accountId);
    db.$client.prepare("insert into notice_choices values (?, 1, 1, 1, ?)").run(learner.accountId, now.getTime());
  }
  const code = ({ accountId }: Actor, at: number): string => {
    const made = makeConfirmationCode();
    keepConfirmation(db, accountId, made, new Date(at));
    return made;
  };
  return { noticeIds, confirmations: { waiting: code(siv, now.getTime() - days(6)), ended: code(leila, now.getTime() - days(7.5)) } };
}
