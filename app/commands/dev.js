import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBothLoopbacks } from "./both-loopbacks.js";
import { clinicFiles } from "./clinic-files.js";
import { demoPassword, makeDemoClinic } from "./demo-clinic.js";
import { freePort } from "./free-port.js";
import { privateFolder } from "./private-folder.js";
import { makeReady } from "./ready.js";
import { runCommand } from "./refused.js";
import { signInTable } from "./sign-ins.js";
import { serveSource } from "./source-server.js";

await runCommand(async () => {
  const port = await freePort(process.env.PORT);
  await makeReady({ build: false });

  const folder = privateFolder("dev");
  const password = await keptClinic(folder, process.env.DEMO_PASSWORD);
  const { databaseFile, keyFile } = clinicFiles(folder);
  const origin = `http://localhost:${port}`;
  const { LOG_LEVEL = "warn" } = process.env;
  Object.assign(process.env, { NODE_ENV: "development", DATABASE_FILE: databaseFile, KEY_FILE: keyFile, ORIGIN: origin, PORT: String(port), LOG_LEVEL, SMTP_URL: "mailbox:", STAFF_SECOND_FACTOR: "offered" });
  const { close } = await serveSource(port);
  await openBothLoopbacks(port);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().finally(() => process.exit(0)));
  console.log(signInTable(origin, password));
});

/**
 * Keeps the demo clinic from one run to the next, with its password beside it. `npm run dev -- --anew` and another
 * DEMO_PASSWORD make it anew.
 *
 * @param {string} folder
 * @param {string | undefined} asked
 * @returns {Promise<string>} the password
 */
async function keptClinic(folder, asked) {
  const note = join(folder, "password");
  const kept = existsSync(note) ? readFileSync(note, "utf8") : undefined;
  if (kept && (!asked || asked === kept) && !process.argv.includes("--anew")) return kept;
  const password = demoPassword(asked);
  await makeDemoClinic(folder, password);
  writeFileSync(note, password, { mode: 0o600 });
  return password;
}
