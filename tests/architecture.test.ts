import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";

/** From left to right: a folder imports itself and what stands to its right. Folders in one step do not know each other. */
const steps = [
  ["routes"],
  ["http"],
  ["operation"],
  ["workspace"],
  ["meetings", "messages"],
  ["facilitation"],
  ["learning"],
  ["family", "curriculum"],
  ["notifications"],
  ["identity"],
  ["privacy"],
  ["access"],
  ["ui"],
  ["i18n"],
  ["db"],
];

/** Who may import a library: a pattern for the importing file. */
const doors: Record<string, RegExp> = {
  "@remix-run/": /^(app\/(routes|http)\/|app\/root\.tsx$|app\/entry\.|remix\.config\.js$|app\/routes\.ts$)/,
  "drizzle-orm": /^(db\/|app\/.*queries\.server\.ts$|app\/access\/reach\.server\.ts$)/,
  "better-sqlite3": /^db\/connection\.server\.ts$/,
  lucia: /^app\/identity\/session\.server\.ts$/,
  "@lucia-auth/": /^app\/identity\/session\.server\.ts$/,
  "mdx-bundler": /^app\/curriculum\/compile\.server\.ts$/,
  "@simplewebauthn/server": /^app\/identity\/webauthn\.server\.ts$/,
  "@simplewebauthn/browser": /^app\/identity\/passkey-script\.ts$/,
  "openid-client": /^app\/identity\/openid\.server\.ts$/,
  otpauth: /^app\/identity\/authenticator\.server\.ts$/,
  nodemailer: /^app\/notifications\/smtp\.server\.ts$/,
  "csv-parse": /^app\/facilitation\/csv\.server\.ts$/,
  "csv-stringify": /^app\/facilitation\/csv\.server\.ts$/,
  "ical-generator": /^app\/meetings\/calendar-file\.server\.ts$/,
  zod: /\.server\.ts$/,
};

interface Import {
  readonly file: string;
  readonly source: string;
  readonly isType: boolean;
}

/** Every import of one file, types apart: a type vanishes in the build. */
function importsOf(file: string, text: string): Import[] {
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^;"'`]*?\sfrom\s+)?["']([^"']+)["']/g), ...text.matchAll(/import\(\s*(?:\/\*.*?\*\/\s*)?()["']([^"']+)["']\s*\)/g)];
  return found.map(([, type, source]) => ({ file, source: source!, isType: Boolean(type) }));
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`);

const files = [...filesIn("app"), ...filesIn("db"), "remix.config.js"].filter((file) => /\.(tsx?|js)$/.test(file) && !file.endsWith(".d.ts") && !isTest(file) && !file.startsWith("db/demo"));

/** The step of a file: its folder below `app`, or `db`. Files that stand alone (root, entries) come before all. */
function stepOf(path: string): number {
  const [top, folder] = path.replace(/^#/, "").split("/");
  return steps.findIndex((step) => step.includes(top === "db" ? "db" : (folder ?? "")));
}

function faultsIn(imports: readonly Import[]): string[] {
  return imports.flatMap(({ file, source, isType }) => {
    const faults: string[] = [];
    if (source.startsWith("../")) faults.push("climbs");
    if (source.startsWith("#app/") || source.startsWith("#db/")) {
      const from = stepOf(file);
      const to = stepOf(source);
      if (source.startsWith("#app/") && dirname(join("app", source.slice(5))) === dirname(file)) faults.push("names its own folder");
      if (!isType && from >= 0 && to >= 0 && to < from) faults.push("imports to the left");
      if (/queries\.server\.ts$/.test(source)) faults.push("reads another folder's queries");
      if (file.startsWith("db/")) faults.push("db knows the app");
    }
    const door = Object.entries(doors).find(([library]) => source === library || source.startsWith(library.endsWith("/") ? library : `${library}/`));
    if (door && !isType && !door[1].test(file)) faults.push(`is no door for ${door[0]}`);
    return faults.map((fault) => `${file} ${fault}: ${source}`);
  });
}

test("imports point one way, and each library has one door", () => {
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap((file) => faultsIn(importsOf(file, readFileSync(file, "utf8"))))).toEqual([]);
});

test("each of these is caught", () => {
  const caught = (file: string, code: string) => faultsIn(importsOf(file, code)).length > 0;
  expect(caught("app/identity/x.server.ts", 'import { a } from "#app/learning/path.ts";')).toBe(true);
  expect(caught("app/learning/x.server.ts", 'import { a } from "#app/identity/queries.server.ts";')).toBe(true);
  expect(caught("app/learning/x.ts", 'import { a } from "../identity/account.ts";')).toBe(true);
  expect(caught("app/learning/x.ts", 'import { a } from "#app/learning/path.ts";')).toBe(true);
  expect(caught("app/learning/x.server.ts", 'import { eq } from "drizzle-orm";')).toBe(true);
  expect(caught("app/learning/x.ts", 'import { z } from "zod";')).toBe(true);
  expect(caught("app/learning/X.tsx", 'import { Form } from "@remix-run/react";')).toBe(true);
  expect(caught("app/identity/account.server.ts", 'import { Lucia } from "lucia";')).toBe(true);
  expect(caught("app/privacy/x.server.ts", 'import Database from "better-sqlite3";')).toBe(true);
  expect(caught("app/curriculum/lesson.ts", 'import { bundleMDX } from "mdx-bundler";')).toBe(true);
  expect(caught("db/client.server.ts", 'import { a } from "#app/access/policy.ts";')).toBe(true);
  expect(caught("app/learning/home.server.ts", 'import { a } from "#app/access/policy.ts";')).toBe(false);
});

test("components are rendered on the server alone: none waits for a browser's React", () => {
  const waits = /\buse(?:State|Effect|LayoutEffect|Reducer|Ref)\b|\bon[A-Z]\w+=\{|\bstyle=\{/;
  expect(files.filter((file) => file.endsWith(".tsx") && waits.test(readFileSync(file, "utf8")))).toEqual([]);
  expect(waits.test("const [open, setOpen] = useState(false);")).toBe(true);
  expect(waits.test("<button onClick={save}>")).toBe(true);
});

test("no import goes round in a circle", () => {
  const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, "utf8")).flatMap(({ source, isType }) => (isType ? [] : resolved(file, source)))]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

function resolved(file: string, source: string): string[] {
  if (source.startsWith("./")) return [join(dirname(file), source)];
  return source.startsWith("#app/") || source.startsWith("#db/") ? [source.slice(1)] : [];
}

test("no folder is named after no subject", () => {
  const folders = new Set(files.map((file) => dirname(file)));
  const drawers = ["utils", "helpers", "lib", "common", "services", "types", "hooks", "constants", "shared"];
  expect([...folders].filter((folder) => folder.split("/").some((part) => drawers.includes(part)))).toEqual([]);
});

test("a test that puts something in a module's place has a process of its own (remix.config.js)", () => {
  const shared = filesIn("app").filter((file) => isTest(file) && !file.startsWith("app/operation/"));
  expect(shared.filter((file) => /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(file, "utf8")))).toEqual([]);
});
