import { ContentFault } from "./finding.ts";
import type { Passage } from "./lesson-shape.ts";

/** What stands on top of a lesson's file. */
export interface Frontmatter {
  readonly title: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly contentNote?: string;
  readonly sources: readonly string[];
}

const known = ["title", "minutes", "objectives", "contentNote", "sources"];

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
  const stop = (key: string, problem: string): never => {
    throw new ContentFault(file, lineOfKey(source, key), problem);
  };
  for (const key of Object.keys(found)) if (!known.includes(key)) stop(key, `unknown key ${key} on top of a lesson`);

  const { title, minutes, objectives, contentNote, sources } = found;
  const lacks = (key: string, what: string): never => stop(key, `${key} is missing on top of the lesson, or is not ${what}`);
  const words = (key: string, value: unknown): string => (typeof value === "string" && value.trim() ? value.trim() : lacks(key, "text"));
  const list = (key: string, value: unknown): string[] => (Array.isArray(value) ? value.map((one) => words(key, one)) : lacks(key, "a list"));
  return {
    title: words("title", title),
    minutes: typeof minutes === "number" && Number.isInteger(minutes) && minutes > 0 ? minutes : lacks("minutes", "a whole number"),
    objectives: list("objectives", objectives),
    ...(contentNote !== undefined && { contentNote: words("contentNote", contentNote) }),
    sources: list("sources", sources),
  };
}

/** The words on top of a lesson, and where they stand. */
export function topPassages({ title, objectives, contentNote }: Frontmatter, source: string): Passage[] {
  const lines = source.split("\n");
  const lineWith = (text: string, key: string): number => lines.findIndex((line) => line.includes(text)) + 1 || lineOfKey(source, key);
  return [
    { line: lineOfKey(source, "title"), place: "title", text: title },
    ...objectives.map((text): Passage => ({ line: lineWith(text, "objectives"), place: "objective", text })),
    ...(contentNote ? [{ line: lineOfKey(source, "contentNote"), place: "content note" as const, text: contentNote }] : []),
  ];
}
