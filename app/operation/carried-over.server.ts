import type { MasterKey } from "#app/privacy/master-key.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Connection } from "#db/connection.server.ts";
import { carriedSealed, opensPlace, sealCarried } from "./carried-seals.server.ts";

/*
 * A restore takes the clinic back to when the backup was made. What must not come back with it is settled here, in plain SQL over
 * two databases: `main` is the one restored, `place` the one in place until now.
 */

/** Ways in, codes and mails that may have been used since. */
const settled = [
  "delete from sessions",
  "delete from sign_in_steps",
  "delete from email_confirmations",
  "update password_codes set withdrawn_at = :now where used_at is null and withdrawn_at is null",
  "update outbox set state = 'unsure', settled_at = :now where state in ('waiting', 'sending')",
];

/** What people and the clinic have closed since stays closed, and what staff have done since stays in the trail, with who has looked through it. */
const carriedOver = [
  `update shares set withdrawn_at = max(:now, created_at) where withdrawn_at is null and not exists (select 1 from place.shares as here where here.id = shares.id and here.withdrawn_at is null)`,
  `update family_members set left_at = (select here.left_at from place.family_members as here where here.id = family_members.id)
   where left_at is null and exists (select 1 from place.family_members as here where here.id = family_members.id and here.left_at is not null)`,
  `update enrolments set something_happened_at = (select here.something_happened_at from place.enrolments as here where here.id = enrolments.id)
   where something_happened_at is null and exists (select 1 from place.enrolments as here where here.id = enrolments.id and here.something_happened_at is not null)`,
  `update families set opened_at = null where exists (select 1 from place.families as here where here.id = families.id and here.opened_at is null)`,
  `delete from family_wishes where enrolment_id in (select id from place.enrolments) and enrolment_id not in (select enrolment_id from place.family_wishes)`,
  `insert into audit_entries (id, at, account_id, action, enrolment_id, group_id, hash)
   select id, at, account_id, action, enrolment_id, group_id, hash from place.audit_entries where id > coalesce((select max(id) from main.audit_entries), 0)
   and not exists (select 1 from main.audit_entries as last where last.id = (select max(id) from main.audit_entries)
     and not exists (select 1 from place.audit_entries as same where same.id = last.id and same.hash = last.hash)) order by id`,
  `insert into audit_reviews (at, account_id, through_id)
   select at, account_id, through_id from place.audit_reviews as here where here.id > coalesce((select max(id) from main.audit_reviews), 0)
   and exists (select 1 from main.audit_entries as known join place.audit_entries as same on same.id = known.id and same.hash = known.hash where known.id = here.through_id) order by here.id`,
  // Administrators stay as they were: one who has been closed out by somebody else comes back in by a restore.
  `update accounts set disabled_at = (select here.disabled_at from place.accounts as here where here.id = accounts.id)
   where role = 'facilitator' and disabled_at is null and exists (select 1 from place.accounts as here where here.id = accounts.id and here.disabled_at is not null)`,
  `update invitations set withdrawn_at = (select here.withdrawn_at from place.invitations as here where here.id = invitations.id), label = null
   where withdrawn_at is null and exists (select 1 from place.invitations as here where here.id = invitations.id and here.withdrawn_at is not null)`,
  `update prescriptions set withdrawn_at = (select here.withdrawn_at from place.prescriptions as here where here.id = prescriptions.id)
   where withdrawn_at is null and exists (select 1 from place.prescriptions as here where here.id = prescriptions.id and here.withdrawn_at is not null)`,
  // An address that has been changed or taken away since has to be confirmed anew before anything is sent to it.
  `update accounts set email_confirmed_at = null where exists (select 1 from place.accounts as here where here.id = accounts.id and here.email_confirmed_at is not accounts.email_confirmed_at)`,
  `update notice_choices set (messages, meetings, reminders) = (select min(here.messages, notice_choices.messages), min(here.meetings, notice_choices.meetings), min(here.reminders, notice_choices.reminders)
     from place.notice_choices as here where here.account_id = notice_choices.account_id)
   where exists (select 1 from place.notice_choices as here where here.account_id = notice_choices.account_id)`,
];

/** Where nobody can tell what has been closed since, nothing stays open. */
const everythingClosed = ["update shares set withdrawn_at = max(:now, created_at) where withdrawn_at is null"];

/**
 * Settles what a backup must not bring back, in one transaction.
 *
 * @param place the database in place until now; undefined where there is none, or it cannot be read
 * @param masters the master keys that are at hand
 * @returns whether the database in place could say what has been closed since; where not, everything shared is closed
 */
export function settleRestored(db: Database, place: string | undefined, masters: readonly MasterKey[], now: Date): boolean {
  const knows = place !== undefined && settleFrom(db, place, masters, now);
  if (!knows) db.$client.transaction(() => runAll(db.$client, [...settled, ...everythingClosed], now)).immediate();
  return knows;
}

function settleFrom(db: Database, place: string, masters: readonly MasterKey[], now: Date): boolean {
  const client = db.$client;
  try {
    client.prepare("attach ? as place").run(place);
    return client
      .transaction(() => {
        const opens = opensPlace(client, masters);
        runAll(client, [...settled, ...(opens ? carriedSealed : []), ...carriedOver], now);
        if (opens) sealCarried(db, masters);
        return opens;
      })
      .immediate();
  } catch {
    return false;
  } finally {
    detach(client);
  }
}

const runAll = (client: Connection, statements: readonly string[], now: Date): void => statements.forEach((sql) => client.prepare(sql).run(sql.includes(":now") ? { now: now.getTime() } : {}));

function detach(client: Connection): void {
  try {
    client.exec("detach place");
  } catch {
    // It could not be attached in the first place.
  }
}
