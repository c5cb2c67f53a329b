import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { siteIsFresh, sourcesFingerprint } from "./site.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samspill-site-"));
  for (const name of ["app", "content/nb", "build/server"]) mkdirSync(join(folder, name), { recursive: true });
  write("app/root.tsx", "root");
  write("content/nb/relative-1.mdx", "lesson");
  write("build/server/index.js", "");
  write("build/.samspill-build", sourcesFingerprint(folder));
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

test("a build is fresh as long as nothing that it was made of changes", () => {
  expect(siteIsFresh(folder)).toBe(true);
});

test.each(["app/root.tsx", "content/nb/relative-1.mdx", "remix.config.js", "package.json", "package-lock.json"])("a change of %s makes it stale", (name) => {
  write(name, "changed");
  expect(siteIsFresh(folder)).toBe(false);
});

test("a test is no part of the build", () => {
  write("app/root.test.tsx", "test");
  expect(siteIsFresh(folder)).toBe(true);
});

test("a build that was cut short is stale", () => {
  rmSync(join(folder, "build/.samspill-build"));
  expect(siteIsFresh(folder)).toBe(false);
});

test("a build that is not there is stale", () => {
  rmSync(join(folder, "build/server/index.js"));
  expect(siteIsFresh(folder)).toBe(false);
});
