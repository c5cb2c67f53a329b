import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTransaction, openDatabase } from "./client.server.ts";
import { connect } from "./connection.server.ts";

/** An SQLite that was compiled with every setting the other way: a library's next version may be. */
vi.mock("./connection.server.ts", async (actual) => {
  const own = await actual<typeof import("./connection.server.ts")>();
  const otherwise: typeof own.connect = (file, options) => {
    const client = own.connect(file, options);
    for (const setting of ["synchronous = OFF", "foreign_keys = OFF", "busy_timeout = 0", "secure_delete = OFF", "cache_size = -2000"]) client.pragma(setting);
    return client;
  };
  return { ...own, connect: otherwise };
});

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "samspill-settings-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("no promise hangs on how SQLite was compiled: each setting is made at every open", () => {
  const file = join(folder, "samspill.sqlite");
  for (let open = 1; open <= 2; open++) {
    const db = openDatabase(file);
    const read = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete", "cache_size"].map((pragma) => db.$client.pragma(pragma, { simple: true }));
    expect(read).toEqual(["wal", 2, 1, 5000, 1, -65536]);
    db.$client.close();
  }
});

test("a transaction that writes has the database to itself from its first statement, so that what it has read still holds when it writes", () => {
  const file = join(folder, "samspill.sqlite");
  const db = openDatabase(file);
  const other = connect(file);
  const write = () => void other.exec("begin immediate; rollback");
  inTransaction(db, () => expect(write).toThrow(expect.objectContaining({ code: "SQLITE_BUSY" })));
  expect(write).not.toThrow();
  other.close();
  db.$client.close();
});
