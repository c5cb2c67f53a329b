import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reached } from "#tests/reached.ts";
import { DatabaseUnusable, holdDatabase, inTransaction, openDatabase } from "./client.server.ts";
import { connect } from "./connection.server.ts";
import { groups } from "./schema/index.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-db-"));
  file = join(folder, "data", "samspill.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultOf = (open: () => unknown): string | undefined => {
  try {
    open();
  } catch (error) {
    if (error instanceof DatabaseUnusable) return error.fault;
    throw error;
  }
  return undefined;
};

/** The project's migrations with one more that has `sql`. */
function oneMoreMigration(sql: string): string {
  const migrations = join(folder, "migrations");
  cpSync("db/migrations", migrations, { recursive: true });
  const journal = JSON.parse(readFileSync(join(migrations, "meta/_journal.json"), "utf8"));
  journal.entries.push({ idx: journal.entries.length, version: "6", when: Date.now() + 1_000_000, tag: "9999_one_more", breakpoints: true });
  writeFileSync(join(migrations, "meta/_journal.json"), JSON.stringify(journal));
  writeFileSync(join(migrations, "9999_one_more.sql"), sql);
  return migrations;
}

test("a new database is its owner's alone, and every promise's setting is on", () => {
  const db = openDatabase(file);
  const read = (pragma: string) => db.$client.pragma(pragma, { simple: true });
  expect([read("journal_mode"), read("synchronous"), read("foreign_keys"), read("secure_delete"), read("busy_timeout")]).toEqual(["wal", 2, 1, 1, 5000]);
  for (const made of [file, `${file}.lock`]) expect(statSync(made).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
  db.$client.close();
});

test("a database that is only held has a folder for its owner alone", () => {
  holdDatabase(file)();
  expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
});

test("opened again, it still writes every commit through to the disk", () => {
  openDatabase(file).$client.close();
  const db = openDatabase(file);
  expect(db.$client.pragma("synchronous", { simple: true })).toBe(2);
  db.$client.close();
});

test("a second process is told that the first one is there, and gets in when it has gone", () => {
  const first = openDatabase(file);
  expect(faultOf(() => openDatabase(file))).toBe("in_use");
  first.$client.close();
  openDatabase(file).$client.close();
}, 20_000);

test("a database of a newer program is refused and left as it was", () => {
  const migrations = oneMoreMigration("create table later (id integer);");
  openDatabase(file, migrations).$client.close();
  const before = readFileSync(file);
  expect(faultOf(() => openDatabase(file))).toBe("newer");
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("before the schema changes the file is copied aside, for its owner alone", () => {
  openDatabase(file).$client.close();
  openDatabase(file, oneMoreMigration("create table later (id integer);")).$client.close();
  const copy = `${file}.before-${readdirSync("db/migrations").filter((name) => name.endsWith(".sql")).length + 1}`;
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(connect(copy, { readonly: true }).prepare("select 1 from sqlite_master where name = 'later'").get()).toBeUndefined();
});

test("a migration that fails half-way leaves the old schema", () => {
  openDatabase(file).$client.close();
  expect(() => openDatabase(file, oneMoreMigration("create table half (id integer);--> statement-breakpoint\ncreate table nonsense (;"))).toThrow();
  const db = openDatabase(file);
  expect(db.$client.prepare("select 1 from sqlite_master where name = 'half'").get()).toBeUndefined();
  db.$client.close();
});

test("a file that is no database, or another program's, is refused and left as it was", () => {
  openDatabase(file).$client.close();
  const text = join(folder, "data", "letter.sqlite");
  writeFileSync(text, "Dear reader, this is a letter and no database at all. ".repeat(200));
  expect(faultOf(() => openDatabase(text))).toBe("foreign");
  expect(readFileSync(text, "utf8")).toContain("Dear reader");
  const other = join(folder, "data", "other.sqlite");
  const theirs = connect(other);
  theirs.exec("create table songs (title text)");
  theirs.close();
  expect(faultOf(() => openDatabase(other))).toBe("foreign");
});

test("a file with a damaged page is refused, whichever page it is, and left as it was", (context) => {
  const whole = openDatabase(file);
  inTransaction(whole, (tx) => {
    for (let n = 0; n < 900; n++) tx.insert(groups).values({ id: `group ${n}`, name: "x".repeat(200), startsOn: "2026-06-01", pace: "free", quietAfterDays: 14, createdAt: 1 }).run();
  });
  whole.$client.pragma("wal_checkpoint(TRUNCATE)");
  whole.$client.close();
  const sound = readFileSync(file);
  const pageBytes = 4096;
  expect(sound.length).toBeGreaterThan(50 * pageBytes);
  let refused = 0;
  for (let n = 0; n < 50; n++) {
    const broken = join(folder, "data", `broken-${n}.sqlite`);
    const bytes = Buffer.from(sound);
    // The head of a page of its own each time: schema, rows and indexes. What lies inside a row no check of SQLite's can see.
    bytes.fill(0xa5, n * pageBytes, n * pageBytes + 100);
    writeFileSync(broken, bytes);
    const fault = faultOf(() => openDatabase(broken).$client.close());
    if (fault === undefined) continue;
    refused += 1;
    expect(["broken", "foreign"]).toContain(fault);
    expect(readFileSync(broken).equals(bytes)).toBe(true);
  }
  expect(refused).toBe(50);
  reached(context, `${refused} of 50 damaged databases refused, 0 touched`);
});

test("where there can be no database, that is said", () => {
  mkdirSync(join(folder, "data"));
  writeFileSync(join(folder, "data", "a-file"), "");
  expect(faultOf(() => openDatabase(join(folder, "data", "a-file", "samspill.sqlite")))).toBe("read_only");
});

test("a transaction that returns a promise is a mistake and changes nothing", () => {
  const db = openDatabase(":memory:");
  expect(() => inTransaction(db, async () => undefined)).toThrow();
  expect(db.$client.inTransaction).toBe(false);
});
