import { createSecretKey, randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeWhole } from "#app/privacy/durable-file.server.ts";
import { makeMasterKey } from "#app/privacy/master-key.server.ts";
import { operatedClinic } from "#tests/operated-clinic.ts";
import { now } from "#tests/world.ts";
import { readHeader, type BackupHeader } from "./backup-header.server.ts";
import { replaceDatabase } from "./replaced.server.ts";
import { openIntoFile, sealFile } from "./sealed-file.server.ts";

/** In order: which files the disk was waited for, and which names were given. */
const { done, disk, watched } = vi.hoisted(() => {
  const done: string[] = [];
  const disk = { givesSecondNames: true };
  const last = (path: unknown): string => String(path).split("/").at(-1) ?? "";
  const watched = (real: typeof import("node:fs")) => {
    const names = new Map<number, string>();
    return {
      ...real,
      openSync: (...asked: Parameters<typeof real.openSync>) => {
        const handle = real.openSync(...asked);
        names.set(handle, last(asked[0]));
        return handle;
      },
      fsyncSync: (handle: number) => (done.push(`disk ${names.get(handle)}`), real.fsyncSync(handle)),
      linkSync: (from: string, to: string) => {
        if (!disk.givesSecondNames) throw new Error("EPERM");
        real.linkSync(from, to);
      },
      renameSync: (from: string, to: string) => (done.push(`name ${last(to)}`), real.renameSync(from, to)),
    };
  };
  return { done, disk, watched };
});
vi.mock("node:fs", async (original) => watched(await original()));

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-power-"));
  done.length = 0;
  disk.givesSecondNames = true;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is with the disk before it takes its name, and its name after that", () => {
  writeWhole(at("list"), "words");
  expect(done).toEqual(["disk list.part", "name list", `disk ${basename(folder)}`]);
});

test("so is a master key", () => {
  makeMasterKey(at("master.key"));
  expect(done).toEqual(["disk master.key.new", "name master.key", `disk ${basename(folder)}`]);
});

test("so is a database that is put in place of another, for its owner alone", () => {
  for (const name of ["made.sqlite", "samspill.sqlite"]) writeFileSync(at(name), name);
  chmodSync(at("made.sqlite"), 0o644);
  replaceDatabase(at("samspill.sqlite"), at("made.sqlite"), now);
  expect(statSync(at("samspill.sqlite")).mode & 0o777).toBe(0o600);
  expect(done).toEqual([`disk ${basename(folder)}`, "disk made.sqlite", "name samspill.sqlite", `disk ${basename(folder)}`]);
});

test("where a file can have one name alone, the copy of the one before is with the disk first", () => {
  disk.givesSecondNames = false;
  for (const name of ["made.sqlite", "samspill.sqlite"]) writeFileSync(at(name), name);
  const kept = replaceDatabase(at("samspill.sqlite"), at("made.sqlite"), now)!;
  expect(readFileSync(kept, "utf8")).toBe("samspill.sqlite");
  expect(done.slice(0, 2)).toEqual([`disk ${basename(kept)}`, `disk ${basename(folder)}`]);
});

test("the log of changes of the one before has its other name with the disk, or the new one would be read with it", () => {
  for (const name of ["made.sqlite", "samspill.sqlite", "samspill.sqlite-wal"]) writeFileSync(at(name), name);
  const kept = basename(replaceDatabase(at("samspill.sqlite"), at("made.sqlite"), now)!);
  expect(done.slice(0, 2)).toEqual([`name ${kept}-wal`, `disk ${basename(folder)}`]);
});

test("so is a backup, and a database that is taken out of it", () => {
  const master = createSecretKey(randomBytes(32));
  const header: BackupHeader = { format: 1, app: "0", migrations: 1, masterKeyId: "k1", keyMark: "0".repeat(16), madeAt: now.toISOString(), databaseBytes: 5, rows: 0, salt: randomBytes(32).toString("base64"), chunkBytes: 1024 };
  writeFileSync(at("plain"), "words");
  sealFile(at("plain"), at("backup"), header, master);
  expect(done).toEqual(["disk backup"]);
  openIntoFile(at("backup"), readHeader(at("backup")), master, at("copy"));
  expect(done).toEqual(["disk backup", "disk copy"]);
});

test("a backup has its name with the disk before those go that it takes the place of, and that they are gone after", async () => {
  const clinic = operatedClinic();
  const { file } = await clinic.backUp();
  const withTheDisk = `disk ${basename(clinic.settings.backupFolder)}`;
  expect(done.slice(done.indexOf(`name ${basename(file)}`) + 1)).toEqual([withTheDisk, withTheDisk]);
  clinic.remove();
});
