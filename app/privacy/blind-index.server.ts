import { createHmac } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { lengthPrefixed } from "./aes-gcm.server.ts";
import { keysOf, type Keys } from "./keys.server.ts";

/** What a sealed value can be found by. */
export type IndexedAs = "user name" | "e-mail";

/** Two spellings of the same name: NFKC, without spaces around it, in lower case. */
export const normalised = (value: string): string => value.normalize("NFKC").trim().toLowerCase();

/** A keyed hash of 32 bytes that finds a sealed value again and shows nothing of it. */
export const blindIndex = (db: Database, as: IndexedAs, value: string): Buffer => blindIndexUnder(keysOf(db), as, value);

export const blindIndexUnder = ({ index }: Keys, as: IndexedAs, value: string): Buffer =>
  createHmac("sha256", index).update(lengthPrefixed(as, normalised(value))).digest();

/** A keyed hash of 32 bytes under which failed attempts are counted, so that `throttles` names nobody. */
export const throttleFingerprint = (db: Database, kind: string, value: string): Buffer =>
  createHmac("sha256", keysOf(db).throttle).update(lengthPrefixed(kind, normalised(value))).digest();

/** A keyed hash of 32 bytes that finds the invitation of a group that has this label. Two spellings of the same label differ in letters' case, spaces and kinds of dashes. */
export const labelIndex = (db: Database, groupId: string, label: string): Buffer => labelIndexUnder(keysOf(db), groupId, label);

export const labelIndexUnder = ({ index }: Keys, groupId: string, label: string): Buffer =>
  createHmac("sha256", index).update(lengthPrefixed("invitation label", groupId, normalised(label).replace(/\s+/g, " ").replace(/\p{Pd}/gu, "-"))).digest();

/** A keyed hash of 32 bytes that finds the account of a person whom a sign-in service knows. To the letter: the service may tell `a` from `A`. */
export const subjectIndex = (db: Database, issuer: string, subject: string): Buffer => subjectIndexUnder(keysOf(db), issuer, subject);

export const subjectIndexUnder = ({ index }: Keys, issuer: string, subject: string): Buffer => createHmac("sha256", index).update(lengthPrefixed("provider subject", issuer, subject)).digest();
