import { isProgrammeView, type Reference } from "./reference.ts";
import type { AgeingSource } from "./review.ts";
import { escaped, quoted } from "./review-markdown.ts";
import { reviewWords } from "./review-words.ts";

/** What the review tells about sources. */
export interface SourceTables {
  readonly references: readonly Reference[];
  readonly ageing: readonly AgeingSource[];
}

const anchorOf = (key: string): string => key.toLowerCase();

/** A source as a message names it: its key, which leads to the whole reference, its confidence, and what is still to be looked up. */
export function sourceMark(key: string, { references, ageing }: SourceTables): string {
  const reference = references.find((one) => one.key === key);
  const { confidence = "B", note } = reference ?? {};
  const cautions = [confidence, ...(confidence === "B" ? [reviewWords.memory] : []), ...(note ? [escaped(note)] : []), ...(ageing.some((one) => one.key === key) ? [reviewWords.mayAge] : [])];
  return `[${key}](#${anchorOf(key)}) (${isProgrammeView(key) ? escaped(reference?.short.nb ?? key) : cautions.join("; ")})`;
}

/** Whether a clinician should look at a source before trusting what rests on it. */
export function needsALook(key: string, { references, ageing }: SourceTables): boolean {
  const reference = references.find((one) => one.key === key);
  return !reference || reference.confidence !== "A" || reference.note !== undefined || ageing.some((one) => one.key === key);
}

/** The whole reference, with its confidence, where to find it, and what to look for. */
export function sourceEntry(key: string, { references, ageing }: SourceTables): string {
  const reference = references.find((one) => one.key === key);
  if (!reference) return `- <a id="${anchorOf(key)}"></a>**${key}**`;
  const { full, doi, publisher, confidence, note } = reference;
  const where = doi ? `<https://doi.org/${doi}>` : full.includes(publisher ?? "") ? "" : escaped(publisher ?? "");
  const why = ageing.find((one) => one.key === key)?.why;
  return [
    `- <a id="${anchorOf(key)}"></a>**${key}** (${confidence}${confidence === "B" ? `: ${reviewWords.memory}` : ""}) ${escaped(full)} ${where}`.trimEnd(),
    ...(note ? [`  **${escaped(note)}**`] : []),
    ...(why ? [`  **${escaped(why.nb)}**`, `  ${quoted(escaped(why.en))}`] : []),
  ].join("\n\n");
}
