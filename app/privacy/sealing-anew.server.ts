import { inTransaction, type Database } from "#db/client.server.ts";
import { findDataKeys, forgetDataKeys } from "./data-keys.server.ts";
import { listAccountsWithOlderKeys, removeOtherAccountKeys } from "./queries.server.ts";
import { hasSealedStep, listOlderTexts, sealedColumns, updateSealed, type OlderText, type SealedColumn } from "./sealed-columns.queries.server.ts";
import { headOf, open, seal, SealBroken } from "./sealed.server.ts";

/** Texts in one transaction: some milliseconds, in which nobody else writes. */
const batch = 50;

/** What one step has done: an account's older keys are gone, or have to stay, or a batch of its texts is sealed anew. */
export type SealingStep = "keys removed" | "keys stay" | "sealed";

/**
 * Removes the older data keys of everybody who has nothing under them, and seals anew what stands under anybody else's; the
 * write-ahead log holds the removed ones until `emptyLog`. Each step is one transaction and leaves everything readable, so it may
 * end after any of them, and be begun anew. Nothing else of a row changes: a page that is open can be saved still.
 *
 * The run that seals the last text of an account leaves its older keys to the next: an answer that is under way may hold a text that
 * it read before.
 *
 * @param onFault of each account that has a text which does not open: its older keys stay
 */
export function* sealAnew(db: Database, onFault: (error: unknown) => void): Generator<SealingStep, void> {
  for (const accountId of listAccountsWithOlderKeys(db)) {
    const isRemoved = removeOlderKeys(db, accountId);
    yield isRemoved ? "keys removed" : "keys stay";
    const fault = isRemoved ? undefined : yield* sealTexts(db, accountId);
    if (fault) onFault(fault);
  }
}

/** @returns why a text does not open, where there is such a one */
function* sealTexts(db: Database, accountId: string): Generator<"sealed", SealBroken | undefined> {
  let fault: SealBroken | undefined;
  for (let reached: Reached | undefined = { column: 0, after: 0 }; reached; ) {
    const from: Reached = reached;
    const step = inTransaction(db, () => sealBatch(db, accountId, from));
    reached = step.reached;
    fault ??= step.fault;
    if (step.texts > 0) yield "sealed";
  }
  return fault;
}

/** How many accounts have an older data key beside their newest. */
export const countOlderKeys = (db: Database): number => listAccountsWithOlderKeys(db).length;

/** How far a run has come with one account: in which of the columns, and after which row's number. */
interface Reached {
  readonly column: number;
  readonly after: number;
}

interface Batch {
  readonly texts: number;
  /** Undefined at the end. */
  readonly reached: Reached | undefined;
  readonly fault: SealBroken | undefined;
}

function sealBatch(db: Database, accountId: string, { column: first, after }: Reached): Batch {
  let left = batch;
  let fault: SealBroken | undefined;
  for (const [at, column] of [...sealedColumns.entries()].slice(first)) {
    const texts = older(db, column, accountId, at === first ? after : 0, left);
    for (const text of texts) {
      const broken = sealText(db, column, text);
      fault ??= broken;
    }
    left -= texts.length;
    if (left === 0) return { texts: batch, reached: { column: at, after: texts.at(-1)!.at }, fault };
  }
  return { texts: batch - left, reached: undefined, fault };
}

/** @returns why it does not open, where it does not */
function sealText(db: Database, column: SealedColumn, { at, place, sealed }: OlderText): SealBroken | undefined {
  try {
    updateSealed(db, column, at, seal(db, place, open(db, place, sealed)));
    return undefined;
  } catch (error) {
    if (error instanceof SealBroken) return error;
    throw error;
  }
}

/** What an account has in one column under another key than its newest; nothing where it has been erased meanwhile. */
function older(db: Database, column: SealedColumn, accountId: string, after: number, most: number): OlderText[] {
  const keys = findDataKeys(db, accountId);
  return keys ? listOlderTexts(db, column, { accountId, head: headOf(keys.newest.id), after, most }) : [];
}

/** @returns whether there was nothing under them */
function removeOlderKeys(db: Database, accountId: string): boolean {
  return inTransaction(db, () => {
    const keys = findDataKeys(db, accountId);
    if (!keys || hasSealedStep(db, accountId) || sealedColumns.some((column) => older(db, column, accountId, 0, 1).length > 0)) return false;
    removeOtherAccountKeys(db, accountId, keys.newest.id);
    forgetDataKeys(db, accountId);
    return true;
  });
}
