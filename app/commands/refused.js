/** An expected no. The message is one sentence for whoever typed the command. */
export class CommandRefused extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = "CommandRefused";
  }
}

/** Errors that the program itself throws where its settings, its key or its database cannot be used. */
const expected = ["CommandRefused", "DatabaseUnusable", "KeyUnusable", "EnvironmentUnusable", "OperationRefused", "ErasureListBroken", "ErasureKeyMissing"];

/**
 * What an expected no says to a person.
 *
 * @param {unknown} error
 * @returns {readonly string[] | undefined} undefined for a bug, which is shown whole
 */
export function sentencesOf(error) {
  if (!(error instanceof Error)) return undefined;
  if ("sentences" in error && Array.isArray(error.sentences)) return error.sentences.map(String);
  if (expected.includes(error.name)) return [error.message];
  if (!("code" in error)) return undefined;
  if (error.code === "ERR_DLOPEN_FAILED") return [`The packages that are installed here were made for another Node than this one, ${process.versions.node}. Install them anew: npm ci`];
  const port = "port" in error ? error.port : "asked for";
  if (error.code === "EADDRINUSE") return [portTaken(port)];
  if (error.code === "EACCES" && "port" in error) return [`Port ${port} may not be used by this user. Choose one above 1023 with PORT.`];
  return undefined;
}

/** @param {unknown} port */
export const portTaken = (port) => `Port ${port} is already in use. Stop the program that has it, or choose another: PORT=3001.`;

/**
 * Runs a whole command. An expected no ends it with its sentences and exit code 1, without a stack.
 *
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    for (const line of sentencesOf(error) ?? [error]) console.error(line);
    process.exit(1);
  }
}
