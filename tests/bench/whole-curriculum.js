import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importBundled } from "#app/commands/demo-clinic.js";
import { projectFolder } from "#app/commands/project.js";

/** @typedef {import("#app/curriculum/programme.ts").Line} Line */
/** @typedef {import("#app/curriculum/programme.ts").Module} Module */

/** Every module of the finished curriculum, with the number of its lessons in each track. */
const wholeCurriculum = { intro: 4, t01: 3, t02: 3, t03: 2, t04: 2, t05: 2, t06: 3, t07: 3, t08: 2, t09: 3, t10: 3, t11: 2, t12: 2 };

/** What a build and a run are made of. */
const copied = ["app", "content", "db", "public", "tests/bench", "package.json", "package-lock.json", "tsconfig.json", "remix.config.js"];

/**
 * Lays a copy of the project beside it in which no module is missing: one that is not written yet is a copy, under its
 * own id, of one with as many lessons. The product is the same, and its build goes through the same checks.
 *
 * @returns {Promise<string>} the copy's folder; it stays, so that it is built again only when something has changed
 */
export async function layOutWholeCurriculum() {
  const folder = join(projectFolder, ".cache/bench");
  mkdirSync(folder, { recursive: true });
  for (const name of copied) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true });
  }
  if (!existsSync(join(folder, "node_modules"))) symlinkSync(join(projectFolder, "node_modules"), join(folder, "node_modules"), "junction");

  /** @type {{ programme: readonly Line[] }} */
  const { programme } = await importBundled("content/programme.ts");
  const whole = withEveryModule(programme);
  for (const [id, source] of whole.copies) copyModule(join(folder, "content"), source, id);
  writeFileSync(join(folder, "content/programme.ts"), programmeFile(whole.programme));
  return folder;
}

/**
 * Adds the modules that a programme lacks, in the curriculum's order.
 *
 * @param {readonly Line[]} programme
 * @returns {{ programme: Line[], copies: Map<string, string> }} the new modules' ids, each with the one it is copied from
 */
export function withEveryModule(programme) {
  const written = programme.flatMap(({ modules }) => modules);
  /** @type {Map<string, string>} */
  const copies = new Map();
  /** @param {string} id @param {number} lessons @returns {Module} */
  const moduleOf = (id, lessons) => {
    const known = written.find((module) => module.id === id);
    if (known) return known;
    const source = written.find((module) => module.lessons === lessons);
    if (!source) throw new Error(`No module has ${lessons} lessons`);
    copies.set(id, source.id);
    return { ...source, id };
  };
  const all = Object.entries(wholeCurriculum).map(([id, lessons]) => moduleOf(id, lessons));
  const lines = programme.map((line) => (line.line === "fixed" ? { ...line, modules: all.filter(({ id }) => id !== "intro") } : line));
  return { programme: lines, copies };
}

/**
 * @param {string} content the folder of all lessons
 * @param {string} from
 * @param {string} to
 */
function copyModule(content, from, to) {
  const languages = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of languages) cpSync(join(content, name, from), join(content, name, to), { recursive: true });
}

/** @param {readonly Line[]} programme */
const programmeFile = (programme) => `import type { Line } from "#app/curriculum/programme.ts";

export const programme: readonly Line[] = ${JSON.stringify(programme, undefined, 2)};
`;
