import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { privateFolder } from "./private-folder.js";

let above: string;

beforeEach(() => void (above = mkdtempSync(join(tmpdir(), "samspill-private-"))));
afterEach(() => rmSync(above, { recursive: true }));

test("it is the same at every start, and only this user can open it", () => {
  const folder = privateFolder("demo", above);
  expect(privateFolder("demo", above)).toBe(folder);
  expect(statSync(dirname(folder)).mode & 0o777).toBe(0o700);
});

test("one that is open to others is refused", () => {
  chmodSync(dirname(privateFolder("demo", above)), 0o755);
  expect(() => privateFolder("demo", above)).toThrow("is open to others");
});

test("one that points elsewhere is refused", () => {
  const folder = dirname(privateFolder("demo", above));
  rmSync(folder, { recursive: true });
  symlinkSync(tmpdir(), folder);
  expect(() => privateFolder("demo", above)).toThrow("belongs to another user");
});
