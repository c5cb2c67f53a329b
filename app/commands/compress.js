import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is text. Fonts and pictures are packed already. */
const packable = /\.(?:js|mjs|css|svg|json|txt|webmanifest)$/;

const packings = [
  { ending: ".gz", pack: (/** @type {Buffer} */ content) => promisify(gzip)(content, { level: 9 }) },
  {
    ending: ".br",
    pack: (/** @type {Buffer} */ content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  },
];

/**
 * Writes a gzip and a brotli copy beside every text file below a folder, where the copy is smaller.
 *
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const names = await readdir(folder, { encoding: "utf8", recursive: true });
  for (const file of names.filter((name) => packable.test(name)).map((name) => join(folder, name))) {
    if (!(await stat(file)).isFile()) continue;
    const content = await readFile(file);
    for (const { ending, pack } of packings) {
      const packed = await pack(content);
      if (packed.length < content.length) await writeFile(`${file}${ending}`, packed);
    }
  }
}
