import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf } from "./fingerprint.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-fingerprint-"));
  mkdirSync(join(folder, "app/pages"), { recursive: true });
  writeFileSync(join(folder, "app/pages/home.tsx"), "home");
  writeFileSync(join(folder, "app/menu.ts"), "menu");
});

afterEach(() => rmSync(folder, { recursive: true }));

const fingerprint = () => fingerprintOf(folder, ["app", "lock.json"]);

test("the same files have the same fingerprint", () => {
  expect(fingerprint()).toBe(fingerprint());
});

test.each([
  ["another content", () => writeFileSync(join(folder, "app/menu.ts"), "MENU")],
  ["another name", () => renameSync(join(folder, "app/menu.ts"), join(folder, "app/dish.ts"))],
  ["a file more", () => writeFileSync(join(folder, "app/pages/new.ts"), "")],
  ["a file less", () => rmSync(join(folder, "app/menu.ts"))],
  ["a file that was missing", () => writeFileSync(join(folder, "lock.json"), "{}")],
  ["text moved from one file to the next", () => [writeFileSync(join(folder, "app/menu.ts"), "me"), writeFileSync(join(folder, "app/nu.ts"), "nu")]],
])("%s is another fingerprint", (_what, change) => {
  const before = fingerprint();
  change();
  expect(fingerprint()).not.toBe(before);
});

test("what an editor leaves beside a file, and what does not count, changes nothing", () => {
  const counts = (name: string) => !name.endsWith(".test.ts");
  const before = fingerprintOf(folder, ["app"], counts);
  writeFileSync(join(folder, "app/.menu.ts.swp"), "x");
  writeFileSync(join(folder, "app/menu.test.ts"), "x");
  expect(fingerprintOf(folder, ["app"], counts)).toBe(before);
});
