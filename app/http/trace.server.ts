/** An error without its words: a message may quote what somebody wrote, a name and a place in the program cannot. */
export interface Trace {
  readonly name: string;
  /** As of Node and SQLite: `SQLITE_FULL`. */
  readonly code?: string;
  /** Function and place, innermost first: `writeReflection (index.js:210:11)`. */
  readonly frames: readonly string[];
  readonly cause?: Trace;
}

const mostFrames = 12;
const word = /^[A-Za-z_][A-Za-z0-9_]{0,60}$/;

/** @param depth how many causes below it to name as well */
export function traceOf(error: unknown, depth = 2): Trace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { code } = error as { code?: unknown };
  return {
    name: word.test(error.name) ? error.name : "Error",
    ...(typeof code === "string" && word.test(code) && { code }),
    frames: framesOf(error),
    ...(error.cause !== undefined && depth > 0 && { cause: traceOf(error.cause, depth - 1) }),
  };
}

const frame = /^ {4}at (?:(?:async |new )*([\w.$<>#[\] ]{1,80}) \()?(?:[^()]*[/\\])?([\w.@-]{1,80}:\d+:\d+)\)?$/;

function framesOf({ stack = "", message }: Error): string[] {
  const words = stack.indexOf(message);
  if (words === -1) return [];
  return stack
    .slice(words + message.length)
    .split("\n")
    .map((line) => frame.exec(line))
    .filter((found) => found !== null)
    .slice(0, mostFrames)
    .map(([, name, place]) => (name ? `${name} (${place})` : String(place)));
}
