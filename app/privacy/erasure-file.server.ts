import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { decrypt, encrypt, lengthPrefixed } from "./aes-gcm.server.ts";
import { writeWhole } from "./durable-file.server.ts";
import type { Erasure } from "./erasure.queries.server.ts";
import type { Keys } from "./keys.server.ts";

/** What seals and opens the list: any master key's. */
export type ErasureKeys = Pick<Keys, "erasures" | "mark">;

export const erasureFileName = "erasures.list";

/** The list of erasures was changed by somebody else than this program, or cannot be read at all. */
export class ErasureListBroken extends Error {
  constructor(file: string, line: number | "no line", options?: ErrorOptions) {
    const fault = line === "no line" ? "cannot be read by this user" : `is damaged in line ${line}`;
    super(`The list of erasures ${file} ${fault}, so nobody can tell who was erased. Put back an undamaged copy of it.`, options);
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

/** Whether a list has to be whole and to open, or what can be read of it is enough: a running clinic's table knows the rest. */
export type Demand = "whole" | "what opens";

/*
 * The first line names the format. Then stands a line for each erasure: `1 <mark of the master key> <base64url of iv | tag | ciphertext>`,
 * with the account's id and when it was erased inside, 50 bytes always. The last line is sealed alike and says how many those are, and
 * their digest: a copy that has arrived in part is no list. Before, there was neither a first line nor a last.
 */
const firstLine = "erasures 2";

const lineOf = ({ accountId, erasedAt }: Erasure, keys: ErasureKeys): string => `1 ${sealed("erasure", `${accountId} ${erasedAt}`, keys)}`;

const lastLineOf = (lines: readonly string[], keys: ErasureKeys): string => `end ${sealed("end of erasures", summaryOf(lines), keys)}`;

const summaryOf = (lines: readonly string[]): string => `${lines.length} ${createHash("sha256").update(lines.join("\n")).digest("hex")}`;

const sealed = (what: string, text: string, { erasures, mark }: ErasureKeys): string =>
  `${mark} ${encrypt(erasures, lengthPrefixed(what, 1, mark), Buffer.from(text)).toString("base64url")}`;

/** A line as it stands in the file, and its number there. */
interface Line {
  readonly text: string;
  readonly number: number;
}

interface Lines {
  readonly ofErasures: readonly Line[];
  /** Undefined in a list of before, and where it is missing. */
  readonly last: Line | undefined;
  /** Whether the list has all the lines that its format asks for. */
  readonly isComplete: boolean;
}

function linesIn(file: string): Lines {
  const lines = textOf(file).split("\n").map((text, at) => ({ text, number: at + 1 }));
  // Half a line at the end was left by a write that was cut off, or by a copy.
  const rest = lines.pop()!;
  if (lines[0]?.text !== firstLine) return { ofErasures: lines, last: undefined, isComplete: lines.length > 0 && rest.text === "" };
  const last = lines.at(-1)!.text.startsWith("end") ? lines.pop() : undefined;
  return { ofErasures: lines.slice(1), last, isComplete: last !== undefined && rest.text === "" };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new ErasureListBroken(file, "no line", { cause: error });
  }
}

/**
 * Reads the list; empty where there is none.
 *
 * @throws {ErasureListBroken} where it cannot be read; {ErasureListBroken | ErasureKeyMissing} where a line is none or was sealed with
 *   another master key than these, or the list is not whole, unless what opens is enough
 */
export function readErasureFile(file: string, keys: readonly ErasureKeys[], demand: Demand = "whole"): Erasure[] {
  if (!existsSync(file)) return [];
  const { ofErasures, last, isComplete } = linesIn(file);
  if (demand === "what opens") return ofErasures.flatMap((line) => whatOpens(file, line, keys) ?? []);
  const erasures = ofErasures.flatMap((line) => erasureIn(file, line, keys) ?? []);
  if (erasures.length < ofErasures.length) throw new ErasureKeyMissing(file);
  if (!isComplete) throw new ErasureListBroken(file, (ofErasures.at(-1)?.number ?? 0) + 1);
  if (last) requireSummary(file, last, ofErasures, keys);
  return erasures;
}

function whatOpens(file: string, line: Line, keys: readonly ErasureKeys[]): Erasure | undefined {
  try {
    return erasureIn(file, line, keys);
  } catch (error) {
    if (error instanceof ErasureListBroken) return undefined;
    throw error;
  }
}

function requireSummary(file: string, { text, number }: Line, ofErasures: readonly Line[], keys: readonly ErasureKeys[]): void {
  const summary = opened(file, { text: text.slice("end ".length), number }, "end of erasures", keys);
  if (summary === undefined) throw new ErasureKeyMissing(file);
  if (summary !== summaryOf(ofErasures.map((line) => line.text))) throw new ErasureListBroken(file, number);
}

/** What a line says; undefined where none of the keys has sealed it. */
function erasureIn(file: string, { text, number }: Line, keys: readonly ErasureKeys[]): Erasure | undefined {
  if (!text.startsWith("1 ")) throw new ErasureListBroken(file, number);
  const [accountId = "", erasedAt] = opened(file, { text: text.slice(2), number }, "erasure", keys)?.split(" ") ?? [];
  return erasedAt === undefined ? undefined : { accountId, erasedAt: Number(erasedAt) };
}

function opened(file: string, { text, number }: Line, what: string, keys: readonly ErasureKeys[]): string | undefined {
  const [, mark, box] = /^([0-9a-f]{16}) ([A-Za-z0-9_-]+)$/.exec(text) ?? [];
  if (!mark || !box) throw new ErasureListBroken(file, number);
  const found = keys.find((key) => key.mark === mark);
  try {
    return found && decrypt(found.erasures, lengthPrefixed(what, 1, mark), Buffer.from(box, "base64url")).toString("utf8");
  } catch (error) {
    throw new ErasureListBroken(file, number, { cause: error });
  }
}

/** Whether a list is there and stands as this program writes it: whole, with a first line and a last. */
export function isErasureFile(file: string): boolean {
  if (!existsSync(file)) return false;
  const { last, isComplete } = linesIn(file);
  return last !== undefined && isComplete;
}

/**
 * Takes erasures out of the list, and leaves the others' lines as they stand. So does it with what another master key has sealed: a
 * restore may have brought an older key back.
 *
 * @throws {ErasureListBroken}
 */
export function removeFromErasureFile(file: string, key: ErasureKeys, isToGo: (erasure: Erasure) => boolean): void {
  if (!existsSync(file)) return;
  const lines = linesIn(file).ofErasures;
  const kept = lines.filter((line) => {
    const erasure = erasureIn(file, line, [key]);
    return !erasure || !isToGo(erasure);
  });
  if (kept.length < lines.length) writeLines(file, kept.map(({ text }) => text), key);
}

/** Adds erasures to what can be read of the list, and waits until the disk has it. Two processes that add at once lose one of the two: the table has it still. */
export function addToErasureFile(file: string, added: readonly Erasure[], key: ErasureKeys): void {
  const lines = existsSync(file) ? linesIn(file).ofErasures.map(({ text }) => text) : [];
  writeLines(file, [...lines, ...added.map((erasure) => lineOf(erasure, key))], key);
}

/** Writes the whole list anew, all of it under one key. */
export const writeErasureFile = (file: string, erasures: readonly Erasure[], key: ErasureKeys): void => writeLines(file, erasures.map((erasure) => lineOf(erasure, key)), key);

const writeLines = (file: string, lines: readonly string[], key: ErasureKeys): void => writeWhole(file, [firstLine, ...lines, lastLineOf(lines, key), ""].join("\n"));
