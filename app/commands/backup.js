import { operationSettings, readCommand, version } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { CommandRefused, runCommand } from "./refused.js";

const usage = "npm run backup takes -- --to FOLDER and --settings FILE, and nothing else.";

await runCommand(async () => {
  const { values } = readCommand({ to: { type: "string" } }, { usage });
  const { databaseFile, keyFile, backupFolder } = await operationSettings({ backups: values.to });
  if (backupFolder === undefined) throw new CommandRefused("Where shall the backup go? Set BACKUP_FOLDER, or say: npm run backup -- --to FOLDER");
  const { makeBackup } = await importOperation();
  const { file, bytes, rows, removed } = await makeBackup({ databaseFile, keyFile, folder: backupFolder, app: version, now: new Date() });
  console.log(`${file}\n${rows} rows, ${bytes} bytes: copied, checked, sealed and read back.`);
  if (removed.length > 0) console.log(`Removed, because their time had come: ${removed.join(", ")}`);
});
