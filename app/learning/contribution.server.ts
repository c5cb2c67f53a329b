import type { Permit } from "#app/access/permit.server.ts";
import { findSheet } from "#app/curriculum/lessons.server.ts";
import { isReadBy } from "#app/curriculum/sheet.ts";
import { listOwn, listShared } from "#app/family/share.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { listContributions, listOwnContributions, type SealedContribution } from "./contribution.queries.server.ts";
import type { OtherContribution, OwnContribution } from "./contribution.ts";
import { wordsOf } from "./contribution-words.server.ts";
import { fieldsOf } from "./exercise.server.ts";

/** What the learner has brought to an exercise and not taken back: as long as anybody may see it. */
export function listBrought(permit: Permit<"share.change">, moduleId: string, now: Date): OwnContribution[] {
  const sealed = listOwnContributions(permit, moduleId);
  if (sealed.length === 0) return [];
  const shared = new Set(listOwn(permit, now).flatMap(({ kind, item }) => (kind === "contribution" ? [item] : [])));
  return sealed.filter(({ id }) => shared.has(id)).map((row) => ({ id: row.id, fieldId: row.fieldId, text: wordsOf(permit, row) }));
}

/**
 * What others have brought to an exercise for the learner to see, and nothing else of theirs: not that they are here, have
 * prepared anything, or have taken something back.
 */
export function listOthers(permit: Permit<"shared.read">, moduleId: string, now: Date): OtherContribution[] {
  const shares = listShared(permit, now).filter(({ kind, recipientId }) => kind === "contribution" && recipientId !== null);
  if (shares.length === 0) return [];
  const found = new Map(listContributions(permit, shares.map(({ item }) => item), osloDate(now.getTime())).map((row) => [row.id, row]));
  return shares.flatMap((share): OtherContribution[] => {
    const row = found.get(share.item);
    const label = row && row.accountId === share.accountId && row.moduleId === moduleId ? labelOf(row, permit.actor.language) : undefined;
    return row && label ? [{ id: share.id, from: displayName(permit.db, share), label, text: wordsOf(permit, row) }] : [];
  });
}

/** The prompt of a contribution, as the one who brought it reads it; undefined where the sheet has it no more, or lets it be brought no more. */
function labelOf({ moduleId, fieldId, track }: SealedContribution, language: Permit["actor"]["language"]): string | undefined {
  const blocks = findSheet({ sheet: "together", moduleId, language })?.blocks.filter((block) => isReadBy(block, track)) ?? [];
  return fieldsOf({ blocks }).find(({ id, bring }) => id === fieldId && bring !== "never")?.label;
}
