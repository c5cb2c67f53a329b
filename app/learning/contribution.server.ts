import type { Permit } from "#app/access/permit.server.ts";
import { findSheet } from "#app/curriculum/lessons.server.ts";
import { isReadBy, type PrepareField } from "#app/curriculum/sheet.ts";
import { listOwn } from "#app/family/share.server.ts";
import { viewersAmong } from "#app/family/share.ts";
import { listOwnContributions, type SealedContribution } from "./contribution.queries.server.ts";
import type { OwnContribution } from "./contribution.ts";
import { itemOf, wordsOf } from "./contribution-words.server.ts";
import { fieldsOf } from "./exercise.server.ts";
import { inWords } from "./ticks.ts";

/** What the learner has brought to an exercise and not taken back, and who can see it: as long as anybody may. */
export function listBrought(permit: Permit<"share.change">, moduleId: string, now: Date): OwnContribution[] {
  const sealed = listOwnContributions(permit, moduleId);
  if (sealed.length === 0) return [];
  const shares = listOwn(permit, now);
  return inSheetOrder(sealed, moduleId, permit.actor.language).flatMap((row) => {
    const viewers = viewersAmong(shares, itemOf(row.id));
    return viewers.length > 0 ? [{ id: row.id, fieldId: row.fieldId, text: inWords(findField(row, permit.actor.language) ?? {}, wordsOf(permit, row)), viewers }] : [];
  });
}

/** The prompt of a contribution, as the one who brought it reads it; undefined where the sheet has it no more, or lets it be brought no more. */
export function findField({ moduleId, fieldId, track }: Pick<SealedContribution, "moduleId" | "fieldId" | "track">, language: Permit["actor"]["language"]): PrepareField | undefined {
  const blocks = findSheet({ sheet: "together", moduleId, language })?.blocks.filter((block) => isReadBy(block, track)) ?? [];
  return fieldsOf({ blocks }).find(({ id, bring }) => id === fieldId && bring !== "never");
}

/** What is brought to an exercise, in the order that the whole sheet has its prompts in: the same for both tracks. */
export function inSheetOrder<Brought extends Pick<SealedContribution, "fieldId">>(brought: readonly Brought[], moduleId: string, language: Permit["actor"]["language"]): Brought[] {
  const prompts = fieldsOf(findSheet({ sheet: "together", moduleId, language }) ?? { blocks: [] }).map(({ id }) => id);
  return [...brought].sort((one, other) => prompts.indexOf(one.fieldId) - prompts.indexOf(other.fieldId));
}
