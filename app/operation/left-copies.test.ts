import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { days, later, now } from "#tests/world.ts";
import { listLeftCopies, removeOldCopies } from "./left-copies.server.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "samspill-copies-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const database = () => join(folder, "samspill.sqlite");

/** Files beside the database, all last written at one moment. */
function left(names: readonly string[], at: Date): void {
  for (const name of names) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), at, at);
  }
}

test("copies that an upgrade or a restore has left go after thirty days with their logs, and nothing else does (ASVS 14.2.7)", () => {
  const copies = ["samspill.sqlite.before-7", "samspill.sqlite.replaced-2026-06-04T100000Z", "samspill.sqlite.replaced-2026-06-04T100000Z-wal"];
  const others = ["samspill.sqlite", "samspill.sqlite-wal", "samspill.sqlite.before-the-move", "samspill.sqlite.export", "other.sqlite.before-7", "samspill.sqlite2.before-7"];
  left([...copies, ...others], now);
  expect(removeOldCopies(database(), later(days(29)))).toBe(0);
  expect(removeOldCopies(database(), later(days(31)))).toBe(3);
  expect(readdirSync(folder).sort()).toEqual([...others].sort());
});

test("a database that stood still for long before it was replaced is kept for thirty days from then on", () => {
  left(["samspill.sqlite.replaced-2026-06-04T100000Z"], later(-days(90)));
  expect(listLeftCopies(database(), new Date("2026-07-04T09:00:00Z"))).toEqual([{ file: `${database()}.replaced-2026-06-04T100000Z`, isOld: false }]);
  expect(removeOldCopies(database(), new Date("2026-07-04T11:00:00Z"))).toBe(1);
});
