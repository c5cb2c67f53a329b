import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {{ readonly databaseFile: string, readonly keyFile: string }} ClinicFiles */

/**
 * Where a clinic's two files stand below a folder, in folders of their own that only this user can open. The key never
 * lies beside the database.
 *
 * @param {string} folder
 * @returns {ClinicFiles} the files need not be there yet
 */
export function clinicFiles(folder) {
  const files = { databaseFile: join(folder, "data/samspill.sqlite"), keyFile: join(folder, "key/master.key") };
  for (const file of Object.values(files)) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return files;
}
