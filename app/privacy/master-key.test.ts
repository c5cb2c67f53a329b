import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { newMasterKey, readOrMakeMasterKey } from "./master-key.server.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function keyFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "key-"));
  folders.push(folder);
  return join(folder, "keys", "samspill.key");
}

const fresh = { databaseHasAccounts: false };
const inUse = { databaseHasAccounts: true };

test("the first start makes a key of 32 bytes that only its owner can read, and leaves nothing beside it", () => {
  const file = keyFile();
  const made = readOrMakeMasterKey(file, fresh);
  expect(readFileSync(file)).toEqual(made.key.export());
  expect(readFileSync(file)).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o400);
  expect(statSync(join(file, "..")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(file, ".."))).toEqual(["samspill.key"]);
});

test("the next start reads the same key", () => {
  const file = keyFile();
  const made = readOrMakeMasterKey(file, fresh);
  expect(readOrMakeMasterKey(file, inUse).key.equals(made.key)).toBe(true);
  expect(readOrMakeMasterKey(file, fresh).key.equals(made.key)).toBe(true);
});

test("a first start that was cut off is made good by the next", () => {
  const file = keyFile();
  readOrMakeMasterKey(file, fresh);
  rmSync(file);
  writeFileSync(`${file}.new`, "half", { mode: 0o400 });
  expect(readOrMakeMasterKey(file, fresh).key.symmetricKeySize).toBe(32);
});

test("a database with accounts never gets a new key in place of a lost one", () => {
  const file = keyFile();
  expect(() => readOrMakeMasterKey(file, inUse)).toThrow(expect.objectContaining({ name: "KeyUnusable", fault: "missing", message: expect.stringContaining(file) }));
  expect(() => statSync(file)).toThrow("ENOENT");
});

test("a key of another size is refused and left as it is", () => {
  const file = keyFile();
  readOrMakeMasterKey(file, fresh);
  for (const size of [0, 31, 33, 64]) {
    rmSync(file);
    writeFileSync(file, Buffer.alloc(size), { mode: 0o400 });
    expect(() => readOrMakeMasterKey(file, fresh)).toThrow(expect.objectContaining({ fault: "wrong_size" }));
    expect(statSync(file).size).toBe(size);
  }
});

test("a key that others can read is refused, with the command that mends it (ASVS 13.3.2)", () => {
  const file = keyFile();
  readOrMakeMasterKey(file, fresh);
  for (const mode of [0o440, 0o404, 0o644, 0o410]) {
    chmodSync(file, mode);
    expect(() => readOrMakeMasterKey(file, inUse)).toThrow(expect.objectContaining({ fault: "open_to_others", message: expect.stringContaining("chmod 0400") }));
  }
  chmodSync(file, 0o600);
  expect(readOrMakeMasterKey(file, inUse).file).toBe(file);
});

test("a folder in the key's place, and a file in the folder's, are told apart from a missing key", () => {
  const file = keyFile();
  expect(() => readOrMakeMasterKey(join(file, ".."), fresh)).not.toThrow();
  expect(() => readOrMakeMasterKey(file, fresh)).toThrow(expect.objectContaining({ fault: "not_made" }));
  const folder = join(file, "..", "..");
  chmodSync(folder, 0o700);
  expect(() => readOrMakeMasterKey(folder, inUse)).toThrow(/KeyUnusable|32 bytes|cannot be read/);
});

test("a key that is printed by mistake shows nothing", () => {
  const made = newMasterKey();
  const bytes = made.key.export();
  expect(inspect(made, { depth: 9 }) + JSON.stringify(made)).not.toContain(bytes.toString("hex"));
  expect(JSON.parse(JSON.stringify(made))).toEqual({ key: {}, file: "(in memory)" });
});
