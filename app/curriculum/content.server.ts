import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { compileChecks, compileLesson, compileSheet, type CompileOptions, type LessonFile, type PoolFile, type SheetFile } from "./compile.server.ts";
import { expectedFiles, knownAddresses, type ContentFile } from "./content-files.ts";
import { readDrawings } from "./drawings.server.ts";
import { picturesIn, type DrawingFile, type Drawings } from "./drawing.ts";
import { ContentFault, fault, type Finding } from "./finding.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { Curriculum } from "./programme.ts";
import type { Reference } from "./reference.ts";

export interface ContentOptions extends Curriculum {
  /** The folder that the content stands in; a relative path is from the project's own folder. */
  readonly contentFolder: string;
  readonly references: readonly Reference[];
  readonly glossary: readonly GlossaryEntry[];
  readonly drawings: Drawings;
}

/** The whole content, compiled. */
export interface Content {
  readonly lessons: readonly LessonFile[];
  readonly sheets: readonly SheetFile[];
  readonly pools: readonly PoolFile[];
  readonly drawings: readonly DrawingFile[];
  /** Files that the programme asks for and that could not be compiled. */
  readonly broken: readonly Finding[];
  /** Files too many or too few. */
  readonly misplaced: readonly Finding[];
}

type Compiled = { readonly lesson: LessonFile } | { readonly sheet: SheetFile } | { readonly pool: PoolFile } | { readonly fault: Finding };

/** How many files are compiled at the same time. */
const atOnce = 4;

/** What each file came to the last time it was compiled, by its absolute path: only what has changed is compiled again. */
const remembered = new Map<string, { readonly hash: string; readonly compiled: Promise<Compiled> }>();

/** Reads and compiles every lesson, sheet and pool that the curriculum asks for; a file too many or too few is a fault. */
export async function readContent({ contentFolder, references, glossary, drawings, ...curriculum }: ContentOptions): Promise<Content> {
  const folder = resolve(contentFolder);
  const drawn = await readDrawings(folder, (path) => nameOf(folder, path));
  const figures = { nb: picturesIn("nb", drawings, drawn), en: picturesIn("en", drawings, drawn) };
  const options: CompileOptions = { contentFolder: folder, references, glossary, figures, addresses: knownAddresses(curriculum) };
  const setting = hashOf(JSON.stringify([references, glossary, drawings, drawn, [...options.addresses]]));
  const expected = expectedFiles(curriculum);
  const present = await listContent(folder);

  const found = expected.filter(({ path }) => present.has(path));
  const compiled = await eachOf(found, async (file) => compileRemembered(file, await readFile(join(folder, file.path), "utf8"), setting, options));

  const wanted = new Set(expected.map(({ path }) => path));
  const missing = expected.filter(({ path }) => !present.has(path)).map(({ path }) => fault({ file: nameOf(folder, path), line: 1 }, "the programme asks for this file, and it is missing"));
  const unasked = [...present].filter((path) => !wanted.has(path)).map((path) => fault({ file: nameOf(folder, path), line: 1 }, "the programme has no place for this file"));
  return {
    lessons: compiled.flatMap((one) => ("lesson" in one ? one.lesson : [])),
    sheets: compiled.flatMap((one) => ("sheet" in one ? one.sheet : [])),
    pools: compiled.flatMap((one) => ("pool" in one ? one.pool : [])),
    drawings: drawn,
    broken: compiled.flatMap((one) => ("fault" in one ? one.fault : [])),
    misplaced: [...missing, ...unasked],
  };
}

/** How findings name a file: from the project's own folder, with forward slashes. */
export const nameOf = (folder: string, path: string): string => relative(process.cwd(), join(folder, path)).split(sep).join("/");

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

async function listContent(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true });
  return new Set(entries.map((entry) => entry.split(sep).join("/")).filter((entry) => entry.endsWith(".mdx")));
}

function compileRemembered(file: ContentFile, source: string, setting: string, options: CompileOptions): Promise<Compiled> {
  const path = join(options.contentFolder, file.path);
  const hash = hashOf(setting + source);
  const before = remembered.get(path);
  if (before?.hash === hash) return before.compiled;
  const compiled = compile(file, source, options);
  remembered.set(path, { hash, compiled });
  return compiled;
}

async function compile(file: ContentFile, source: string, options: CompileOptions): Promise<Compiled> {
  const name = nameOf(options.contentFolder, file.path);
  try {
    if (file.kind === "lesson") return { lesson: await compileLesson(source, file.address, name, options) };
    if (file.kind === "sheet") return { sheet: await compileSheet(source, file.address, name, options) };
    return { pool: await compileChecks(source, file.moduleId, file.language, name, options) };
  } catch (error) {
    if (error instanceof ContentFault) return { fault: fault(error, error.problem) };
    throw error;
  }
}

/** Does some work on every item, a few at a time, and gives the results in the order of the items. */
async function eachOf<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results = new Array<Result>(items.length);
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
