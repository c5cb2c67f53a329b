import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { world } from "#tests/world.ts";
import { keyMark } from "./derived-key.server.ts";
import { keysOf } from "./keys.server.ts";
import { attachMasterKey, findMarkedKey, keepInFamily, keyFileNamed, listKeyFiles, nextMasterKeyId } from "./master-key-files.server.ts";
import { makeMasterKey, newMasterKey, type MasterKey } from "./master-key.server.ts";
import { rewrapAccountKeys } from "./rotation.server.ts";

let folder: string;
let file: string;
let first: MasterKey;
let db: ReturnType<typeof world>["db"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-keys-"));
  file = join(folder, "master.key");
  first = makeMasterKey(file);
  ({ db } = world({ masterKey: first }));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("keys of one family are told apart by number, newest first, and other files are none of them", () => {
  for (const name of ["master.key.k10", "master.key.k2", "master.key.new", "other.key", "master.keys"]) writeFileSync(join(folder, name), "");
  expect(listKeyFiles(file).map((key) => key.slice(folder.length + 1))).toEqual(["master.key.k10", "master.key.k2", "master.key"]);
  expect(listKeyFiles(`${file}.k2`)).toEqual(listKeyFiles(file));
  expect([keyFileNamed(`${file}.k2`, "k1"), keyFileNamed(file, "k3")]).toEqual([file, `${file}.k3`]);
  expect(nextMasterKeyId(db, file)).toBe("k11");
});

test("of several keys the database gets the one that fits, whichever the settings name", () => {
  const second = makeMasterKey(`${file}.k2`);
  for (const named of [file, `${file}.k2`]) expect(attachMasterKey(db, named).file).toBe(file);
  rewrapAccountKeys(db, first, second);
  for (const named of [file, `${file}.k2`]) expect(attachMasterKey(db, named).file).toBe(`${file}.k2`);
  expect(keysOf(db).masterKeyId).toBe("k2");
  renameSync(`${file}.k2`, `${file}.k7`);
  expect(attachMasterKey(db, file).file).toBe(`${file}.k7`);
});

test("where none fits, or the one that does is open to others, that is said, and none is made", () => {
  chmodSync(file, 0o644);
  expect(() => attachMasterKey(db, file)).toThrow(expect.objectContaining({ fault: "open_to_others" }));
  rmSync(file);
  expect(() => attachMasterKey(db, file)).toThrow(expect.objectContaining({ fault: "missing" }));
  makeMasterKey(file);
  expect(() => attachMasterKey(db, file)).toThrow(expect.objectContaining({ fault: "does_not_fit" }));
  expect(readdirSync(folder)).toEqual(["master.key"]);
});

test("a key is found by its mark, among the family and those named besides, and kept where the program looks", () => {
  const found = newMasterKey(join(folder, "elsewhere"));
  expect(findMarkedKey(keyMark(found.key), file)).toBeUndefined();
  const apart = makeMasterKey(join(folder, "apart"), found.key);
  expect(findMarkedKey(keyMark(found.key), file, [apart.file])?.file).toBe(apart.file);
  expect(findMarkedKey(keyMark(first.key), file)?.file).toBe(file);
  keepInFamily(apart, file, "k4");
  expect(findMarkedKey(keyMark(found.key), file)?.file).toBe(`${file}.k4`);
  keepInFamily(first, file, "k9");
  expect(existsSync(`${file}.k9`)).toBe(false);
  expect(() => keepInFamily(newMasterKey(), file, "k4")).toThrow(expect.objectContaining({ fault: "not_made" }));
});

test("marks differ from key to key, and show nothing of them", () => {
  const [one, other] = [newMasterKey(), newMasterKey()];
  expect(keyMark(one.key)).toMatch(/^[0-9a-f]{16}$/);
  expect(keyMark(one.key)).not.toBe(keyMark(other.key));
  expect(one.key.export().toString("hex")).not.toContain(keyMark(one.key));
});
