import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressFiles } from "./compress.js";

let folder: string;

beforeEach(() => void mkdirSync(join((folder = mkdtempSync(join(tmpdir(), "samspill-compress-"))), "assets")));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, "assets", name);

test("a script has a gzip and a brotli copy that give it back", async () => {
  const script = "const path = [];\n".repeat(100);
  writeFileSync(at("home.js"), script);
  await compressFiles(folder);
  expect(gunzipSync(readFileSync(at("home.js.gz"))).toString()).toBe(script);
  expect(brotliDecompressSync(readFileSync(at("home.js.br"))).toString()).toBe(script);
});

test("a font is packed already, and a copy that would be larger is not kept", async () => {
  writeFileSync(at("inter.woff2"), "x".repeat(1000));
  writeFileSync(at("tiny.css"), "a{}");
  await compressFiles(folder);
  for (const copy of ["inter.woff2.gz", "inter.woff2.br", "tiny.css.gz"]) expect(existsSync(at(copy)), copy).toBe(false);
});
