import { spawn } from "node:child_process";
import { join } from "node:path";
import { newestBackup } from "#app/operation/newest-backup.server.ts";
import { backupIsDue } from "#app/operation/night.ts";
import type { Log } from "./log.server.ts";

const lookMilliseconds = 600_000;
const pauseMilliseconds = 3_600_000;

interface Nights {
  readonly folder: string;
  readonly log: Log;
  /** Makes a backup. @returns whether there is one now */
  readonly run: () => Promise<boolean>;
}

/** Sees now and every ten minutes whether the nightly backup is due. One that fails is tried again an hour later. */
export function startNightlyBackups({ folder, log, run }: Nights): NodeJS.Timeout {
  let notBefore = 0;
  const look = async (): Promise<void> => {
    try {
      const now = new Date();
      if (now.getTime() < notBefore || !backupIsDue(newestBackup(folder, now)?.madeAt, now)) return;
      notBefore = Date.now() + pauseMilliseconds;
      log.happened((await run()) ? "backed up" : "not backed up");
    } catch (error) {
      log.failed(error);
    }
  };
  void look();
  return setInterval(() => void look(), lookMilliseconds).unref();
}

/** The command, beside the bundle that this becomes a part of. */
const command = join(import.meta.dirname, "../../app/commands/backup.js");

/** What `npm run backup` does, in a process of its own: copying, checking and sealing keep nobody waiting. What it prints names folders, and is left out of the log: `npm run doctor` says the same. */
export function backupInItsOwnProcess(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command], { stdio: "ignore" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0));
  });
}
