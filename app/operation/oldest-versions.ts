/** The oldest versions of packages that are safe to run, and why. Where a row is exact, no other version will do. */
export const oldestVersions: Readonly<Record<string, { readonly at: string; readonly exact?: true; readonly why: string }>> = {
  "@remix-run/node": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/react": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/server-runtime": { at: "2.17.5", exact: true, why: "the last release of Remix 2" },
  "@remix-run/router": { at: "1.23.4", why: "open redirects through // and backslashes (CVE-2026-53669)" },
  "react-router": { at: "6.30.6", why: "the same" },
  "react-router-dom": { at: "6.30.6", why: "the same" },
  "better-sqlite3": { at: "12.8.0", why: "SQLite 3.51.3 mends a corruption at WAL reset" },
  "drizzle-orm": { at: "0.45.2", why: "its first version without a known injection" },
};

export const oldestNode = "20.19.0";

const numbers = (version: string): number[] => version.split(/[.-]/).map(Number);

/** @param version as packages write it: `12.11.1` */
export function isAtLeast(version: string, oldest: string): boolean {
  const [a, b] = [numbers(version), numbers(oldest)];
  for (let n = 0; n < 3; n++) if ((a[n] ?? 0) !== (b[n] ?? 0)) return (a[n] ?? 0) > (b[n] ?? 0);
  return true;
}

/** The packages of a lock file, by where they are installed. */
export type LockedPackages = Readonly<Record<string, { readonly version?: string }>>;

/** The versions of every copy of a package. */
export const versionsOf = (packages: LockedPackages, name: string): string[] => Object.entries(packages).flatMap(([path, { version }]) => (path.endsWith(`node_modules/${name}`) && version ? [version] : []));

/** Copies of packages that are not safe to run: `drizzle-orm 0.44.0`. */
export const tooOld = (packages: LockedPackages): string[] =>
  Object.entries(oldestVersions).flatMap(([name, { at, exact }]) => versionsOf(packages, name).flatMap((version) => ((exact ? version === at : isAtLeast(version, at)) ? [] : [`${name} ${version}`])));
