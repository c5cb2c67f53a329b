import { operationSettings, readCommand } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { CommandRefused, runCommand } from "./refused.js";
import { drillWords, isBeside, restoredWords } from "./restored-words.js";
import { siteIsFresh } from "./site.js";

const usage = "npm run restore takes one FILE, or --newest, and besides --database FILE, --key FILE (as often as need be), --settings FILE and --without-erasure-list.";

await runCommand(async () => {
  const { values, positionals } = readCommand(
    { newest: { type: "boolean" }, database: { type: "string" }, key: { type: "string", multiple: true }, "without-erasure-list": { type: "boolean" } },
    { usage, names: 1 },
  );
  if (!siteIsFresh()) throw new CommandRefused("There is no build of what stands in this folder. Run: npm run build");
  const settings = await operationSettings({ database: values.database });
  const { backupsAhead, newestBackup, restoreBackup } = await importOperation();
  const now = new Date();
  const folder = values.newest ? settings.backupFolder : undefined;
  const newest = folder === undefined ? undefined : newestBackup(folder, now)?.file;
  const ahead = folder === undefined ? [] : backupsAhead(folder, now).map((backup) => backup.file);
  const file = positionals[0] ?? newest;
  if (file === undefined && ahead.length > 0) throw new CommandRefused(`Every backup in BACKUP_FOLDER is dated in the future. Check the clock of this machine, or name the file: npm run restore -- ${ahead[0]}`);
  if (values.newest && file === undefined) throw new CommandRefused("There is no backup in BACKUP_FOLDER. Name the file: npm run restore -- FILE");
  if (file === undefined || (values.newest && positionals.length > 0)) throw new CommandRefused(usage);
  const restored = restoreBackup({ ...settings, file, keys: values.key ?? [], withoutErasureList: values["without-erasure-list"] ?? false, now });
  if (ahead.length > 0) console.log(`Left out, because dated in the future: ${ahead.join(", ")}. If it is the clock of this machine that is behind, name the one that you want: npm run restore -- FILE`);
  const { DATABASE_FILE: clinic } = process.env;
  const words = isBeside(settings.databaseFile, clinic) ? drillWords(restored, { beside: settings.databaseFile, clinic }) : restoredWords(restored);
  console.log(words.join("\n"));
});
