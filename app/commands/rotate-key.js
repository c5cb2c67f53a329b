import { operationSettings, readCommand } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { CommandRefused, runCommand } from "./refused.js";
import { siteIsFresh } from "./site.js";

await runCommand(async () => {
  readCommand({}, { usage: "npm run rotate-key takes -- --settings FILE, and nothing else." });
  if (!siteIsFresh()) throw new CommandRefused("There is no build of what stands in this folder. Run: npm run build");
  const settings = await operationSettings();
  const { rotateKey } = await importOperation();
  const { newFile, oldFile } = rotateKey(settings);
  console.log(`The database has a new master key: ${newFile}`);
  console.log("Keep a copy of it apart from the backups: without it nothing sealed can be read again. KEY_FILE may stay as it is.");
  console.log("Everybody has a new key of their own under it. What they had before is sealed anew by the server while it runs.");
  console.log(`The key before, ${oldFile}, is needed for the backups made under it. Remove it when the last of them is gone, after 30 days.`);
});
