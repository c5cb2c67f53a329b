import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { isFor, type PrescribedModule } from "#app/curriculum/programme.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { prescribed } from "#content/programme.ts";
import { longestWord, type ActivityEntry } from "./activity.ts";
import { insertEntry, insertSafetyTick, listEntries, removeEntry, removeSafetyTick } from "./activity.queries.server.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import type { Enrolment } from "./queries.server.ts";

export const activityForm = z.object({
  /** Made when the page was shown, so that the same line sent twice is kept once. */
  event: z.string().regex(/^[0-9a-f-]{36}$/),
  did: z.enum(["yes", "no"], "choose"),
  how: z.union([z.literal(""), z.coerce.number().int().min(0).max(10)]).default(""),
  word: z.string().trim().max(longestWord, "too_long").default(""),
});

/** What is sealed of an entry. */
type Kept = Pick<ActivityEntry, "did" | "how" | "word">;

const place = (id: string, accountId: string) => ({ table: "activity_entries", column: "entry", rowId: id, accountId, revision: 1 });

/**
 * A prescribed module by its id, with the learner's enrolment.
 *
 * @throws {Refusal} `not_found` for one that does not exist, or is not for the learner's track
 */
export function requireOffer(permit: Permit, moduleId: string): { readonly module: PrescribedModule; readonly enrolment: Enrolment } {
  const enrolment = requireOwnEnrolment(permit);
  const module = prescribed.find(({ id }) => id === moduleId);
  if (!module || !isFor(module, enrolment.track)) throw new Refusal("not_found");
  return { module, enrolment };
}

/** What the learner has logged for one module, the newest first. */
export function readLog(permit: Permit<"activity.log">, moduleId: string): ActivityEntry[] {
  const { enrolment } = requireOffer(permit, moduleId);
  return listEntries(permit, enrolment.id, moduleId).map(({ id, loggedAt, entry }) => {
    const kept = JSON.parse(open(permit.db, place(id, enrolment.accountId), entry)) as Kept;
    return { id, loggedAt, ...kept };
  });
}

/**
 * Keeps one line of the log, sealed. A module whose log takes no words keeps none.
 *
 * @throws {Refusal} `not_found` for a module that the learner has no log of
 */
export function logActivity(permit: Permit<"activity.log">, moduleId: string, { event, did, how, word }: z.infer<typeof activityForm>, now: Date): void {
  const { module, enrolment } = requireOffer(permit, moduleId);
  if (module.lessons[enrolment.track] === 0) throw new Refusal("not_found");
  const kept: Kept = { did: did === "yes", how: how === "" ? null : how, word: module.wordless ? "" : word };
  inTransaction(permit.db, () => insertEntry(permit, enrolment.id, moduleId, { id: event, entry: seal(permit.db, place(event, enrolment.accountId), JSON.stringify(kept)) }, now));
}

/** Takes one of the learner's own lines away. One that has gone already is gone. */
export function removeActivity(permit: Permit<"activity.log">, moduleId: string, entryId: string): void {
  removeEntry(permit, requireOffer(permit, moduleId).module.id, entryId);
}

/** Remembers that the learner has read what to ask the doctor first. Ticking twice changes nothing, and where nobody has to be asked, or there is a card alone, there is nothing to tick. */
export function tickSafety(permit: Permit<"activity.log">, moduleId: string, now: Date): void {
  const { module, enrolment } = requireOffer(permit, moduleId);
  if (module.healthCheck && module.lessons[enrolment.track] > 0) insertSafetyTick(permit, enrolment.id, moduleId, now);
}

/** Takes the tick back: the lessons close again, and what was read in them stays. */
export function untickSafety(permit: Permit<"activity.log">, moduleId: string): void {
  removeSafetyTick(permit, requireOffer(permit, moduleId).enrolment.id, moduleId);
}
