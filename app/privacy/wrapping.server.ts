import { createSecretKey, type KeyObject } from "node:crypto";
import { decrypt, encrypt, lengthPrefixed } from "./aes-gcm.server.ts";

/** Whose data key it is, which of the account's, and under which master key. */
export interface DataKeyName {
  readonly accountId: string;
  readonly keyId: string;
  readonly masterKeyId: string;
}

const contextOf = ({ accountId, keyId, masterKeyId }: DataKeyName): Buffer => lengthPrefixed("dek", 1, masterKeyId, keyId, accountId);

/** A data key as it stands in `account_keys`. */
export const wrapDataKey = (wrapKey: KeyObject, name: DataKeyName, dataKey: KeyObject): Buffer => encrypt(wrapKey, contextOf(name), dataKey.export());

/** @throws where the wrap key, the name or any bit is another than at `wrapDataKey` */
export const unwrapDataKey = (wrapKey: KeyObject, { wrapped, ...name }: DataKeyName & { wrapped: Buffer }): KeyObject =>
  createSecretKey(decrypt(wrapKey, contextOf(name), wrapped));
