import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCommand } from "./operation-command.js";
import { importOperation } from "./operation-bundle.js";
import { projectFolder } from "./project.js";
import { runCommand } from "./refused.js";

const signs = { good: "good   ", look: "look   ", wrong: "WRONG  " };

await runCommand(async () => {
  const { values } = readCommand({}, { usage: "npm run doctor takes -- --settings FILE, and nothing else." });
  const { examine, parseEnvironment } = await importOperation();
  const installed = JSON.parse(readFileSync(join(projectFolder, "node_modules/.package-lock.json"), "utf8"));
  const environment = parseEnvironment({ ...process.env, NODE_ENV: "production" });
  const findings = await examine({ env: process.env, environment, settingsFile: /** @type {{ settings?: string }} */ (values).settings, packages: installed.packages, now: new Date() });
  for (const { about, state, words, remedy } of findings) {
    console.log(`${signs[state]}${about}: ${words}`);
    if (remedy !== undefined) console.log(`${" ".repeat(signs.good.length)}→ ${remedy}`);
  }
  const wrong = findings.filter(({ state }) => state === "wrong").length;
  console.log(wrong === 0 ? "\nNothing is wrong." : `\n${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong.`);
  process.exitCode = wrong === 0 ? 0 : 1;
});
