import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTransaction, openDatabase } from "./client.server.ts";
import { connect, connectToLook } from "./connection.server.ts";
import { clinicNumbers } from "./schema/index.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Opens a connection, uses it in every way that makes a statement, and keeps nothing of it but the question whether it lives. */
function usedAndLeft(): { readonly [name: string]: WeakRef<object> } {
  const client = connect(":memory:");
  client.pragma("foreign_keys = ON");
  client.exec("create table numbers (n integer)");
  client.transaction(() => client.prepare("insert into numbers values (1)").run()).immediate();
  const reading = client.prepare("select n from numbers");
  const made = { client, reading, writing: client.prepare("delete from numbers"), raw: reading.raw(), plucked: reading.pluck() };
  client.close();
  return Object.fromEntries(Object.entries(made).map(([name, native]) => [name, new WeakRef(native)]));
}

test("a connection and its statements are never collected as garbage, closed or not", async () => {
  const left = usedAndLeft();
  const loose = new WeakRef({ of: "nobody's" });
  await turn();
  collectGarbage();
  expect(loose.deref(), "garbage is collected at all").toBeUndefined();
  expect(Object.entries(left).filter(([, native]) => native.deref() === undefined).map(([name]) => name)).toEqual([]);
});

test("each of them is held for itself: a connection, a text's statement in every shape, and a pragma's", () => {
  const held = (globalThis as { samspillHolds?: Set<unknown> }).samspillHolds!;
  const grown = (make: () => unknown): number => {
    const before = held.size;
    make();
    return held.size - before;
  };
  let client!: ReturnType<typeof connect>;
  expect(grown(() => (client = connect(":memory:")))).toBe(1);
  const reading = () => client.prepare("select 1");
  expect([reading, () => reading().raw(), () => reading().pluck(), () => client.pragma("foreign_keys"), () => client.pragma("foreign_keys = ON")].map(grown)).toEqual([1, 1, 1, 1, 1]);
  expect(grown(() => reading().raw())).toBe(0);
  client.close();
});

test("the same text is compiled once, so that what is held does not grow with what is asked", () => {
  const db = openDatabase(":memory:");
  const { prepare } = db.$client;
  const given: { readonly text: string; readonly statement: object }[] = [];
  db.$client.prepare = ((text: string) => {
    const statement = prepare(text);
    given.push({ text, statement });
    return statement;
  }) as typeof prepare;
  for (let n = 1; n <= 5; n++) {
    inTransaction(db, (tx) => tx.insert(clinicNumbers).values({ position: n, name: `${n}`, number: "55 00 00 00", hours: "" }).run());
    expect(db.select().from(clinicNumbers).all()).toHaveLength(n);
  }
  expect(given).toHaveLength(10);
  expect(new Set(given.map(({ text }) => text)).size).toBe(2);
  expect(new Set(given.map(({ statement }) => statement)).size).toBe(2);
});

test("whoever asks for rows as lists or as single values changes nothing for the others", () => {
  const client = connect(":memory:");
  const ask = () => client.prepare("select 1 as one, 2 as two");
  const asked = ask();
  expect([ask().raw().get(), ask().pluck().get(), ask().get(), asked.get()]).toEqual([[1, 2], 1, { one: 1, two: 2 }, { one: 1, two: 2 }]);
  expect([asked.raw().all(), asked.pluck().all(), asked.all()]).toEqual([[[1, 2]], [1], [{ one: 1, two: 2 }]]);
  client.close();
});

test("a pragma does what it says each time, and is told as it stands", () => {
  const client = connect(":memory:");
  const readForeignKeys = () => client.pragma("foreign_keys", { simple: true });
  for (const setting of [0, 1, 0, 1]) {
    expect(client.pragma(`foreign_keys = ${setting}`)).toEqual([]);
    expect(readForeignKeys()).toBe(setting);
  }
  expect(client.pragma("foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  client.close();
});

test("a statement that does not parse is refused every time, and one of a closed connection too", () => {
  const client = connect(":memory:");
  for (let n = 0; n < 2; n++) expect(() => client.prepare("select from nowhere")).toThrow(/syntax error/);
  const reading = client.prepare("select 1");
  client.close();
  expect(() => reading.get()).toThrow(/not open/);
  expect(() => client.prepare("select 2")).toThrow(/not open/);
});

test("whoever opens a database to look at it changes nothing in it, and makes none where there is none", () => {
  const file = join(mkdtempSync(join(tmpdir(), "samspill-look-")), "samspill.sqlite");
  expect(() => connectToLook(file)).toThrow();
  const writing = connect(file);
  writing.exec("create table numbers (n integer); insert into numbers values (7)");
  const looking = connectToLook(file);
  expect(looking.prepare("select n from numbers").pluck().get()).toBe(7);
  expect(() => looking.prepare("delete from numbers").run()).toThrow(/readonly/);
  for (const client of [looking, writing]) client.close();
  rmSync(dirname(file), { recursive: true });
});
