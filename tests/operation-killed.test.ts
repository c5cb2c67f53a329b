import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { rotateKey } from "#app/operation/rotate-key.server.ts";
import { countOlderKeys } from "#app/privacy/sealing-anew.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import { operatedClinic } from "./operated-clinic.ts";
import { ownProcess, type OwnProcess } from "./own-process.ts";
import { days, later, permit } from "./world.ts";

/** How many backups are made while somebody writes; `npm run prove` asks for 50. */
const backups = Number(process.env.STORM_BACKUPS ?? 3);

/** How many changes of the key are killed, at moments shared out over the time that one takes, and how many runs of the sealing after it. */
const kills = 6;

/** Writes row after row, each in a transaction with a counter; a copy of one moment holds as many as it counts. */
const writer = `
import { openDatabase } from "#db/client.server.ts";
const db = openDatabase(process.env.DATABASE_FILE);
const row = db.$client.prepare("insert into throttles values (?, 1, 1, 1)");
const counter = db.$client.prepare("update clinic set created_at = ?");
for (let count = 1; ; count++) db.$client.transaction(() => { row.run(Buffer.from(String(count))); counter.run(count); }).immediate();
`;

const rotation = `
import { rotateKey } from "#app/operation/rotate-key.server.ts";
const { DATABASE_FILE, KEY_FILE, KILL_AFTER } = process.env;
console.log("begun");
rotateKey({ databaseFile: DATABASE_FILE, keyFile: KEY_FILE, backupFolder: undefined }, (step) => { if (step === KILL_AFTER) process.kill(process.pid, "SIGKILL"); });
console.log("done");
`;

/** What a server does after a new master key, in one go. */
const sealing = `
import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { countOlderKeys, sealAnew } from "#app/privacy/sealing-anew.server.ts";
import { openDatabase } from "#db/client.server.ts";
const db = openDatabase(process.env.DATABASE_FILE);
attachMasterKey(db, process.env.KEY_FILE);
console.log("begun");
while (countOlderKeys(db) > 0) for (const step of sealAnew(db, (error) => { throw error; })) if (step === process.env.KILL_AFTER) process.kill(process.pid, "SIGKILL");
console.log("done");
`;

let writing: OwnProcess;
let rotating: OwnProcess;
let sealingAnew: OwnProcess;
beforeAll(async () => {
  [writing, rotating, sealingAnew] = await Promise.all([ownProcess(writer), ownProcess(rotation), ownProcess(sealing)]);
});
afterAll(() => [writing, rotating, sealingAnew].forEach((script) => script.remove()));

let clinic: ReturnType<typeof operatedClinic>;
beforeEach(() => void (clinic = operatedClinic()));
afterEach(() => clinic.remove());

const environment = () => ({ DATABASE_FILE: clinic.settings.databaseFile, KEY_FILE: clinic.settings.keyFile });
const written = (file: string): number => {
  const reader = connect(file, { readonly: true, timeout: 5000 });
  try {
    return reader.prepare("select count(*) from throttles").pluck().get() as number;
  } finally {
    reader.close();
  }
};

test(`${backups} backups made while a server writes all restore, each to one moment, with all that was answered before it`, async () => {
  const { child, ended } = writing.start(environment());
  const { databaseFile } = clinic.settings;
  try {
    await expect.poll(() => written(databaseFile), { timeout: 10_000 }).toBeGreaterThan(10);
    for (let count = 0; count < backups; count++) {
      const before = written(databaseFile);
      const { file } = await clinic.backUp(count / 100);
      const after = written(databaseFile);
      const restored = join(clinic.folder, `restored-${count}/samspill.sqlite`);
      clinic.restore(file, { databaseFile: restored });
      const db = openDatabase(restored);
      const read = (sql: string) => db.$client.prepare(sql).pluck().get() as number;
      const [rows, counted] = [read("select count(*) from throttles"), read("select created_at from clinic")];
      db.$client.close();
      expect(rows).toBe(counted);
      expect(rows).toBeGreaterThanOrEqual(before);
      expect(rows).toBeLessThanOrEqual(after);
    }
    const before = written(databaseFile);
    await expect.poll(() => written(databaseFile)).toBeGreaterThan(before);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}, 60_000 + backups * 5000);

/** Whatever happened, the clinic's program opens the database with the key files that are there. */
function opensStill(): void {
  clinic.opened((db) => expect(readOwnAccount(permit(db, clinic.people.siv, "account.read")).displayName).toBe("Siv"));
}

test.each(["key made", "wrapped"])("a change of the master key that is killed after “%s” leaves a database that opens, with files that are whole", async (step) => {
  const { ended, printed } = rotating.start({ ...environment(), KILL_AFTER: step });
  await ended;
  expect(printed()).toBe("begun\n");
  opensStill();
  expect(readdirSync(dirname(clinic.settings.keyFile)).sort()).toEqual(["master.key", "master.key.k2"]);
});

test("and so does one that is killed at any moment", async () => {
  const whole = rotating.start(environment());
  await expect.poll(whole.printed, { interval: 1, timeout: 10_000 }).toContain("begun");
  const began = performance.now();
  await whole.ended;
  const milliseconds = performance.now() - began;
  expect(whole.printed()).toContain("done");
  for (let count = 0; count < kills; count++) {
    const { child, ended, printed } = rotating.start(environment());
    await expect.poll(printed, { interval: 1, timeout: 10_000 }).toContain("begun");
    await new Promise((resolve) => setTimeout(resolve, (count * milliseconds) / kills));
    child.kill("SIGKILL");
    await ended;
    opensStill();
  }
  const { file } = await clinic.backUp();
  clinic.restore(file, { now: later(days(3)) });
  opensStill();
}, 90_000);

test(`what is being sealed anew can be read, and loses nothing, wherever it is killed: after a batch, after a key is gone, and at ${kills} moments`, async () => {
  const { siv, tor } = clinic.people;
  const lesson = { moduleId: "intro", lesson: 1 };
  const boxes = Array.from({ length: 200 }, (_, n) => `box-${n}`).sort();
  clinic.opened((db) => {
    for (const who of [siv, tor]) for (const box of boxes) writeReflection(permit(db, who, "reflection.write"), lesson, { reflectionId: box, text: box, revision: 0 }, later(0));
  });
  rotateKey(clinic.settings);
  const older = () =>
    clinic.opened((db) => {
      for (const who of [siv, tor]) expect(Object.values(readReflections(permit(db, who, "reflection.read"), lesson)).map(({ text }) => text).sort()).toEqual(boxes);
      return countOlderKeys(db);
    });
  for (const step of ["sealed", "keys removed"]) {
    const { ended, printed } = sealingAnew.start({ ...environment(), KILL_AFTER: step });
    await ended;
    expect(printed()).toBe("begun\n");
    expect(older()).toBeGreaterThan(0);
  }
  rotateKey(clinic.settings);
  for (let count = 0; count < kills; count++) {
    const { child, ended, printed } = sealingAnew.start(environment());
    await expect.poll(printed, { interval: 1, timeout: 10_000 }).toContain("begun");
    await new Promise((resolve) => setTimeout(resolve, (count * 60) / kills));
    child.kill("SIGKILL");
    await ended;
    older();
  }
  const { ended, printed } = sealingAnew.start(environment());
  await ended;
  expect([printed(), older()]).toEqual(["begun\ndone\n", 0]);
}, 90_000);
