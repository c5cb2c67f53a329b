import { createCipheriv, createDecipheriv, createHash, type KeyObject } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { derivedKey } from "#app/privacy/derived-key.server.ts";
import { brokenBackup, readHeader, writtenHeader, type BackupHeader, type ReadHeader } from "./backup-header.server.ts";
import { OperationRefused } from "./refused.ts";

const tagBytes = 16;
const purpose = "samspill/backup/v1";

/** Each file has a key of its own, so its chunks can be numbered from 0 in their IVs. */
const keyOf = (master: KeyObject, { salt }: BackupHeader): KeyObject => derivedKey(master, purpose, Buffer.from(salt, "base64"));

/** The chunk's number, and whether it is the last: none can be left out, moved or doubled, and the end cannot be cut off. */
function ivOf(number: number, isLast: boolean): Buffer {
  const iv = Buffer.alloc(12);
  iv.writeBigUInt64BE(BigInt(number));
  iv[11] = isLast ? 1 : 0;
  return iv;
}

const chunksOf = ({ databaseBytes, chunkBytes }: BackupHeader): number => Math.ceil(databaseBytes / chunkBytes);

/** What the whole file has to measure. */
const sealedBytes = (head: Buffer, header: BackupHeader): number => head.length + header.databaseBytes + chunksOf(header) * tagBytes;

/**
 * Seals a file as a whole: AES-256-GCM in chunks, each bound to the header, its number, and whether it is the last. Waits until
 * the disk has it.
 *
 * @param target must not be there yet; made for its owner alone
 * @returns the SHA-256 of what was written, in hexadecimal
 */
export function sealFile(source: string, target: string, header: BackupHeader, master: KeyObject): string {
  const head = writtenHeader(header);
  const key = keyOf(master, header);
  const hash = createHash("sha256");
  const from = openSync(source, "r");
  const to = openSync(target, "wx", 0o600);
  const put = (bytes: Buffer): void => {
    hash.update(bytes);
    writeAll(to, bytes);
  };
  try {
    if (fstatSync(from).size !== header.databaseBytes) throw new TypeError("the file has another length than its header says");
    put(head);
    eachChunk(from, 0, header.databaseBytes, header.chunkBytes, (chunk, number, isLast) => {
      const cipher = createCipheriv("aes-256-gcm", key, ivOf(number, isLast), { authTagLength: tagBytes }).setAAD(head);
      put(Buffer.concat([cipher.update(chunk), cipher.final()]));
      put(cipher.getAuthTag());
    });
    fsyncSync(to);
  } finally {
    closeSync(from);
    closeSync(to);
  }
  return hash.digest("hex");
}

/**
 * Opens a sealed file, chunk by chunk.
 *
 * @param take is given each piece of what was sealed, in order; what it was given before a fault is not to be used
 * @throws {OperationRefused} where anything is missing, added, moved or changed
 */
export function openSealedFile(file: string, { header, bytes, fileBytes }: ReadHeader, master: KeyObject, take: (piece: Buffer) => void): void {
  const expected = sealedBytes(bytes, header);
  if (fileBytes < expected) throw new OperationRefused(`${file} is cut off: ${expected - fileBytes} bytes are missing. Take another backup, or copy this one again.`);
  if (fileBytes > expected) throw brokenBackup(file);
  const key = keyOf(master, header);
  const from = openSync(file, "r");
  try {
    eachChunk(from, bytes.length, fileBytes - bytes.length, header.chunkBytes + tagBytes, (sealed, number, isLast) => {
      const decipher = createDecipheriv("aes-256-gcm", key, ivOf(number, isLast), { authTagLength: tagBytes }).setAAD(bytes);
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const piece = decipher.update(sealed.subarray(0, -tagBytes));
      try {
        decipher.final();
      } catch (error) {
        throw brokenBackup(file, error);
      }
      take(piece);
    });
  } finally {
    closeSync(from);
  }
}

/** The same, into a file of its owner's alone; the disk has it when this returns. */
export function openIntoFile(file: string, read: ReadHeader, master: KeyObject, target: string): void {
  const to = openSync(target, "wx", 0o600);
  try {
    openSealedFile(file, read, master, (piece) => writeAll(to, piece));
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
}

/** Whether a sealed file opens, and holds just what a plain one does. */
export function holdsTheSame(sealed: string, plain: string, master: KeyObject): boolean {
  const inside = createHash("sha256");
  openSealedFile(sealed, readHeader(sealed), master, (piece) => inside.update(piece));
  return inside.digest("hex") === sha256Of(plain);
}

/** In hexadecimal; the file may be larger than the memory. */
export function sha256Of(file: string): string {
  const hash = createHash("sha256");
  const from = openSync(file, "r");
  try {
    eachChunk(from, 0, fstatSync(from).size, 1_048_576, (chunk) => void hash.update(chunk));
  } finally {
    closeSync(from);
  }
  return hash.digest("hex");
}

function eachChunk(handle: number, start: number, length: number, chunkBytes: number, take: (chunk: Buffer, number: number, isLast: boolean) => void): void {
  for (let number = 0, at = 0; at < length; number++) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, length - at));
    for (let filled = 0; filled < chunk.length; ) {
      const read = readSync(handle, chunk, filled, chunk.length - filled, start + at + filled);
      if (read === 0) throw new Error("a file became shorter while it was read");
      filled += read;
    }
    at += chunk.length;
    take(chunk, number, at === length);
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
