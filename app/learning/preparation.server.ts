import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { requireField } from "./exercise.server.ts";
import { findWriting, keepWriting, listWritings } from "./own-writing.server.ts";
import type { Writing } from "./own-writing.ts";
import { longestPreparation } from "./preparation.ts";
import type { SavedText } from "./reflection.ts";
import type { SaveOutcome } from "./reflection.server.ts";
import { revisionForm } from "./revision-form.server.ts";
import { contradicts, ticksToKeep } from "./ticks.ts";

export const preparationForm = z.object({
  field: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** What is written; nothing where the box has choices to tick. */
  text: z.string().max(longestPreparation, "field_too_long").default(""),
  /** The ids of what is ticked. */
  choice: z.preprocess((ticked) => (typeof ticked === "string" ? [ticked] : ticked), z.array(z.string().max(60)).max(20).optional()),
  revision: revisionForm,
});

/** What became of one box. `problem`: what was ticked contradicts itself, and is not saved. */
export type PreparationOutcome = SaveOutcome | { readonly ok: false; readonly problem: "none_with_others" };

/** What is sealed of one box. */
const kept = z.object({ text: z.string() });
type Kept = z.infer<typeof kept>;

const slotOf = (moduleId: string, fieldId: string): string => `${moduleId}/${fieldId}`;
const savedText = ({ value, revision, savedAt }: Writing<unknown>): SavedText => ({ text: kept.parse(value).text, revision, savedAt });

/** Everything that the learner has prepared for any exercise, by module and field (`t01/mine`). */
export const readPreparations = (permit: Permit<"together.prepare">): ReadonlyMap<string, SavedText> =>
  new Map(listWritings<Kept>(permit, "together").map((writing) => [writing.slot, savedText(writing)]));

/** What stands in one box, or undefined where nothing is saved. */
export function findPreparation(permit: Permit<"together.prepare">, moduleId: string, fieldId: string): SavedText | undefined {
  const writing = findWriting<Kept>(permit, "together", slotOf(moduleId, fieldId));
  return writing && savedText(writing);
}

/**
 * Saves what was written or ticked in one box of an exercise, sealed. A text made from an older revision than the saved one does not
 * overwrite it: both come back. What has been brought from it before stays as it was brought.
 *
 * @throws {Refusal} `not_found` for a box that does not stand on the learner's sheet
 */
export function prepareField(permit: Permit<"together.prepare">, moduleId: string, { field, text: written, choice, revision }: z.infer<typeof preparationForm>, now: Date): PreparationOutcome {
  const { choices } = requireField(permit, moduleId, field, now).field;
  const text = choices ? ticksToKeep(choices, choice ?? []) : written;
  if (choices && contradicts(choices, text)) return { ok: false, problem: "none_with_others" };
  const outcome = keepWriting<Kept>(permit, { kind: "together", slot: slotOf(moduleId, field), value: { text }, revision }, now);
  return outcome.ok ? { ok: true, saved: savedText(outcome.saved) } : { ok: false, other: savedText(outcome.other) };
}
