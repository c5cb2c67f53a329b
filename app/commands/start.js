import { requireNode } from "./ready.js";
import { CommandRefused, runCommand } from "./refused.js";
import { serveSite } from "./serving.js";
import { siteIsFresh } from "./site.js";

await runCommand(async () => {
  requireNode(process.versions.node);
  if (!siteIsFresh()) throw new CommandRefused("There is no build of what stands in this folder. Run: npm run build");
  await serveSite();
});
