/** The longest text that one box of an exercise takes, in characters. */
export const longestPreparation = 2000;

/** The lines of a text that have something on them, in their order, as one of them can be brought. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
