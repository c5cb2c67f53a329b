import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { recordAudit } from "./audit.server.ts";
import { findChoice, removeMessagesBefore, updateChoice } from "./retention.queries.server.ts";
import { chosenKinds, type ChosenKind } from "./retention.ts";

const dayMilliseconds = 86_400_000;

/** For how many days something of a kind is kept, after the meeting, the notice or the sending; null: as long as the learner is in a group. */
export const keptDays = <K extends ChosenKind>(db: Database, kind: K): number | (typeof chosenKinds)[K]["usual"] => findChoice(db, kind) ?? chosenKinds[kind].usual;

/** Throws away messages that are older than the clinic keeps them. @returns how many */
export function removeOldMessages(db: Database, now: Date): number {
  const days = keptDays(db, "messages");
  return days === null ? 0 : removeMessagesBefore(db, now.getTime() - days * dayMilliseconds);
}

/** What the clinic has chosen, by kind: days, or null where it keeps for as long as usual. */
export type RetentionChoices = Readonly<Record<ChosenKind, number | null>>;

export const readChoices = (permit: Permit<"retention.change">): RetentionChoices => ({
  meetings: keptDays(permit.db, "meetings"),
  notices: keptDays(permit.db, "notices"),
  messages: keptDays(permit.db, "messages"),
});

/** Chooses how long each kind is kept from now on. What is older goes within the hour. */
export function changeRetention(permit: Permit<"retention.change">, choices: RetentionChoices, now: Date): void {
  inTransaction(permit.db, () => {
    for (const [kind, days] of Object.entries(choices) as [ChosenKind, number | null][]) updateChoice(permit.db, kind, days === chosenKinds[kind].usual ? null : days);
    recordAudit(permit, { action: "retention.change" }, now);
  });
}

const days = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.string("required").trim().regex(/^\d{1,4}$/, "not_a_number").transform(Number).pipe(z.number().min(least, "not_a_number").max(most, "not_a_number")); // prettier-ignore

/** An empty field for messages keeps them for as long as the learner is in a group. */
export const retentionForm = z.object({
  meetings: days(chosenKinds.meetings),
  notices: days(chosenKinds.notices),
  messages: z.union([z.string().trim().length(0).transform(() => null), days(chosenKinds.messages)]),
});
