import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { connect, type Connection } from "#db/connection.server.ts";
import { keepDatabase } from "./kept-database.ts";

/** Two groups and what goes with them, a table whose rows never change, and somebody who writes. */
function kept() {
  const folder = mkdtempSync(join(tmpdir(), "samspill-kept-"));
  const file = join(folder, "clinic.sqlite");
  const made = connect(file);
  made.pragma("journal_mode = WAL");
  made.exec(`
    create table groups (id text primary key, name text);
    create table seats (id integer primary key, group_id text references groups (id) on delete cascade, moved_to text references groups (id) on delete set null);
    create table entries (id integer primary key, line text);
    create table numbers (number text);
    create trigger entries_never_go before delete on entries begin select raise(abort, 'entries are never removed'); end;
    insert into groups values ('a', 'Thursday'), ('b', 'Monday');
    insert into seats values (1, 'a', 'b'), (2, 'b', null);
    insert into entries values (1, 'begun');
    insert into numbers values ('55000000');
  `);
  made.close();
  const database = keepDatabase(file);
  const writer = connect(file);
  writer.pragma("foreign_keys = ON");
  onTestFinished(() => {
    writer.close();
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const everything = (db: Connection) => ["groups", "seats", "entries", "numbers"].map((table) => db.prepare(`select * from ${table}`).all());
  return { database, writer, everything: () => everything(writer) };
}

test.each([
  ["insert into numbers values ('55000001')", ["numbers + 55000001"]],
  ["update groups set name = 'Friday' where id = 'b'", ["groups - b Monday", "groups + b Friday"]],
  ["delete from numbers", ["numbers - 55000000"]],
  ["insert or replace into groups values ('b', 'Friday')", ["groups - b Monday", "groups + b Friday", "seats - 1 a b", "seats - 2 b null", "seats + 1 a null"]],
  ["insert into groups values ('b', 'Monday') on conflict do update set name = 'Friday'", ["groups - b Monday", "groups + b Friday"]],
  ["update or fail numbers set number = '1'; update or fail numbers set number = '2'", ["numbers - 55000000", "numbers + 2"]],
  ["delete from groups where id = 'b'", ["groups - b Monday", "seats - 1 a b", "seats - 2 b null", "seats + 1 a null"]],
  ["insert into entries values (2, 'gone on')", ["entries + 2 gone on"]],
])("%s is seen, and put back", (sql, changes) => {
  const { database, writer, everything } = kept();
  const before = everything();
  expect(database.written()).toBe(false);
  writer.exec(sql);
  expect(database.written()).toBe(true);
  expect(database.differences()).toEqual(changes);
  expect(database.differencesAnywhere()).toEqual(changes);
  database.restore();
  expect(everything()).toEqual(before);
  expect(database.written()).toBe(false);
  expect(database.differences()).toEqual([]);
});

test("what never changes is guarded again once it has been put back", () => {
  const { database, writer } = kept();
  writer.exec("insert into entries values (2, 'gone on')");
  database.restore();
  expect(() => writer.exec("delete from entries")).toThrow("entries are never removed");
});

test("a write that no table has noted is looked for in all of them", () => {
  const { database, writer, everything } = kept();
  const before = everything();
  writer.exec("drop trigger written_numbers_update; update numbers set number = '1'");
  expect(database.differences()).toEqual(["numbers - 55000000", "numbers + 1"]);
  database.restore();
  expect(everything()).toEqual(before);
});
