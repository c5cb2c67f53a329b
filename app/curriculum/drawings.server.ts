import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DrawingFile } from "./drawing.ts";

const ending = ".svg";

/**
 * Reads the lines of every drawing.
 *
 * @param folder the absolute path of the content folder
 * @param named how findings name a file, given its path below the folder
 */
export async function readDrawings(folder: string, named: (path: string) => string): Promise<DrawingFile[]> {
  const files = (await readdir(join(folder, "drawings"))).filter((file) => file.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (file) => ({ name: file.slice(0, -ending.length), file: named(`drawings/${file}`), lines: await readFile(join(folder, "drawings", file), "utf8") })),
  );
}
