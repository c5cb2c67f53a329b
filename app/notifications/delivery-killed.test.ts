import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import * as schema from "#db/schema/index.ts";
import { mailClinic, wantsAll } from "#tests/mail-clinic.ts";
import { openMailServer } from "#tests/mail-server.ts";
import { emptyFolder } from "../http/small-site.ts";

const project = join(import.meta.dirname, "../..");
const bundled = join(project, `node_modules/.cache/samspill/delivery-${process.pid}.js`);

/** A program that does nothing but deliver. */
const source = `
import { startDelivery } from "#app/notifications/delivery.server.ts";
import { attachMail } from "#app/notifications/mail.server.ts";
import { readMailSettings } from "#app/notifications/mail-settings.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
const [, , databaseFile, keyFile, url, now] = process.argv;
const db = openDatabase(databaseFile);
attachKeys(db, readOrMakeMasterKey(keyFile, { databaseHasAccounts: true }));
attachMail(db, readMailSettings(url, "samspill@example.no").mail, "https://samspill.example.no");
const began = Date.now();
startDelivery(db, { onFault: (error) => console.error(error), now: () => new Date(Number(now) + Date.now() - began) });
setInterval(() => undefined, 1000);
`;

beforeAll(async () => {
  mkdirSync(dirname(bundled), { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: project, loader: "ts" },
    outfile: bundled,
    bundle: true,
    platform: "node",
    format: "esm",
    jsx: "automatic",
    packages: "external",
    logLevel: "error",
    plugins: [{ name: "migrations", setup: (bundle) => bundle.onLoad({ filter: /client\.server\.ts$/ }, ({ path }) => ({ loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.dirname", JSON.stringify(dirname(path))) })) }],
  });
});
afterAll(() => rmSync(bundled, { force: true }));

test("a program that is killed again and again in the middle of delivering loses nothing and sends nothing twice", { timeout: 120_000 }, async () => {
  const folder = emptyFolder();
  const files = { databaseFile: join(folder, "data/samspill.sqlite"), keyFile: join(folder, "key/master.key") };
  const server = await openMailServer({ mood: "slow" });
  const db = openDatabase(files.databaseFile);
  const masterKey = readOrMakeMasterKey(files.keyFile, { databaseHasAccounts: false });
  const clinic = mailClinic(server.url, { db, masterKey });
  const { ingrid, jonas, leila, amir, tor, siv } = clinic;
  for (const learner of [ingrid, jonas, leila, amir]) wantsAll(db, learner);
  for (const learner of [tor, siv, ingrid, jonas, leila, amir]) for (let n = 0; n < 4; n++) clinic.tell(learner, `m${n}`);
  db.$client.close();

  const looking = drizzle(connect(files.databaseFile, { readonly: true }), { schema }) as Database;
  const states = () => looking.$client.prepare("select state, count(*) as mails from outbox group by state").all() as { state: string; mails: number }[];
  const left = () => states().filter(({ state }) => state === "waiting" || state === "sending").length;
  const start = (): ChildProcess => spawn(process.execPath, [bundled, files.databaseFile, files.keyFile, server.url, String(clinic.clock.at)], { stdio: ["ignore", "inherit", "inherit"] });

  let kills = 0;
  for (; kills < 20 && server.received.length < 18; kills++) {
    const child = start();
    const before = server.received.length;
    await expect.poll(() => server.received.length > before || left() === 0, { timeout: 10_000, interval: 2 }).toBe(true);
    // Now and then in the moment between the server's taking a mail and its saying so, now and then later.
    await new Promise((resolve) => setTimeout(resolve, (kills * 37) % 150));
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  }
  const last = start();
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  const ended = once(last, "exit");
  last.kill("SIGKILL");
  await ended;

  const ids = server.received.map(({ messageId }) => messageId);
  expect(kills).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
  const counts = Object.fromEntries(states().map(({ state, mails }) => [state, mails]));
  expect(Object.values(counts).reduce((sum, mails) => sum + mails)).toBe(24);
  expect(Object.keys(counts).sort().filter((state) => state !== "sent")).toEqual(["unsure"]);
  expect(ids.length).toBeGreaterThanOrEqual(counts.sent!);
  looking.$client.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
