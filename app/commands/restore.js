import { operationSettings, readCommand } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { CommandRefused, runCommand } from "./refused.js";
import { restoredWords } from "./restored-words.js";
import { siteIsFresh } from "./site.js";

const usage = "npm run restore takes one FILE, or --newest, and besides --database FILE, --key FILE (as often as need be), --settings FILE and --without-erasure-list.";

await runCommand(async () => {
  const { values, positionals } = readCommand(
    { newest: { type: "boolean" }, database: { type: "string" }, key: { type: "string", multiple: true }, "without-erasure-list": { type: "boolean" } },
    { usage, names: 1 },
  );
  if (!siteIsFresh()) throw new CommandRefused("There is no build of what stands in this folder. Run: npm run build");
  const settings = await operationSettings({ database: values.database });
  const { newestBackup, restoreBackup } = await importOperation();
  const newest = values.newest && settings.backupFolder !== undefined ? newestBackup(settings.backupFolder)?.file : undefined;
  const file = positionals[0] ?? newest;
  if (values.newest && file === undefined) throw new CommandRefused("There is no backup in BACKUP_FOLDER. Name the file: npm run restore -- FILE");
  if (file === undefined || (values.newest && positionals.length > 0)) throw new CommandRefused(usage);
  const restored = restoreBackup({ ...settings, file, keys: values.key ?? [], withoutErasureList: values["without-erasure-list"] ?? false, now: new Date() });
  console.log(restoredWords(restored).join("\n"));
});
