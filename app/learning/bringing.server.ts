import { z } from "zod";
import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { LineName } from "#app/curriculum/programme.ts";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { readAnsweredToday, readClosings } from "#app/family/safety-check.server.ts";
import { listRecipients, openShare, shareForm, withdrawShares, type Recipient } from "#app/family/share.server.ts";
import { longestShare, usualShare } from "#app/family/share.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import type { Problems } from "#app/ui/problems.ts";
import { inTransaction } from "#db/client.server.ts";
import { listBrought } from "./contribution.server.ts";
import type { OwnContribution } from "./contribution.ts";
import { itemOf, keepWords } from "./contribution-words.server.ts";
import { requireExercise, requireField } from "./exercise.server.ts";
import { linesOf } from "./preparation.ts";
import { findPreparation } from "./preparation.server.ts";
import { revisionForm } from "./revision-form.server.ts";
import { inWords } from "./ticks.ts";

export const bringForm = shareForm.extend({
  /** The revision of the box that the learner was shown. */
  revision: revisionForm,
  /** Which of the lines shown, from 0; 0 where the whole is brought. */
  part: z.coerce.number("choose").int("choose").min(0, "choose").max(10_000, "choose"),
});

/** Where the learner chooses what to bring of one box, to whom, and until when. */
export interface BringPage {
  readonly moduleId: string;
  readonly line: LineName;
  readonly number: number;
  readonly field: PrepareField;
  /** Whether the two private questions of safety have been answered today: before that, nothing is brought. */
  readonly answered: boolean;
  /** What can be brought, word for word as it can be seen: the whole, or one of its lines. */
  readonly parts: readonly string[];
  readonly revision: number;
  readonly recipients: readonly Recipient[];
  /** What has been brought of this box, and who can see it. */
  readonly brought: OwnContribution | undefined;
  readonly days: { readonly today: string; readonly usual: string; readonly last: string };
}

/**
 * What bringing something of one box would show, to whom, and for how long.
 *
 * @throws {Refusal} `not_found` for a box that is not the learner's, or that nothing may be brought of
 */
export function readBringing(permit: Permit<"share.change">, moduleId: string, fieldId: string, now: Date): BringPage {
  const { field, station } = requireField(permit, moduleId, fieldId, now);
  if (field.bring === "never") throw new Refusal("not_found");
  const { parts, revision } = readParts(permit, moduleId, field);
  const today = osloDate(now.getTime());
  return {
    moduleId,
    line: station.line,
    number: station.number,
    field,
    answered: readAnsweredToday(permit, now).safety,
    parts: parts.map((part) => inWords(field, part)),
    revision,
    recipients: isAffected(permit, now) ? [] : listRecipients(permit, { kind: "contribution" }, now),
    brought: listBrought(permit, moduleId, now).find((contribution) => contribution.fieldId === fieldId),
    days: { today, usual: addDays(today, usualShare), last: addDays(today, longestShare) },
  };
}

/** What can be brought of a box, as it is kept. */
function readParts(permit: Permit<"share.change">, moduleId: string, { id, bring }: PrepareField): { readonly parts: readonly string[]; readonly revision: number } {
  const kept = findPreparation(issuePermit(permit.db, permit.actor, "together.prepare"), moduleId, id);
  const whole = (kept?.text ?? "").replaceAll("\r\n", "\n").trim();
  return { parts: bring === "one" || whole === "" ? linesOf(whole) : [whole], revision: kept?.revision ?? 0 };
}

/** Whether the learner is affected, as they said last: then nothing is chosen. */
const isAffected = (permit: Permit<"share.change">, now: Date): boolean => [...readClosings(permit, now).values()].some(({ affected }) => affected);

/** Takes a transaction back, with what is to be mended in the form. */
class NotBrought extends Error {
  constructor(readonly problems: Problems) {
    super("nothing is brought");
  }
}

/**
 * Brings the very words that the learner was shown, to one member of the family, until the end of a day. Other words brought of the
 * same box before are taken back from everybody.
 *
 * @returns what is wrong with the form; undefined where the words are brought. Before the questions of safety are answered that day nobody can be chosen
 * @throws {Refusal} as `readBringing`
 */
export function bring(permit: Permit<"share.change">, moduleId: string, fieldId: string, { revision, part, ...form }: z.infer<typeof bringForm>, now: Date): Problems | undefined {
  try {
    inTransaction(permit.db, () => {
      const page = readBringing(permit, moduleId, fieldId, now);
      if (!page.answered) throw new NotBrought({ recipient: "choose" });
      const words = readParts(permit, moduleId, page.field).parts[part];
      if (page.revision !== revision) throw new NotBrought({ part: "words_changed" });
      if (words === undefined || !page.recipients.some(({ value }) => value === form.recipient)) throw new NotBrought(words === undefined ? { part: "choose" } : { recipient: "choose" });
      const problem = openShare(permit, itemOf(keepWords(permit, moduleId, fieldId, words, now)), form, now);
      if (problem) throw new NotBrought(problem);
    });
    return undefined;
  } catch (error) {
    if (error instanceof NotBrought) return error.problems;
    throw error;
  }
}

export const takeBackForm = z.object({ contribution: z.uuid() });

/**
 * Takes what was brought back from everybody, for the very next request. What has been taken back already stays so.
 *
 * @throws {Refusal} `not_found` where the module has no exercise that is open to the learner
 */
export function takeBack(permit: Permit<"share.change">, moduleId: string, { contribution }: z.infer<typeof takeBackForm>, now: Date): void {
  requireExercise(permit, moduleId, now);
  inTransaction(permit.db, () => withdrawShares(permit, itemOf(contribution), now));
}
