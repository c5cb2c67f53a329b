import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { clinicFiles } from "#app/commands/clinic-files.js";
import { importBundled } from "#app/commands/demo-clinic.js";
import { importOperation } from "#app/commands/operation-bundle.js";
import { privateFolder } from "#app/commands/private-folder.js";
import { runCommand } from "#app/commands/refused.js";
import { readOptions } from "./options.js";

/** How long a clinic of so many learners takes to be backed up, restored, given a new master key and sealed anew: `node tests/bench/operation.js --learners 5000`. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  const folder = privateFolder("bench-operation");
  rmSync(folder, { recursive: true, force: true });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const files = clinicFiles(folder);
  const { makeBenchClinic, sealEverythingAnew } = await importBundled("tests/bench/clinic.ts");
  await makeBenchClinic({ ...files, ...options, now: new Date() });
  const { makeBackup, restoreBackup, rotateKey } = await importOperation();

  const bytes = statSync(files.databaseFile).size;
  const settings = { ...files, backupFolder: join(folder, "backups") };
  const backup = await timed(() => makeBackup({ ...settings, folder: settings.backupFolder, app: "bench", now: new Date() }));
  const restored = await timed(() => restoreBackup({ ...settings, file: backup.result.file, keys: [], withoutErasureList: false, now: new Date() }));
  const rotated = await timed(() => rotateKey(settings));
  const sealed = await timed(() => sealEverythingAnew(files));
  console.log(`${options.learners} learners, database ${(bytes / 1e6).toFixed(1)} MB, ${backup.result.rows} rows: backup ${backup.seconds} s, restore ${restored.seconds} s, new master key ${rotated.seconds} s, sealing anew ${sealed.seconds} s in ${sealed.result.steps} steps of at most ${Math.round(sealed.result.longestMilliseconds)} ms; memory at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`);
});

/**
 * @template T
 * @param {() => T | Promise<T>} work
 */
async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - began) / 1000).toFixed(1) };
}
