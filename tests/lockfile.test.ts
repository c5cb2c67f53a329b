import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The oldest versions that are safe to run, and why. Where a row is exact, no other version will do. */
const floors: Record<string, { readonly at: string; readonly exact?: true; readonly why: string }> = {
  "@remix-run/node": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/react": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/server-runtime": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/router": { at: "1.23.4", why: "open redirects through // and backslashes (CVE-2026-53669)" },
  "react-router": { at: "6.30.6", why: "the same" },
  "react-router-dom": { at: "6.30.6", why: "the same" },
  "better-sqlite3": { at: "12.8.0", why: "SQLite 3.51.3 mends a corruption at WAL reset" },
  "drizzle-orm": { at: "0.45.2", why: "its first version without a known injection" },
};

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { version?: string; resolved?: string }> };

const numbers = (version: string) => version.split(/[.-]/).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)];
  for (let n = 0; n < 3; n++) if ((a[n] ?? 0) !== (b[n] ?? 0)) return (a[n] ?? 0) > (b[n] ?? 0);
  return true;
}

const installed = (name: string): string[] => Object.entries(lock.packages).flatMap(([path, { version }]) => (path.endsWith(`node_modules/${name}`) && version ? [version] : []));

for (const [name, { at, exact, why }] of Object.entries(floors))
  test(`every copy of ${name} is ${exact ? "" : "at least "}${at}: ${why}`, () => {
    const versions = installed(name);
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
