import { existsSync, readFileSync } from "node:fs";
import { decrypt, encrypt, lengthPrefixed } from "./aes-gcm.server.ts";
import { appendThrough, writeWhole } from "./durable-file.server.ts";
import type { Erasure } from "./erasure.queries.server.ts";
import type { Keys } from "./keys.server.ts";

/** What seals and opens the list: any master key's. */
export type ErasureKeys = Pick<Keys, "erasures" | "mark">;

export const erasureFileName = "erasures.list";

/** The list of erasures was changed by somebody else than this program. */
export class ErasureListBroken extends Error {
  constructor(file: string, line: number, options?: ErrorOptions) {
    super(`The list of erasures ${file} is damaged in line ${line}, so nobody can tell who was erased. Put back an undamaged copy of it.`, options);
    this.name = "ErasureListBroken";
  }
}

/** The list was sealed with a master key that is not among those given. */
export class ErasureKeyMissing extends Error {
  constructor(file: string) {
    super(`The list of erasures ${file} was sealed with a master key that is not here. Put that key's file beside the others; a restore takes it as --key FILE too.`);
    this.name = "ErasureKeyMissing";
  }
}

/*
 * One line for each erasure: `1 <mark of the master key> <base64url of iv | tag | ciphertext>`. Inside: the account's id and when it
 * was erased, 50 bytes always. A line stands for itself and does not mind to be there twice: two processes may add at once.
 */
const lineOf = ({ accountId, erasedAt }: Erasure, { erasures, mark }: ErasureKeys): string =>
  `1 ${mark} ${encrypt(erasures, contextOf(mark), Buffer.from(`${accountId} ${erasedAt}`)).toString("base64url")}\n`;

const contextOf = (mark: string): Buffer => lengthPrefixed("erasure", 1, mark);

const linesOf = (erasures: readonly Erasure[], keys: ErasureKeys): string => erasures.map((erasure) => lineOf(erasure, keys)).join("");

const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Half a line at the end is the mark of a write that was cut off. */
const wholeLinesOf = (content: string): string => content.slice(0, content.lastIndexOf("\n") + 1);

/** Whether the last line was cut off, by a crash or a full disk: the erasure that it was written for is not on the list. */
export function isCutOff(file: string): boolean {
  const content = contentOf(file);
  return wholeLinesOf(content) !== content;
}

/**
 * Reads the list; empty where there is none.
 *
 * @param withoutKey what becomes of a line that was sealed with another master key than these
 * @throws {ErasureListBroken | ErasureKeyMissing}
 */
export function readErasureFile(file: string, keys: readonly ErasureKeys[], withoutKey: "refuse" | "leave out" = "refuse"): Erasure[] {
  return linesIn(file).flatMap((line, at) => {
    const erasure = erasureIn(file, line, at + 1, keys);
    if (!erasure && withoutKey === "refuse") throw new ErasureKeyMissing(file);
    return erasure ? [erasure] : [];
  });
}

/**
 * Takes erasures out of the list, and leaves the others' lines as they stand. So does it with what another master key has sealed: a
 * restore may have brought an older key back.
 *
 * @throws {ErasureListBroken}
 */
export function removeFromErasureFile(file: string, key: ErasureKeys, isToGo: (erasure: Erasure) => boolean): void {
  const lines = linesIn(file);
  const kept = lines.filter((line, at) => {
    const erasure = erasureIn(file, line, at + 1, [key]);
    return !erasure || !isToGo(erasure);
  });
  if (kept.length < lines.length) writeWhole(file, kept.map((line) => `${line}\n`).join(""));
}

const linesIn = (file: string): string[] => wholeLinesOf(contentOf(file)).split("\n").slice(0, -1);

/** What a line says; undefined where none of the keys has sealed it. */
function erasureIn(file: string, line: string, number: number, keys: readonly ErasureKeys[]): Erasure | undefined {
  const [, mark, box] = /^1 ([0-9a-f]{16}) ([A-Za-z0-9_-]+)$/.exec(line) ?? [];
  if (!mark || !box) throw new ErasureListBroken(file, number);
  const found = keys.find((key) => key.mark === mark);
  return found && opened(file, Buffer.from(box, "base64url"), number, found);
}

function opened(file: string, box: Buffer, line: number, { erasures, mark }: ErasureKeys): Erasure {
  try {
    const [accountId = "", erasedAt] = decrypt(erasures, contextOf(mark), box).toString("utf8").split(" ");
    return { accountId, erasedAt: Number(erasedAt) };
  } catch (error) {
    throw new ErasureListBroken(file, line, { cause: error });
  }
}

/** Adds erasures at the end, and waits until the disk has them. */
export function appendToErasureFile(file: string, added: readonly Erasure[], keys: ErasureKeys): void {
  const content = contentOf(file);
  const whole = wholeLinesOf(content);
  if (whole === content) appendThrough(file, linesOf(added, keys));
  else writeWhole(file, whole + linesOf(added, keys));
}

/** Writes the whole list anew, all of it under one key. */
export const writeErasureFile = (file: string, erasures: readonly Erasure[], keys: ErasureKeys): void => writeWhole(file, linesOf(erasures, keys));
