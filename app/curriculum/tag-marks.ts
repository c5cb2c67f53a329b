import { textOf, type MarkdownNode, type Stop } from "./markdown.ts";
import { lessonSafetyKeys, safetyLines } from "./safety-lines.ts";

/**
 * What a paragraph is that no source stands behind, in a mark that only its reviewers see: `[SAFETY]` for a safety message in our own
 * words, `[PLAIN]` for an explanation that claims nothing. A paragraph without either gives advice.
 */
const tags = { SAFETY: "safety", PLAIN: "explanation" } as const;

export type Tag = (typeof tags)[keyof typeof tags];

export const isTagMark = (key: string): key is keyof typeof tags => Object.hasOwn(tags, key);

/** What a reviewer sees besides the sources: the words of a passage with every marker of a source, and no other. */
export const withoutTagMarks = (text: string): string => text.replace(/\s*\[(SAFETY|PLAIN)\]/g, "");

/**
 * The tag that a paragraph is marked with.
 *
 * @param keys every key that the paragraph marks
 * @throws through `stop` for two tags, for an explanation that rests on a source, and for words of a fixed safety line: those are placed with `<Safety>`
 */
export function tagOf(node: MarkdownNode, keys: readonly string[], stop: Stop): Tag | undefined {
  const [mark, more] = keys.filter(isTagMark);
  if (!mark) return undefined;
  if (more) stop(node, "a paragraph is marked [SAFETY] or [PLAIN], not both");
  if (mark === "PLAIN" && keys.length > 1) stop(node, "[PLAIN] says that nothing is claimed: no source beside it");
  const line = mark === "SAFETY" ? fixedLineIn(textOf(node)) : undefined;
  if (line) stop(node, `[SAFETY] is for our own words: these are the safety line "${line}"`);
  return tags[mark];
}

/** The fixed safety line that a text says a whole sentence of. Sentences of three words or fewer ("Ring 113.") are anybody's. */
const fixedLineIn = (text: string) => lessonSafetyKeys.find((key) => Object.values(safetyLines[key].text).some((fixed) => sentencesOf(fixed).some((sentence) => text.includes(sentence))));

const sentencesOf = (fixed: string): string[] => fixed.replaceAll("**", "").split(/(?<=[.?]) /).map((sentence) => sentence.slice(0, -1)).filter((sentence) => sentence.split(" ").length > 3);
