import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAtLeast, oldestVersions, versionsOf } from "#app/operation/oldest-versions.ts";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { version?: string; resolved?: string }> };

for (const [name, { at, exact, why }] of Object.entries(oldestVersions))
  test(`every copy of ${name} is ${exact ? "" : "at least "}${at}: ${why}`, () => {
    const versions = versionsOf(lock.packages, name);
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) expect(exact ? version === at : isAtLeast(version, at), version).toBe(true);
  });

test("a version below a floor is noticed", () => {
  expect(isAtLeast("12.7.9", "12.8.0")).toBe(false);
  expect(isAtLeast("1.23.10", "1.23.4")).toBe(true);
});

test("Single Fetch and lazy route discovery are off", () => {
  const config = readFileSync("remix.config.js", "utf8");
  expect(config).toMatch(/v3_singleFetch: false/);
  expect(config).toMatch(/v3_lazyRouteDiscovery: false/);
});
