import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectFolder } from "../../app/commands/project.js";

/** @typedef {import("./edit-list.js").Edit} Edit */

/** What Vite and vitest write there belongs to one tree alone. */
const ownCaches = [".vite", ".vite-temp", ".cache"];

/** The project's files as they stand, also those that are not committed; nothing that git is told to ignore, such as a database. */
const files = () => execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: projectFolder, encoding: "utf8" }).split("\0").filter((file) => file !== "" && existsSync(join(projectFolder, file)));

/** @returns {boolean} whether something stands in the project's folder that is not committed */
export const hasUncommitted = () => execFileSync("git", ["status", "--porcelain"], { cwd: projectFolder, encoding: "utf8" }) !== "";

/**
 * Copies the project into a folder of its own, where a guard may be deleted: the project's own folder is never written to. The packages are
 * links. The copy goes away with this process at the latest.
 *
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyTree() {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "samspill-edits-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  for (const file of files()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectFolder, file), join(folder, file));
  }
  const packages = join(projectFolder, "node_modules");
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(packages)) if (!ownCaches.includes(name)) symlinkSync(join(packages, name), join(folder, "node_modules", name));
  return { folder, remove: () => (process.off("exit", remove), remove()) };
}

/** How often a text stands in another. @param {string} text @param {string} part */
export const countOf = (text, part) => (part === "" ? 0 : text.split(part).length - 1);

/**
 * Makes one edit.
 *
 * @param {string} folder
 * @param {Pick<Edit, "file" | "find" | "replace">} edit
 * @returns {() => void} takes it back
 * @throws {Error} where the text does not stand in the file exactly once
 */
export function makeEdit(folder, { file, find, replace }) {
  const path = join(folder, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const times = countOf(before, find);
  if (times !== 1) throw new Error(`${file} has the text of the edit ${times} times, and not once: ${find}`);
  writeFileSync(path, before.replace(find, () => replace));
  return () => writeFileSync(path, before);
}
