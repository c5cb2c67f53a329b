import { ContentFault } from "./finding.ts";
import type { Passage } from "./tree-reader.ts";

/** What stands on top of a lesson's file. */
export interface Frontmatter {
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly contentNote?: string;
  readonly sources: readonly string[];
}

/** What stands on top of a sheet's file: the minutes on a together exercise alone. */
export type SheetTop = Pick<Frontmatter, "title" | "sources"> & Partial<Pick<Frontmatter, "minutes">>;

const known = ["title", "minutes", "objectives", "contentNote", "sources"] as const;

/** The line on which a key of the frontmatter stands; the first line where it does not stand. */
export function lineOfKey(source: string, key: string): number {
  return 1 + Math.max(0, source.split("\n").findIndex((line) => line.startsWith(`${key}:`)));
}

/**
 * Reads the frontmatter of a lesson: every key known, none but `contentNote` left out.
 *
 * @throws {ContentFault} at the line of the key
 */
export function readFrontmatter(found: Readonly<Record<string, unknown>>, source: string, file: string): Frontmatter {
  const { words, wholeNumber, list } = keysOn(found, source, file, known);
  return {
    title: words("title"),
    minutes: wholeNumber("minutes"),
    objectives: list("objectives"),
    ...(found.contentNote !== undefined && { contentNote: words("contentNote") }),
    sources: list("sources"),
  };
}

/**
 * Reads the frontmatter of a sheet: a title, its sources where its text marks any, and the minutes of a together exercise.
 *
 * @throws {ContentFault} at the line of the key
 */
export function readSheetTop(found: Readonly<Record<string, unknown>>, source: string, file: string, isTogether: boolean): SheetTop {
  const { words, wholeNumber, list } = keysOn(found, source, file, isTogether ? ["title", "minutes", "sources"] : ["title", "sources"]);
  return { title: words("title"), ...(isTogether && { minutes: wholeNumber("minutes") }), sources: found.sources === undefined ? [] : list("sources") };
}

/** Reads single keys, of those that may stand on top of a file. */
function keysOn(found: Readonly<Record<string, unknown>>, source: string, file: string, keys: readonly string[]) {
  const stop = (key: string, problem: string): never => {
    throw new ContentFault(file, lineOfKey(source, key), problem);
  };
  for (const key of Object.keys(found)) if (!keys.includes(key)) stop(key, `unknown key ${key} on top of a lesson`);

  const lacks = (key: string, what: string): never => stop(key, `${key} is missing on top of the lesson, or is not ${what}`);
  const wordsOf = (key: string, value: unknown): string => (typeof value === "string" && value.trim() ? value.trim() : lacks(key, "text"));
  return {
    words: (key: string): string => wordsOf(key, found[key]),
    wholeNumber: (key: string): number => {
      const value = found[key];
      return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : lacks(key, "a whole number");
    },
    list: (key: string): string[] => {
      const value = found[key];
      return Array.isArray(value) ? value.map((one) => wordsOf(key, one)) : lacks(key, "a list");
    },
  };
}

/** The words on top of a lesson, and where they stand. */
export function topPassages({ title, objectives = [], contentNote }: Pick<Frontmatter, "title"> & Partial<Frontmatter>, source: string): Passage[] {
  const lines = source.split("\n");
  const lineWith = (text: string, key: string): number => lines.findIndex((line) => line.includes(text)) + 1 || lineOfKey(source, key);
  return [
    { line: lineOfKey(source, "title"), place: "title", text: title },
    ...objectives.map((text): Passage => ({ line: lineWith(text, "objectives"), place: "objective", text })),
    ...(contentNote ? [{ line: lineOfKey(source, "contentNote"), place: "content note" as const, text: contentNote }] : []),
  ];
}
