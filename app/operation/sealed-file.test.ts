import { randomBytes } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { readHeader, type BackupHeader } from "./backup-header.server.ts";
import { holdsTheSame, openIntoFile, sealFile, sha256Of } from "./sealed-file.server.ts";

let folder: string;
const { key } = newMasterKey();
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "samspill-sealed-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const chunkBytes = 1024;

/** Seals so many random bytes. */
function sealed(bytes: number) {
  const [plain, file] = [join(folder, "plain"), join(folder, "sealed")];
  writeFileSync(plain, randomBytes(bytes));
  const header: BackupHeader = { format: 1, app: "0.1.0", migrations: 7, masterKeyId: "k1", keyMark: "0123456789abcdef", madeAt: "2026-06-04T10:00:00.000Z", databaseBytes: bytes, rows: 1, salt: randomBytes(32).toString("base64"), chunkBytes };
  return { plain, file, checksum: sealFile(plain, file, header, key) };
}

const opened = (file: string) => {
  const target = join(folder, "opened");
  rmSync(target, { force: true });
  openIntoFile(file, readHeader(file), key, target);
  return readFileSync(target);
};

test.each([1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 5 * chunkBytes, 5 * chunkBytes + 7])("what is sealed comes out as it went in: %i bytes", (bytes) => {
  const { plain, file, checksum } = sealed(bytes);
  expect(opened(file).equals(readFileSync(plain))).toBe(true);
  for (const made of [file, join(folder, "opened")]) expect(statSync(made).mode & 0o777).toBe(0o600);
  expect(sha256Of(file)).toBe(checksum);
  expect(holdsTheSame(file, plain, key)).toBe(true);
  writeFileSync(plain, "something else");
  expect(holdsTheSame(file, plain, key)).toBe(false);
});

test("the same bytes are sealed to others each time", () => {
  const { plain, file } = sealed(3 * chunkBytes);
  const first = readFileSync(file);
  rmSync(file);
  const again = { ...readHeaderOf(first), salt: randomBytes(32).toString("base64") };
  sealFile(plain, file, again, key);
  expect(readFileSync(file).length).toBe(first.length);
  const lastChunk = (bytes: Buffer) => bytes.subarray(-chunkBytes - 16, -16);
  expect(lastChunk(readFileSync(file)).equals(lastChunk(first))).toBe(false);
});

function readHeaderOf(bytes: Buffer): BackupHeader {
  const copy = join(folder, "copy");
  writeFileSync(copy, bytes);
  return readHeader(copy).header;
}

test("a byte after a last chunk that is full is noticed, and so is another key", () => {
  const { file } = sealed(2 * chunkBytes);
  appendFileSync(file, "x");
  expect(() => opened(file)).toThrow(/is damaged/);
  const whole = sealedAnew();
  expect(() => openIntoFile(whole, readHeader(whole), newMasterKey().key, join(folder, "other"))).toThrow(/is damaged/);
});

function sealedAnew(): string {
  rmSync(join(folder, "sealed"));
  return sealed(2 * chunkBytes).file;
}

test("a chunk that is left out, moved or doubled is noticed, also where the header says that it should be so", () => {
  const { file } = sealed(3 * chunkBytes);
  const { bytes: head } = readHeader(file);
  const whole = readFileSync(file);
  const chunk = (n: number) => whole.subarray(head.length + n * (chunkBytes + 16), head.length + (n + 1) * (chunkBytes + 16));
  for (const order of [[1, 0, 2], [0, 0, 2], [0, 2, 1], [2, 1, 0]]) { // prettier-ignore
    writeFileSync(file, Buffer.concat([head, ...order.map(chunk)]));
    expect(() => opened(file), order.join()).toThrow(/is damaged/);
  }
  writeFileSync(file, Buffer.concat([Buffer.from(head.toString("latin1").replace(`"databaseBytes":${3 * chunkBytes}`, `"databaseBytes":${2 * chunkBytes}`), "latin1"), chunk(0), chunk(1)]));
  expect(() => opened(file)).toThrow(/is damaged/);
});
