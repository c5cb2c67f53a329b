/** What the doctor has found about one thing, in words for whoever runs the machine. Never anything about a person. */
export interface Finding {
  /** `Disk space`. */
  readonly about: string;
  /** `look`: it works, and somebody ought to look at it. */
  readonly state: "good" | "look" | "wrong";
  readonly words: string;
  /** What to do. */
  readonly remedy?: string;
}

export const good = (about: string, words: string): Finding => ({ about, state: "good", words });
export const look = (about: string, words: string, remedy: string): Finding => ({ about, state: "look", words, remedy });
export const wrong = (about: string, words: string, remedy: string): Finding => ({ about, state: "wrong", words, remedy });

/** `1.5 MB`; powers of ten. */
export function writtenBytes(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? (["GB", 1e9] as const) : bytes >= 1e6 ? (["MB", 1e6] as const) : (["kB", 1e3] as const);
  return `${Math.round((bytes / size) * 10) / 10} ${unit}`;
}
