import { operationSettings, readCommand } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { CommandRefused, runCommand } from "./refused.js";
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
  console.log(sentencesOf(restored).join("\n"));
});

/** @param {import("#app/operation/restore.server.ts").Restored} restored */
function sentencesOf({ madeAt, rows, erasedAgain, knowsWhoWasErased, knowsWhatWasClosed, hasOlderKey, replaced }) {
  return [
    `The backup of ${madeAt} is in place: ${rows} rows, checked, and brought up to this version.`,
    erasedAgain === 0 && !knowsWhoWasErased
      ? "There is no list of erasures beside the backups, and the database before could not say who has been erased since: should anybody have been, they are back. If there is a list elsewhere, put it there and restore again."
      : erasedAgain === 0 ? "Nobody in it had been erased since." : `${erasedAgain === 1 ? "One person" : `${erasedAgain} people`} in it had been erased since, and ${erasedAgain === 1 ? "has" : "have"} been erased again.`,
    knowsWhatWasClosed ? "What people had stopped sharing since stays closed, and the audit trail goes on to today." : "The database before could not say what people had stopped sharing since, so everything shared has been closed. Its owners can open it again.",
    "Everybody has to sign in again, and mails that were waiting are not sent by themselves.",
    ...(hasOlderKey ? ["It was made under an older master key than the newest, and has that again. If the key was changed because somebody else may have it, change it again: npm run rotate-key"] : []),
    ...(replaced === undefined ? [] : [`The database before is kept as ${replaced}. It still holds whatever was erased after this restore, and will not forget it by itself: remove it when you no longer need it.`]),
  ];
}
