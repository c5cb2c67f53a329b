import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect } from "#db/connection.server.ts";
import { countRows } from "./soundness.server.ts";
import { OperationRefused } from "./refused.ts";

const namePrefix = ".copy-";
const hourMilliseconds = 3_600_000;
const allPages = 0x7fffffff;

/**
 * A folder of this process's alone beside the database, on the same disk and just as well guarded. What a killed process has left
 * behind goes an hour later.
 */
export function workFolder(databaseFile: string): { readonly folder: string; remove(): void } {
  const data = dirname(databaseFile);
  for (const name of readdirSync(data).filter((entry) => entry.startsWith(namePrefix))) {
    const made = statSync(join(data, name), { throwIfNoEntry: false });
    if (made && Date.now() - made.mtimeMs > hourMilliseconds) rmSync(join(data, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(data, namePrefix));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Copies a database as it is at one moment, whether a server has it open or not: readers and writers go on meanwhile. One reading
 * transaction holds the moment, for the count and for the copy. It is short, because while it lasts the log of changes cannot
 * be emptied.
 *
 * @param target a name that is not taken
 * @returns how many rows there were at that moment
 * @throws {OperationRefused} where there is no database
 */
export async function copyDatabase(databaseFile: string, target: string): Promise<number> {
  if (!existsSync(databaseFile)) throw new OperationRefused(`There is no database ${databaseFile}. Check DATABASE_FILE.`);
  const source = connect(databaseFile, { fileMustExist: true, timeout: 5000 });
  try {
    source.exec("begin");
    const rows = countRows(source);
    await source.backup(target, { progress: () => allPages });
    source.exec("rollback");
    return rows;
  } finally {
    source.close();
  }
}
