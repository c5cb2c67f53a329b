import { createSecretKey, randomBytes } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { decrypt, encrypt, lengthPrefixed } from "./aes-gcm.server.ts";
import { dataKeyNumber, findDataKeys, forgetDataKeys } from "./data-keys.server.ts";
import { keysOf, type DataKeys, type Keys } from "./keys.server.ts";
import { insertAccountKey, listAccountKeys, removeAccountKeys } from "./queries.server.ts";
import { wrapDataKey } from "./wrapping.server.ts";

const version = 1;
const smallestBytes = 256;

/** Where a sealed text stands. It opens there and nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  /** Whose data key seals it. */
  readonly accountId: string;
  /** The row's revision; 0 where the row keeps none. */
  readonly revision: number;
}

/** A sealed column of the account's own row. */
export const onAccount = (accountId: string, column: "user_name" | "display_name" | "email"): Place => ({
  table: "accounts",
  column,
  rowId: accountId,
  accountId,
  revision: 0,
});

/** What an invitation is called by whoever made it. */
export const onInvitation = (invitationId: string, createdBy: string): Place => ({ table: "invitations", column: "label", rowId: invitationId, accountId: createdBy, revision: 0 });

/** What a sign-in service calls the owner of an account. */
export const onProviderIdentity = (identityId: string, accountId: string): Place => ({ table: "provider_identities", column: "subject", rowId: identityId, accountId, revision: 0 });

/** A sealed text was changed, moved to another place, or has lost its key. */
export class SealBroken extends Error {
  constructor(place: Place, options?: ErrorOptions) {
    super(`a sealed text in ${place.table}.${place.column} cannot be opened`, options);
    this.name = "SealBroken";
  }
}

/**
 * Makes a data key for an account. Where it has one already, what is sealed from now on is sealed with the new one.
 *
 * @param keys of the master key that wraps it: the one that the database is about to have, where it is being changed
 */
export function makeAccountKey(db: Database, accountId: string, { wrap, masterKeyId }: Pick<Keys, "wrap" | "masterKeyId"> = keysOf(db)): void {
  const newest = Math.max(0, ...listAccountKeys(db, accountId).map(({ keyId }) => dataKeyNumber(keyId)));
  const name = { accountId, masterKeyId, keyId: `d${newest + 1}` };
  insertAccountKey(db, { ...name, wrapped: wrapDataKey(wrap, name, createSecretKey(randomBytes(32))) });
  forgetDataKeys(db, accountId);
}

/** Destroys an account's data keys, and with them everything they sealed. The write-ahead log holds them until `emptyLog`, and older backups until they expire. */
export function destroyAccountKey(db: Database, accountId: string): void {
  removeAccountKeys(db, accountId);
  forgetDataKeys(db, accountId);
}

/** For how long everybody else waits while the log is being emptied. */
const patienceMilliseconds = 250;

/** Moves all of the write-ahead log into the file, and empties it. Stands outside transactions. @returns false where another process was reading it; a later call does it */
export function emptyLog({ $client }: Database): boolean {
  const usual = String($client.pragma("busy_timeout", { simple: true }));
  $client.pragma(`busy_timeout = ${patienceMilliseconds}`);
  try {
    return $client.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
  } finally {
    $client.pragma(`busy_timeout = ${usual}`);
  }
}

/** Empties the log of a key that must not be found in it, or of what the file must hold. @throws while another process is reading the log, or where the file cannot be written */
export function requireEmptyLog(db: Database): void {
  if (!emptyLog(db)) throw new Error("the write-ahead log is in use, and cannot be emptied");
}

/**
 * Seals a text for one place. A lone half of a surrogate pair, which is no text, becomes U+FFFD.
 *
 * @returns `version | length of the key id | key id | iv | tag | ciphertext`; its length tells the text's only to the
 * next power of two, from 256 bytes
 */
export function seal(db: Database, place: Place, text: string): Buffer {
  const keys = findDataKeys(db, place.accountId);
  if (!keys) throw new TypeError("an account without a data key cannot seal");
  const { id, key } = keys.newest;
  return Buffer.concat([headOf(id), encrypt(key, contextOf(place, id), pad(text))]);
}

/** What every text begins with that a key has sealed, and no text that another has. */
export const headOf = (keyId: string): Buffer => Buffer.concat([Buffer.from([version, keyId.length]), Buffer.from(keyId, "latin1")]);

/** @throws {SealBroken} where the text was sealed for another place, was changed, or its key is gone */
export const open = (db: Database, place: Place, sealed: Buffer): string => openWith(() => findDataKeys(db, place.accountId), place, sealed);

/** As `open`, with an account's keys that are not those of a database at hand. */
export function openWith(findKeys: () => DataKeys | undefined, place: Place, sealed: Buffer): string {
  try {
    const boxAt = 2 + sealed.readUInt8(1);
    const keyId = sealed.toString("latin1", 2, boxAt);
    const key = findKeys()?.byId.get(keyId);
    if (!key || sealed.readUInt8(0) !== version) throw new SealBroken(place);
    return unpad(decrypt(key, contextOf(place, keyId), sealed.subarray(boxAt)));
  } catch (error) {
    throw error instanceof SealBroken ? error : new SealBroken(place, { cause: error });
  }
}

const contextOf = ({ table, column, rowId, accountId, revision }: Place, keyId: string): Buffer =>
  lengthPrefixed("rec", 1, table, column, rowId, accountId, keyId, revision);

/** The text's length in four bytes, the text, and zeros up to a power of two. */
function pad(text: string): Buffer {
  const length = Buffer.byteLength(text, "utf8");
  const padded = Buffer.alloc(Math.max(smallestBytes, 2 ** Math.ceil(Math.log2(length + 4))));
  padded.writeUInt32BE(length);
  padded.write(text, 4, "utf8");
  return padded;
}

const unpad = (padded: Buffer): string => padded.toString("utf8", 4, 4 + padded.readUInt32BE(0));
