import { rmSync } from "node:fs";
import { openBothLoopbacks } from "./both-loopbacks.js";
import { demoPassword, makeDemoClinic } from "./demo-clinic.js";
import { freePort } from "./free-port.js";
import { privateFolder } from "./private-folder.js";
import { makeReady } from "./ready.js";
import { runCommand } from "./refused.js";
import { serveSite } from "./serving.js";
import { signInTable } from "./sign-ins.js";

await runCommand(async () => {
  const port = await freePort(process.env.PORT);
  const password = demoPassword(process.env.DEMO_PASSWORD);
  await makeReady({ build: true });

  const folder = privateFolder(`demo-${port}`);
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { databaseFile, keyFile } = await makeDemoClinic(folder, password);
  const origin = `http://localhost:${port}`;
  const { HOST = "127.0.0.1", LOG_LEVEL = "warn" } = process.env;
  Object.assign(process.env, { DATABASE_FILE: databaseFile, KEY_FILE: keyFile, ORIGIN: origin, PORT: String(port), HOST, LOG_LEVEL, SMTP_URL: "mailbox:", STAFF_SECOND_FACTOR: "offered" });
  await serveSite();
  await openBothLoopbacks(port);
  console.log(signInTable(origin, password));
});
