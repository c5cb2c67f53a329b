import { createHash } from "node:crypto";
import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./project.js";
import { CommandRefused } from "./refused.js";

/**
 * A folder outside the tree that only this user can open, the same at every start of this clone.
 *
 * @param {string} name
 * @param {string} [above] where such folders stand
 * @returns {string} its path; it need not exist yet
 * @throws {CommandRefused} where somebody else has made one of that name, or opened it to others
 */
export function privateFolder(name, above = tmpdir()) {
  const user = process.getuid?.() ?? process.env.USERNAME ?? "user";
  const clone = createHash("sha256").update(projectFolder).digest("hex").slice(0, 12);
  const top = join(above, `samspill-${user}-${clone}`);
  mkdirSync(top, { recursive: true, mode: 0o700 });
  const made = lstatSync(top);
  const ours = made.isDirectory() && (process.getuid === undefined || (made.uid === process.getuid() && (made.mode & 0o077) === 0));
  if (!ours) throw new CommandRefused(`The folder ${top} belongs to another user or is open to others. Remove it and start again.`);
  return join(top, name);
}
