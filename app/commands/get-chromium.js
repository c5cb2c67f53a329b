import { readFileSync } from "node:fs";
import { runProgram } from "./child.js";
import { findChromium, howToGetChromium } from "./chromium.js";
import { CommandRefused } from "./refused.js";
import { step } from "./step.js";

/**
 * A Chromium to drive, installed from Debian's packages where there is none and this user may.
 *
 * @returns {Promise<string>} its path
 * @throws {CommandRefused} where there is none to be had
 */
export async function getChromium() {
  const { chromium } = await import("@playwright/test");
  const find = () => findChromium({ env: process.env, playwrights: chromium.executablePath() });
  const found = find();
  if (found) return found;
  if (!mayInstall()) throw new CommandRefused(howToGetChromium);
  await step("Installing Debian's Chromium", async () => {
    await apt(["update"]);
    await apt(["install", "--yes", "--no-install-recommends", "chromium-headless-shell"]);
  });
  const installed = find();
  if (!installed) throw new CommandRefused(howToGetChromium);
  return installed;
}

const mayInstall = () => process.getuid?.() === 0 && isDebian(readIfThere("/etc/os-release"));

/**
 * Debian itself: where `chromium` is a package with the browser in it, as it is not everywhere that has apt-get.
 *
 * @param {string} release the content of `/etc/os-release`
 */
export const isDebian = (release) => /^ID="?debian"?$/m.test(release);

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** @param {readonly string[]} args */
async function apt(args) {
  const { exitCode, output } = await runProgram("apt-get", args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, quiet: true });
  if (exitCode !== 0) throw new CommandRefused(`${output.trimEnd()}\n\n${howToGetChromium}`);
}
