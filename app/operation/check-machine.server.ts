import { existsSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { osloTime } from "#app/i18n/dates.ts";
import { good, look, writtenBytes, wrong, type Finding } from "./finding.ts";
import { isAtLeast, oldestNode, oldestVersions, tooOld, type LockedPackages } from "./oldest-versions.ts";

export function checkVersions(node: string, packages: LockedPackages): Finding[] {
  const old = tooOld(packages);
  return [
    isAtLeast(node, oldestNode) ? good("Node", node) : wrong("Node", `${node} is too old`, `Install Node ${oldestNode} or newer.`),
    old.length === 0 ? good("Packages", `none of the ${Object.keys(oldestVersions).length} that matter is too old`) : wrong("Packages", `too old to be safe: ${old.join(", ")}`, "Run: npm ci && npm run build, and start the server again."),
  ];
}

/** Summer and winter in Oslo, by this machine's Node. */
export function checkTimeZone(): Finding {
  const [winter, summer] = [osloTime(Date.UTC(2026, 0, 15, 12)), osloTime(Date.UTC(2026, 6, 15, 12))];
  const about = "Time zones";
  return winter === "13:00" && summer === "14:00" ? good(about, "Europe/Oslo is known") : wrong(about, `Europe/Oslo is not known: noon in London would be ${winter} in January and ${summer} in July`, "Install a Node with full ICU data.");
}

const toleratedMilliseconds = 120_000;

/**
 * The clock has no other clock to be compared with, so it is compared with what was written before, and with the file system.
 *
 * @param newest of the instants that the database knows
 */
export function checkClock(databaseFile: string, newest: Date | undefined, now: Date): Finding {
  const about = "Clock";
  const remedy = "Set the clock, and keep it right with systemd-timesyncd or chrony.";
  if (newest && newest.getTime() > now.getTime() + toleratedMilliseconds) return wrong(about, `it is behind: the newest row was written at ${newest.toISOString()}, and it says ${now.toISOString()}`, remedy);
  const disk = clockOfDisk(dirname(databaseFile));
  if (disk !== undefined && Math.abs(disk - Date.now()) > toleratedMilliseconds) return wrong(about, "the file system's clock says another time than this machine's", remedy);
  return good(about, `${now.toISOString()}, later than everything in the database`);
}

function clockOfDisk(folder: string): number | undefined {
  const file = join(folder, `.clock-${process.pid}`);
  try {
    writeFileSync(file, "");
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Room for the database to be copied twice, and then some. */
const leastBytes = 500e6;

export function checkDisk(about: string, folder: string, databaseBytes: number): Finding[] {
  if (!existsSync(folder)) return [];
  const { bavail, bsize, files, ffree } = statfsSync(folder);
  const free = bavail * bsize;
  const remedy = "Make room, or move the folder to a larger disk.";
  if (free < 2 * databaseBytes + 50e6) return [wrong(about, `${writtenBytes(free)} are free, which is too little for a copy of the database`, remedy)];
  if (free < leastBytes + 10 * databaseBytes) return [look(about, `${writtenBytes(free)} are free`, remedy)];
  if (files > 0 && ffree < 1000) return [wrong(about, "no more files can be made on this disk", remedy)];
  return [good(about, `${writtenBytes(free)} are free`)];
}
