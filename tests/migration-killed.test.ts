import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { connect } from "#db/connection.server.ts";
import { ownProcess, type OwnProcess } from "./own-process.ts";
import { reached } from "./reached.ts";

/** How many kills, spread over all statements; `npm run prove` asks for one at each. */
const kills = process.env.MIGRATION_KILLS === "all" ? Number.POSITIVE_INFINITY : 6;

/**
 * Brings a database up to date, and is killed before the statement of that number, or, by the number after the last, before it closes the
 * database. Where it comes to the end it says how many statements there were, which of them made the copy, and which was the first to write.
 */
const source = `
import { openDatabase } from "#db/client.server.ts";
const first = openDatabase(":memory:");
const prototype = Object.getPrototypeOf(first.$client.prepare("select 1"));
let count = 0, copiedAt = 0, writtenAt = 0;
const next = () => { if (++count === Number(process.env.KILL_AT)) process.kill(process.pid, "SIGKILL"); };
for (const method of ["run", "get", "all"]) {
  const original = prototype[method];
  prototype[method] = function (...values) {
    next();
    if (/^vacuum into/i.test(this.source)) copiedAt = count;
    else if (!this.readonly && !/^(pragma|begin|commit)/i.test(this.source)) writtenAt ||= count;
    return original.apply(this, values);
  };
}
const { $client } = openDatabase(process.env.DATABASE_FILE);
next();
$client.close();
console.log(JSON.stringify([count, copiedAt, writtenAt]));
`;

let migrating: OwnProcess;
let folder: string;
beforeAll(async () => {
  migrating = await ownProcess(source);
  folder = mkdtempSync(join(tmpdir(), "samspill-migration-"));
});
afterAll(() => {
  migrating.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that a schema is made of, and how many migrations it says it has had. */
function schemaOf(file: string): string {
  const db = connect(file);
  try {
    const parts = db.prepare("select type, name, sql from sqlite_master where name not like 'sqlite_%' order by type, name").all();
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    return JSON.stringify([parts, db.prepare("select count(*) from __drizzle_migrations").pluck().get()]);
  } finally {
    db.close();
  }
}

const fresh = (name: string): string => {
  const file = join(folder, `${name}.sqlite`);
  copyFileSync("tests/fixtures/version-1.sqlite", file);
  chmodSync(file, 0o600);
  return file;
};

async function run(file: string, killAt: number): Promise<string> {
  const { ended, printed } = migrating.start({ DATABASE_FILE: file, KILL_AT: String(killAt) });
  await ended;
  return printed();
}

test("a migration killed at any of its statements leaves the old schema or the new one, with the copy made first, and the next start is as if nothing had been", async (context) => {
  const whole = fresh("whole");
  const before = schemaOf(whole);
  const [statements = 0, copiedAt = 0, writtenAt = 0] = JSON.parse(await run(whole, 0)) as number[];
  const after = schemaOf(whole);
  expect(statements).toBeGreaterThan(50);
  expect(after).not.toBe(before);
  expect(copiedAt, "the copy is made before anything is written").toBeGreaterThan(0);
  expect(writtenAt).toBeGreaterThan(copiedAt);

  const step = Math.max(1, Math.floor(statements / kills));
  const moments = Array.from({ length: Math.ceil(statements / step) }, (_, n) => statements - n * step);
  let [old, migrated, copied] = [0, 0, 0];
  for (const killAt of moments) {
    const file = fresh(`killed-${killAt}`);
    expect(await run(file, killAt), "it was killed").toBe("");
    const left = schemaOf(file);
    expect([before, after], `killed at statement ${killAt} of ${statements}`).toContain(left);
    if (left === before) old++;
    else migrated++;
    const copies = [1, 2, 3].map((number) => `${file}.before-${number}`).filter(existsSync);
    expect(copies.map(schemaOf), `killed at statement ${killAt}, the copy made at ${copiedAt}`).toEqual(killAt > copiedAt ? [before] : []);
    copied += copies.length;
    openDatabase(file).$client.close();
    expect(schemaOf(file)).toBe(after);
    for (const name of [file, ...copies]) for (const tail of ["", "-wal", "-shm", ".lock"]) rmSync(name + tail, { force: true });
  }
  expect([old, migrated].map((times) => times > 0)).toEqual([true, true]);
  reached(context, `killed at ${moments.length} of ${statements} moments, the last after all was done: ${old} times the old schema, ${migrated} times the new one, 0 times one between; the copy, made before anything was written, stood there the ${copied} times after it was made`);
}, 3_600_000);
