import { onAccount, open } from "#app/privacy/sealed.server.ts";
import type { Database } from "#db/client.server.ts";

/** A name as the query found it. The permit was asked for there. */
export interface SealedName {
  readonly accountId: string;
  readonly displayName: Buffer;
}

/** How many names are kept open in memory for each database: about 500 bytes each. */
const mostRemembered = 5000;

const rememberedBy = new WeakMap<Database, Map<string, { sealed: Buffer; name: string }>>();

/**
 * A learner's display name. Opening a sealed one takes about 7 us, so that of a whole group is remembered for as
 * long as the sealed bytes in the database stay the same.
 */
export function displayName(db: Database, { accountId, displayName: sealed }: SealedName): string {
  let remembered = rememberedBy.get(db);
  if (!remembered) rememberedBy.set(db, (remembered = new Map()));
  const known = remembered.get(accountId);
  if (known?.sealed.equals(sealed)) return known.name;

  const name = open(db, onAccount(accountId, "display_name"), sealed);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= mostRemembered && !known) remembered.delete(oldest);
  remembered.set(accountId, { sealed, name });
  return name;
}

/** Forgets the open name of an account that is gone. */
export const forgetName = (db: Database, accountId: string): void => void rememberedBy.get(db)?.delete(accountId);
