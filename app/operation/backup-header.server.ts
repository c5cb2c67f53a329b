import { closeSync, openSync, readSync, fstatSync } from "node:fs";
import { z } from "zod";
import { OperationRefused } from "./refused.ts";

/** What stands in the clear at the head of a backup. It says nothing of anybody, and no bit of it can be changed unnoticed. */
export interface BackupHeader {
  /** Of the file; another number is another layout. */
  readonly format: 1;
  /** The version of the program that made it. */
  readonly app: string;
  /** How many migrations the database had. */
  readonly migrations: number;
  /** What the database calls its master key, and which of all keys that is. */
  readonly masterKeyId: string;
  readonly keyMark: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly databaseBytes: number;
  /** Of all tables together. */
  readonly rows: number;
  /** Of the key that this one file is sealed with. Base64. */
  readonly salt: string;
  readonly chunkBytes: number;
}

const headerForm = z.object({
  format: z.literal(1),
  app: z.string().max(40),
  migrations: z.number().int().min(1),
  masterKeyId: z.string().regex(/^k\d+$/),
  keyMark: z.string().regex(/^[0-9a-f]{16}$/),
  madeAt: z.iso.datetime(),
  databaseBytes: z.number().int().min(1),
  rows: z.number().int().min(0),
  salt: z.base64().length(44),
  chunkBytes: z.number().int().min(1024).max(16_777_216),
});

const magic = Buffer.from("samspill backup\n", "latin1");
const longestHeaderBytes = 4096;

/** `samspill backup`, the header's length in four bytes, and the header as JSON. */
export function writtenHeader(header: BackupHeader): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([magic, length, json]);
}

/** A backup's head as it was read: `bytes` are its very bytes, which every chunk is bound to. */
export interface ReadHeader {
  readonly header: BackupHeader;
  readonly bytes: Buffer;
  readonly fileBytes: number;
}

/** @throws {OperationRefused} for a file that is no backup, that a newer program has laid out, or that has lost its head */
export function readHeader(file: string): ReadHeader {
  const start = Buffer.alloc(magic.length + 4 + longestHeaderBytes);
  const { read, size } = firstBytes(file, start);
  if (!start.subarray(0, magic.length).equals(magic)) throw new OperationRefused(`${file} is no backup of Samspill.`);
  const end = magic.length + 4 + start.readUInt32BE(magic.length);
  if (end > read) throw brokenBackup(file);
  const stated = stateOf(start.subarray(magic.length + 4, end));
  if (typeof stated?.format === "number" && stated.format > 1) throw new OperationRefused(`${file} was made by a newer Samspill than this one. Restore it with that version.`);
  const parsed = headerForm.safeParse(stated);
  if (!parsed.success) throw brokenBackup(file, parsed.error);
  return { header: parsed.data, bytes: Buffer.from(start.subarray(0, end)), fileBytes: size };
}

export const brokenBackup = (file: string, cause?: unknown): OperationRefused => new OperationRefused(`${file} is damaged: what it holds is not what was written to it. Take another backup.`, { cause });

function firstBytes(file: string, into: Buffer): { read: number; size: number } {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    return { read: readSync(handle, into, 0, into.length, 0), size: fstatSync(handle).size };
  } catch (error) {
    throw new OperationRefused(`${file} cannot be read. Check its name, and the owner and the rights of the file and its folder.`, { cause: error });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function stateOf(json: Buffer): { format?: unknown } | undefined {
  try {
    return JSON.parse(json.toString("utf8"));
  } catch {
    return undefined;
  }
}
