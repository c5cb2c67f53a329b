/** Groups, tracks and counts of fewer people than this are hidden (curriculum 4.2). */
export const fewest = 5;

/**
 * A count of people, as it may be told: the number, `few` (fewer than five), or `most` (all, or all but fewer than five): whoever
 * knows how many there are in all takes the one from the other. Of five or fewer nothing is told: `most` would be every one of them.
 */
export type Told = number | "few" | "most" | "hidden";

/** @param of how many there are in all, of whom `count` are counted */
export function told(count: number, of: number): Told {
  if (of <= fewest) return "hidden";
  if (count < fewest) return "few";
  return of - count < fewest ? "most" : count;
}

/** Two numbers that make up a third, or neither: one of them alone would give away the other. */
export function toldSplit<K extends string>(counts: Readonly<Record<K, number>>, of: Readonly<Record<K, number>>): Readonly<Record<K, number>> | undefined {
  return (Object.keys(counts) as K[]).every((key) => typeof told(counts[key], of[key]) === "number") ? counts : undefined;
}

/**
 * The parts that some of all are in, each told where it is five or more.
 *
 * @param of how many there are in all, in a part or in none
 * @returns undefined where so few are left over that the hidden parts could be reckoned out
 */
export function toldParts(counts: readonly number[], of: number): readonly (number | "few")[] | undefined {
  const shown = counts.filter((count) => count >= fewest).reduce((sum, count) => sum + count, 0);
  return of - shown < fewest ? undefined : counts.map((count) => (count >= fewest ? count : "few"));
}

/** The middle of some numbers, or of its two where they are even; undefined where there are none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Whole per cent. */
export const percent = (part: number, of: number): number => Math.round((100 * part) / of);
