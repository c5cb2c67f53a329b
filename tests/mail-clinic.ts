import type { Actor } from "#app/access/permit.server.ts";
import { changeEmail } from "#app/identity/account.server.ts";
import { chooseNotices } from "#app/notifications/choice.server.ts";
import { startDelivery, type Delivery } from "#app/notifications/delivery.server.ts";
import { attachMail } from "#app/notifications/mail.server.ts";
import { readMailSettings } from "#app/notifications/mail-settings.ts";
import { queueNotice } from "#app/notifications/queue.server.ts";
import type { MasterKey } from "#app/privacy/master-key.server.ts";
import type { Database } from "#db/client.server.ts";
import { now, permit, world } from "./world.ts";

export const siteOrigin = "https://samspill.example.no";
export const sender = "Samspill <beskjed@example.no>";
export const everything = { messages: true, meetings: true, reminders: true };

/** One row of the outbox, as it stands. */
export interface OutboxRow {
  readonly id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly reason: string;
  readonly state: string;
  readonly attempts: number;
  readonly due_at: number;
  readonly created_at: number;
  readonly settled_at: number | null;
}

/** The small clinic, in which Tor and Siv have confirmed addresses and want to be told of everything, by a mail server that has little time. */
export function mailClinic(url: string | undefined, { db: given, masterKey, answer = 400 }: { db?: Database; masterKey?: MasterKey; answer?: number } = {}) {
  const clinic = world({ ...(given && { db: given }), ...(masterKey && { masterKey }), named: (name) => ({ userName: name, displayName: name, email: addressOf(name) }) });
  const { db, tor, siv } = clinic;
  for (const learner of [tor, siv]) wantsAll(db, learner);
  attach(db, url, answer);
  const clock = { at: now.getTime() };
  const deliveries: Delivery[] = [];
  const faults: unknown[] = [];
  return {
    ...clinic,
    clock,
    faults,
    /** A worker on this database. */
    start: () => {
      const delivery = startDelivery(db, { onFault: (error) => faults.push(error), now: () => new Date(clock.at) });
      deliveries.push(delivery);
      return delivery;
    },
    tell: (learner: Actor, reason: string, kind: "message" | "meeting" | "reminder" = "message") => queueNotice(db, { accountId: learner.accountId, kind, reason }, new Date(clock.at)),
    rows: () => db.$client.prepare("select * from outbox order by created_at, id").all() as OutboxRow[],
    states: () => (db.$client.prepare("select state from outbox order by reason").pluck().all() as string[]).join(),
    close: async () => void (await Promise.all(deliveries.map((delivery) => delivery.stop()))),
  };
}

export const addressOf = (name: string): string => `${name.toLowerCase().replace(/\s/g, ".")}@example.org`;

/** Mail goes to a server of the test's own, which is given little time. */
export function attach(db: Database, url: string | undefined, answer = 400): void {
  const settings = readMailSettings(url, sender);
  if (!settings.ok) throw new Error(settings.sentences.join());
  attachMail(db, settings.mail, siteOrigin, { greeting: answer, answer, whole: 5 * answer });
}

/** Somebody confirms the address they have, and wants to be told of everything. */
export function wantsAll(db: Database, learner: Actor): void {
  confirmed(db, learner);
  chooseNotices(permit(db, learner, "notice.choose"), everything, now);
}

export const confirmed = (db: Database, { accountId }: Actor): void => void db.$client.prepare("update accounts set email_confirmed_at = ? where id = ?").run(now.getTime(), accountId);

export const givesAddress = (db: Database, actor: Actor, email: string): unknown => changeEmail(permit(db, actor, "account.change"), email);
