import type { PrepareChoice, PrepareField } from "#app/curriculum/sheet.ts";
import { linesOf } from "./preparation.ts";

/** Those of a box's choices that are ticked, out of what is kept of it: their ids, one a line. */
export function tickedOf(choices: readonly PrepareChoice[], kept: string): PrepareChoice[] {
  const ids = new Set(linesOf(kept));
  return choices.filter(({ id }) => ids.has(id));
}

/** Ticks as they are kept, in the order of the sheet. What the sheet has not, or has no more, is not kept. */
export const ticksToKeep = (choices: readonly PrepareChoice[], ids: readonly string[]): string =>
  choices
    .flatMap(({ id }) => (ids.includes(id) ? [id] : []))
    .join("\n");

/** Whether somebody has ticked that they choose nothing, and something else as well. */
export function contradicts(choices: readonly PrepareChoice[], kept: string): boolean {
  const ticked = tickedOf(choices, kept);
  return ticked.length > 1 && ticked.some(({ isNone }) => isNone);
}

/** What is kept of a box in words to read: what was written, or the labels of what is ticked. */
export const inWords = ({ choices }: Pick<PrepareField, "choices">, kept: string): string => (choices ? tickedOf(choices, kept).map(({ label }) => label).join(", ") : kept);

/** What two have both brought of one box, as it is kept: the ticks of both; a text where it is the same but for capitals and the space around it. Empty where nothing is the same. */
export function alike({ choices }: Pick<PrepareField, "choices">, one: string, other: string): string {
  if (choices) return ticksToKeep(choices, tickedOf(choices, one).filter(({ id }) => linesOf(other).includes(id)).map(({ id }) => id));
  const [word, otherWord] = [one, other].map((text) => text.normalize("NFC").trim().toLocaleLowerCase("nb"));
  return word === otherWord ? word! : "";
}
