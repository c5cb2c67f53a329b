import { z } from "zod";

/** The longest line and the longest free text, in characters. */
const longestLine = 2000;
const longestText = 20_000;

/** Words as they were typed, with one sign for a new line. */
const words = (longest: number, problem: "too_long" | "text_too_long") =>
  z
    .string()
    .default("")
    .transform((typed) => typed.replace(/\r\n?/g, "\n"))
    .pipe(z.string().max(longest, problem));

const line = words(longestLine, "too_long");
const text = words(longestText, "text_too_long");

/** The fields of a form in which a learner writes for themselves: each may be left out. @param long those that take a free text */
export function ownWords<const Names extends readonly string[]>(names: Names, long: readonly Names[number][] = []): { [Name in Names[number]]: typeof line } {
  return Object.fromEntries(names.map((name) => [name, long.includes(name) ? text : line])) as { [Name in Names[number]]: typeof line };
}
