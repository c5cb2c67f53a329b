import { eq, inArray, sql } from "drizzle-orm";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching } from "#app/access/reach.server.ts";
import { accounts, noticeChoices } from "#db/schema/index.ts";
import type { NoticeChoice } from "./choice.ts";

const p = sql.placeholder;

const own = reaching((db, within) =>
  db
    .select({
      email: accounts.email,
      confirmedAt: accounts.emailConfirmedAt,
      messages: noticeChoices.messages,
      meetings: noticeChoices.meetings,
      reminders: noticeChoices.reminders,
    })
    .from(accounts)
    .leftJoin(noticeChoices, eq(noticeChoices.accountId, accounts.id))
    .where(inArray(accounts.id, within.accounts))
    .prepare(),
);

/** The address, still sealed, and the choices of whoever holds the permit; a choice is null where none has been made. */
export const findOwnChoice = (permit: Permit) => own.get(permit);

const chosen = reaching((db, within) =>
  db
    .insert(noticeChoices)
    .select(sql`select id, ${p("messages")}, ${p("meetings")}, ${p("reminders")}, ${p("now")} from accounts where id in ${within.accounts}`)
    .onConflictDoUpdate({ target: noticeChoices.accountId, set: { messages: sql`excluded.messages`, meetings: sql`excluded.meetings`, reminders: sql`excluded.reminders`, chosenAt: sql`excluded.chosen_at` } })
    .prepare(),
);

export function upsertChoice(permit: Permit, { messages, meetings, reminders }: NoticeChoice, now: Date): void {
  chosen.run(permit, { messages: Number(messages), meetings: Number(meetings), reminders: Number(reminders), now: now.getTime() });
}

const nothing = reaching((db, within) => db.delete(noticeChoices).where(inArray(noticeChoices.accountId, within.accounts)).prepare());

export const removeChoice = (permit: Permit): void => void nothing.run(permit);
