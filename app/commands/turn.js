import { existsSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectFolder } from "./project.js";

const beatMs = 1_000;

/** Whoever has not been heard of for this long was killed. */
const silentMs = 15_000;

/**
 * Does one thing at a time among all commands of this clone: two that install or build at once would tread on each
 * other. The folder is the lock, and its time stamp says that its holder lives.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [lock] a folder that is there while somebody works
 * @returns {Promise<T>}
 */
export async function inTurn(work, lock = join(projectFolder, ".cache/busy")) {
  mkdirSync(join(lock, ".."), { recursive: true });
  for (let tries = 0; !take(lock); tries++) {
    if (tries === 0) console.log("Another command is installing or building here; waiting for it …");
    await wait(beatMs / 4);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  const beat = setInterval(() => existsSync(lock) && utimesSync(lock, new Date(), new Date()), beatMs);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", release);
    release();
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether the lock is now ours
 */
function take(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const held = statSync(lock, { throwIfNoEntry: false });
  if (held && Date.now() - held.mtimeMs > silentMs) clear(lock);
  return false;
}

/**
 * Moved aside first, so that of several who wait only one removes it.
 *
 * @param {string} lock
 */
function clear(lock) {
  const aside = `${lock}-${randomUUID()}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}
