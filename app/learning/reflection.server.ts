import { randomUUID } from "node:crypto";
import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { LessonPlace } from "#app/curriculum/programme.ts";
import { withdrawShares } from "#app/family/share.server.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { requireOwnEnrolment } from "./enrolment.server.ts";
import type { SavedReflection, SavedText } from "./reflection.ts";
import type { Enrolment } from "./queries.server.ts";
import { revisionForm } from "./revision-form.server.ts";
import { insertReflection, listReflections, updateReflection, type SealedReflection } from "./writing.queries.server.ts";

/** The longest text one box takes, in characters. */
const longestText = 20_000;

export const reflectionForm = z.object({
  reflectionId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  text: z.string().max(longestText, "text_too_long"),
  revision: revisionForm,
});

/** Either the text is saved, or somebody (the same person in another window) saved another one meanwhile. */
export type SaveOutcome<Saved extends SavedText = SavedText> = { readonly ok: true; readonly saved: Saved } | { readonly ok: false; readonly other: Saved };

/** What became of a reflection. `stopped`: it was shared in other words until now. */
export type ReflectionOutcome = SaveOutcome<SavedReflection> & { readonly stopped: boolean };

const place = (sealed: { id: string; revision: number }, accountId: string) => ({ table: "reflections", column: "text", rowId: sealed.id, accountId, revision: sealed.revision });

/** What the learner who holds the permit wrote in the boxes of one lesson, by reflection id. An enrolment at hand is not looked up again. */
export function readReflections(permit: Permit<"reflection.read">, lesson: LessonPlace, enrolment = requireOwnEnrolment(permit)): Record<string, SavedReflection> {
  return Object.fromEntries(listReflections(permit, enrolment.id, lesson).map((sealed) => [sealed.reflectionId, unsealed(permit, enrolment, sealed)]));
}

function unsealed(permit: Permit, enrolment: Enrolment, sealed: SealedReflection): SavedReflection {
  return { id: sealed.id, text: open(permit.db, place(sealed, enrolment.accountId), sealed.text), revision: sealed.revision, savedAt: sealed.savedAt };
}

/**
 * Saves what was written in one box, sealed. A text made from an older revision than the saved one does not overwrite
 * it: both come back. A text that was shared is shared no longer once its words have changed: its readers were shown others.
 *
 * @throws {Refusal} `not_found` for a learner without an enrolment
 */
export function writeReflection(permit: Permit<"reflection.write">, lesson: LessonPlace, written: z.infer<typeof reflectionForm>, now: Date): ReflectionOutcome {
  return inTransaction(permit.db, () => {
    const enrolment = requireOwnEnrolment(permit);
    const saved = listReflections(permit, enrolment.id, lesson).find((reflection) => reflection.reflectionId === written.reflectionId);
    const revision = (saved?.revision ?? 0) + 1;
    const row = { id: saved?.id ?? randomUUID(), revision };
    if (saved) {
      const other = unsealed(permit, enrolment, saved);
      if (other.text === written.text) return { ok: true, saved: other, stopped: false };
      if (written.revision !== saved.revision) return { ok: false, other, stopped: false };
    }
    const text = seal(permit.db, place(row, enrolment.accountId), written.text);
    if (saved) updateReflection(permit, { id: saved.id, revision: saved.revision, text }, now);
    else insertReflection(permit, enrolment.id, lesson, { id: row.id, reflectionId: written.reflectionId, text }, now);
    const stopped = saved !== undefined && withdrawShares(issuePermit(permit.db, permit.actor, "share.change"), { kind: "reflection", item: row.id }, now);
    return { ok: true, saved: { ...row, text: written.text, savedAt: now.getTime() }, stopped };
  });
}
