import { fault, type Finding } from "./finding.ts";

/** How many there are of each part of a text, at least and at most, in the order in which they stand. */
export type Anatomy<Kind extends string> = Readonly<Partial<Record<Kind, readonly [number, number]>>>;

/** A part of a file in its place. */
interface PlacedPart<Kind extends string> {
  readonly kind: Kind;
  readonly line: number;
}

/**
 * What is wrong with the parts of a text: a part too many or too few, or out of its order.
 *
 * @param what the text is: a lesson, a sheet
 */
export function partFindings<Kind extends string>(file: string, what: "lesson" | "sheet", parts: readonly PlacedPart<Kind>[], anatomy: Anatomy<Kind>): Finding[] {
  const order = Object.keys(anatomy) as Kind[];
  const foreign = parts.find(({ kind }) => !order.includes(kind));
  const early = parts.find(({ kind }, index) => index > 0 && order.indexOf(kind) < order.indexOf(parts[index - 1]!.kind));
  return [
    ...(foreign ? [fault({ file, line: foreign.line }, `${foreign.kind} does not stand on this ${what}`)] : []),
    ...(early ? [fault({ file, line: early.line }, `${early.kind} stands too late: the order is ${order.join(", ")}`)] : []),
    ...order.flatMap((kind) => {
      const [least, most] = anatomy[kind]!;
      const found = parts.filter((part) => part.kind === kind);
      if (found.length >= least && found.length <= most) return [];
      return fault({ file, line: (found[most] ?? found.at(-1))?.line ?? 1 }, `a ${what} has ${least === most ? least : `${least} to ${most}`} of ${kind}, this one ${found.length}`);
    }),
  ];
}
