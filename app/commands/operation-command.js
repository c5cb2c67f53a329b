import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importOperation } from "./operation-bundle.js";
import { projectFolder } from "./project.js";
import { requireNode } from "./ready.js";
import { CommandRefused } from "./refused.js";

/** @typedef {import("node:util").ParseArgsConfig["options"]} Options */
/** @typedef {import("#app/operation/settings.ts").OperationSettings} OperationSettings */

/** The version of the program. @type {string} */
export const version = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")).version;

/**
 * Reads the command line of one command, and with `--settings FILE` the settings that stand in a file: the same that systemd
 * gives the server. What the environment says goes before the file.
 *
 * @template {NonNullable<Options>} T
 * @param {T} options as for `parseArgs`
 * @param {{ usage: string, names?: number }} command `names`: how many words without a dash it takes
 */
export function readCommand(options, { usage, names = 0 }) {
  requireNode(process.versions.node);
  process.umask(0o077);
  try {
    const read = parseArgs({ options: { ...options, settings: { type: /** @type {const} */ ("string") } }, allowPositionals: true });
    if (read.positionals.length > names) throw new CommandRefused(usage);
    const file = /** @type {Record<string, unknown>} */ (read.values).settings;
    if (typeof file === "string") loadSettings(file);
    return read;
  } catch (error) {
    throw error instanceof CommandRefused ? error : new CommandRefused(usage);
  }
}

/** @param {string} file */
function loadSettings(file) {
  try {
    process.loadEnvFile(file);
  } catch {
    throw new CommandRefused(`The settings ${file} cannot be read. Check the file's name, its owner and its rights.`);
  }
}

/**
 * What the commands need of the settings.
 *
 * @param {{ database?: string | undefined, backups?: string | undefined }} [asked] on the command line
 * @returns {Promise<OperationSettings>}
 * @throws {CommandRefused} with a sentence for each that is missing or wrong
 */
export async function operationSettings({ database, backups } = {}) {
  const { placeProblems } = await importOperation();
  const { DATABASE_FILE = "", KEY_FILE = "", BACKUP_FOLDER = "" } = process.env;
  const settings = { DATABASE_FILE: database ?? DATABASE_FILE, KEY_FILE, BACKUP_FOLDER: backups ?? BACKUP_FOLDER };
  const sentences = [
    ...(settings.DATABASE_FILE ? [] : ["DATABASE_FILE must name the database file, such as /var/lib/samspill/data/samspill.sqlite."]),
    ...(KEY_FILE ? [] : ["KEY_FILE must name the file of the master key, such as /var/lib/samspill/key/master.key."]),
    ...placeProblems(settings),
  ];
  if (sentences.length > 0) throw new CommandRefused([...sentences, "The settings are read from the environment, or from a file: -- --settings /etc/samspill/settings"].join("\n"));
  return { databaseFile: settings.DATABASE_FILE, keyFile: KEY_FILE, backupFolder: settings.BACKUP_FOLDER || undefined };
}
