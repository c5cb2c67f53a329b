import { makeReady } from "./ready.js";
import { runCommand } from "./refused.js";
import { buildSite } from "./site.js";
import { inTurn } from "./turn.js";

await runCommand(async () => {
  await makeReady({ build: false });
  await inTurn(buildSite);
});
