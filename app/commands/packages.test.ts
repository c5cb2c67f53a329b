import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { agree, compilePackages, packagesAreFresh, unpackPackages } from "./packages.js";

const react = { version: "18.3.1", integrity: "sha512-a" };
const forMac = { version: "1.0.0", integrity: "sha512-b", optional: true };
const lock = { packages: { "": { version: "0.1.0" }, "node_modules/react": react, "node_modules/mac-only": forMac } };
const installed = { packages: { "node_modules/react": react } };

test("what is installed agrees with the lock, less the packages for other machines", () => {
  expect(agree(lock, installed)).toBe(true);
});

test.each([
  ["another version", { "node_modules/react": { ...react, version: "18.3.0" } }],
  ["another content", { "node_modules/react": { ...react, integrity: "sha512-c" } }],
  ["a package less", {}],
  ["a package more", { "node_modules/react": react, "node_modules/left": react }],
])("%s does not agree", (_what, packages) => {
  expect(agree(lock, { packages })).toBe(false);
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-packages-"));
  mkdirSync(join(folder, "node_modules"));
  write("package-lock.json", lock);
  write("node_modules/.package-lock.json", installed);
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
const loads = async () => true;
const doesNotLoad = async () => false;

test("packages installed by hand are taken as they are when they fit", async () => {
  expect(await packagesAreFresh(folder, loads)).toBe(true);
  expect(existsSync(join(folder, "node_modules/.samspill-lock"))).toBe(true);
});

test("they are looked at closely only once", async () => {
  await packagesAreFresh(folder, loads);
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(true);
});

test("packages compiled for another Node are stale", async () => {
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(false);
});

test("what was noted under another Node is not taken at its word", async () => {
  await packagesAreFresh(folder, loads);
  const note = join(folder, "node_modules/.samspill-lock");
  expect(readFileSync(note, "utf8").endsWith(` ${process.versions.modules}`)).toBe(true);
  writeFileSync(note, readFileSync(note, "utf8").replace(/\d+$/, "108"));
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(false);
});

test("packages that were compiled again are looked at again", async () => {
  await packagesAreFresh(folder, loads);
  mkdirSync(join(folder, "node_modules/better-sqlite3/build/Release"), { recursive: true });
  write("node_modules/better-sqlite3/build/Release/better_sqlite3.node", "for another Node");
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(false);
});

test("an install that does not load in this Node is refused in words, and not noted as fresh", async () => {
  const npm = async () => ({ exitCode: 0, output: "" });
  await unpackPackages(folder, npm);
  await expect(compilePackages(folder, npm, doesNotLoad)).rejects.toThrow(/compiled it for another Node/);
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(false);
  await compilePackages(folder, npm, loads);
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(true);
});

test("the compiler is told how to, after what the environment has told it", async () => {
  vi.stubEnv("CFLAGS", "-march=native");
  const told: unknown[] = [];
  await compilePackages(folder, async (_args: readonly string[], env?: object) => (told.push(env), { exitCode: 0, output: "" }), loads);
  vi.unstubAllEnvs();
  expect(told).toMatchObject([{ CFLAGS: "-march=native -O2", PATH: process.env.PATH }]);
});

test("an install that stops before its compiling is not fresh", async () => {
  await packagesAreFresh(folder, loads);
  await unpackPackages(folder, async () => ({ exitCode: 0, output: "" }));
  expect(await packagesAreFresh(folder, doesNotLoad)).toBe(false);
});

test.each([["unpacked", unpackPackages], ["compiled", compilePackages]])("packages that cannot be %s: what npm said stands in the words", async (_what, install) => {
  await expect(install(folder, async () => ({ exitCode: 1, output: "npm error E404\n" }))).rejects.toThrow("npm error E404\n\nThe packages could not be installed.");
});

test("a lock that moved on makes them stale", async () => {
  await packagesAreFresh(folder, loads);
  write("package-lock.json", { packages: { "node_modules/react": { ...react, version: "18.3.2" } } });
  expect(await packagesAreFresh(folder, loads)).toBe(false);
});

test("a package put in by hand makes them stale", async () => {
  await packagesAreFresh(folder, loads);
  write("node_modules/.package-lock.json", { packages: { ...installed.packages, "node_modules/left": react } });
  expect(await packagesAreFresh(folder, loads)).toBe(false);
});

test("a clone without packages is stale, and so is one whose install was cut short", async () => {
  rmSync(join(folder, "node_modules/.package-lock.json"));
  expect(await packagesAreFresh(folder, loads)).toBe(false);
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(await packagesAreFresh(folder, loads)).toBe(false);
});
