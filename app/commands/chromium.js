import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CommandRefused } from "./refused.js";

/**
 * As distributions name it; the browser that is nearest to Playwright's own comes first. The headless shell is the same engine
 * without windows, made for this.
 */
const commands = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const elsewhere = ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

export const howToGetChromium =
  "The journeys need Chromium and none was found: install it (Debian: apt-get install chromium-headless-shell; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.";

/**
 * A Chromium to drive: the one at CHROMIUM_PATH, Playwright's own, or the system's.
 *
 * @param {{ env: Readonly<Record<string, string | undefined>>, playwrights: string, isProgram?: (file: string) => boolean }} machine
 *   `playwrights` is where Playwright keeps its own, whether or not it is there
 * @returns {string | undefined} undefined where this machine has none
 * @throws {CommandRefused} where CHROMIUM_PATH names something else than a program
 */
export function findChromium({ env, playwrights, isProgram = canRun }) {
  const asked = env.CHROMIUM_PATH;
  if (asked && !isProgram(asked)) throw new CommandRefused(`CHROMIUM_PATH says ${asked}, and no program is there.`);
  if (asked) return asked;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const systems = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [playwrights, ...systems, ...elsewhere].find((file) => file !== "" && isProgram(file));
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * How Chromium is started for tests: it asks nobody but us for anything.
 *
 * @param {number | undefined} user the user id; its sandbox does not run as root
 */
export const chromiumArguments = (user) => [
  ...(user === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
