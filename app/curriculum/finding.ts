/** What a check of the content has to say about one line of one file. A fault stops the build; a note is for the next writer. */
export interface Finding {
  readonly severity: "fault" | "note";
  /** As from the project's own folder: `content/nb/t01/relative-1.mdx`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly problem: string;
}

/** Something that stands in a file. */
export interface Spot {
  readonly file: string;
  readonly line: number;
}

export const fault = ({ file, line }: Spot, problem: string): Finding => ({ severity: "fault", file, line, problem });
export const note = ({ file, line }: Spot, problem: string): Finding => ({ severity: "note", file, line, problem });

export const isFault = (finding: Finding): boolean => finding.severity === "fault";

export const inWords = ({ severity, file, line, problem }: Finding): string => `${file}:${line} ${severity}: ${problem}`;

/** `1 fault`, `2 faults`. */
export const counted = (count: number, what: Finding["severity"]): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** A file that cannot be compiled, and where. */
export class ContentFault extends Error {
  override readonly name = "ContentFault";
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(`${file}:${line} ${problem}`, options);
  }
}
