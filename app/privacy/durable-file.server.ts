import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** Waits until the disk has a folder's names. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file of its owner's alone (0600) so that it is there whole or not at all, also after a power cut: under another name
 * first, then moved in place of what was there.
 */
export function writeWhole(file: string, content: string | Buffer): void {
  const beside = `${file}.part`;
  rmSync(beside, { force: true });
  writeThrough(beside, content);
  renameSync(beside, file);
  syncFolder(dirname(file));
}

function writeThrough(file: string, content: string | Buffer): void {
  const bytes = Buffer.from(content);
  const handle = openSync(file, "wx", 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
