import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * One hash of the names and contents of files.
 *
 * @param {string} folder what the names are relative to
 * @param {readonly string[]} names files and folders; a folder stands for everything below it; what is missing is left out
 * @param {(name: string) => boolean} [counts] which files below a folder count
 * @returns {string} SHA-256 in hexadecimal
 */
export function fingerprintOf(folder, names, counts = () => true) {
  const hash = createHash("sha256");
  for (const name of names.flatMap((name) => filesAt(folder, name))) {
    if (!counts(name)) continue;
    const content = readFileSync(join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]} in an order that does not depend on the disk
 */
function filesAt(folder, name) {
  const found = statSync(join(folder, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [name];
  return readdirSync(join(folder, name), { encoding: "utf8", recursive: true, withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && isFile(entry))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/**
 * The listing knows already what its entries are, but for where links lead.
 *
 * @param {import("node:fs").Dirent} entry
 */
const isFile = (entry) => entry.isFile() || (entry.isSymbolicLink() && statSync(join(entry.parentPath, entry.name)).isFile());
