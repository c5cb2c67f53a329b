import { randomUUID } from "node:crypto";
import type { Permit } from "#app/access/permit.server.ts";
import { withdrawShares } from "#app/family/share.server.ts";
import { open, seal } from "#app/privacy/sealed.server.ts";
import { insertContribution, listOwnContributions, type SealedContribution } from "./contribution.queries.server.ts";

/** Where the words of a contribution are sealed. They never change: other words are another contribution. */
const placeOf = ({ id, accountId }: Pick<SealedContribution, "id" | "accountId">) => ({ table: "contributions", column: "text", rowId: id, accountId, revision: 0 });

export const wordsOf = (permit: Permit<"share.change" | "shared.read">, sealed: SealedContribution): string => open(permit.db, placeOf(sealed), sealed.text);

/** A contribution as something that can be shared. */
export const itemOf = (id: string) => ({ kind: "contribution", item: id, revision: null }) as const;

/** Keeps the words to bring, sealed, in place of other words of the same box. @returns the contribution's id */
export function keepWords(permit: Permit<"share.change">, moduleId: string, fieldId: string, words: string, now: Date): string {
  const before = listOwnContributions(permit, moduleId).find((contribution) => contribution.fieldId === fieldId);
  if (before && wordsOf(permit, before) === words) return before.id;
  if (before) withdrawShares(permit, itemOf(before.id), now);
  const id = randomUUID();
  insertContribution(permit, { id, moduleId, fieldId, text: seal(permit.db, placeOf({ id, accountId: permit.actor.accountId }), words) }, now);
  return id;
}
