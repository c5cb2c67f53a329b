import { bundleMDX } from "mdx-bundler";
import { getMDXComponent } from "mdx-bundler/client/index.js";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "#app/i18n/language.ts";
import { readCheckTree, type PlacedCheck } from "./check-shape.ts";
import { ContentFault } from "./finding.ts";
import { lineOfKey, readFrontmatter, readSheetTop, topPassages, type Frontmatter, type SheetTop } from "./frontmatter.ts";
import type { Picture } from "./drawing.ts";
import { readLessonTree, type LessonShape, type Mark } from "./lesson-shape.ts";
import { readSheetTree, type SheetMark, type SheetShape } from "./sheet-shape.ts";
import type { Sheet, SheetAddress } from "./sheet.ts";
import type { CompiledLesson, LessonAddress } from "./lesson.ts";
import { lineOf, type MarkdownNode, type Stop } from "./markdown.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { Citation, ProseRules } from "./prose.ts";
import type { Reference } from "./reference.ts";
import { sourceLines, sourceName } from "./source-line.ts";
import { TermMarks } from "./term-marks.ts";
import type { Passage } from "./tree-reader.ts";

export interface CompileOptions {
  /** Absolute path of the folder that the content stands in. */
  readonly contentFolder: string;
  readonly references: readonly Reference[];
  /** The addresses of our own that a lesson may link to. */
  readonly addresses: ReadonlySet<string>;
  readonly glossary: readonly GlossaryEntry[];
  /** What a lesson may place, by name. */
  readonly figures: Readonly<Record<Language, ReadonlyMap<string, Picture>>>;
}

/** A file of running text as compiled, with what only the checks of the content need. */
export interface TextFile {
  readonly file: string;
  readonly language: Language;
  readonly frontmatter: SheetTop;
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
  /** Where a key of the frontmatter stands. */
  readonly lineOfKey: (key: keyof Frontmatter) => number;
}

export interface LessonFile extends TextFile {
  readonly lesson: CompiledLesson;
  readonly frontmatter: Frontmatter;
  readonly marks: readonly Mark[];
}

export interface SheetFile extends TextFile {
  readonly sheet: Sheet;
  readonly marks: readonly SheetMark[];
}

export interface PoolFile {
  readonly file: string;
  readonly moduleId: string;
  readonly language: Language;
  readonly checks: readonly PlacedCheck[];
  readonly passages: readonly Passage[];
}

/**
 * Compiles one lesson. What its MDX comes to is evaluated here, in the build, and leaves as plain data.
 *
 * @param file how findings name it
 * @throws {ContentFault} for anything outside the lessons' vocabulary: an unknown tag or key, an activity inside another element,
 * `{ }`, import or export, raw HTML, a link that leads nowhere
 */
export async function compileLesson(source: string, address: LessonAddress, file: string, options: CompileOptions): Promise<LessonFile> {
  let shape: LessonShape | undefined;
  const { code, found } = await bundle(source, file, options.contentFolder, (root, stop) => {
    shape = readLessonTree(root, address, rulesFor(address, `${address.track}-${address.lesson}`, options, stop), options.figures[address.language]);
    return shape.slots;
  });
  const frontmatter = readFrontmatter(found, source, file);
  const { blocks, marks, passages, citations } = shape!;
  const html = renderSlots(code);
  const { sources, ...outline } = frontmatter;
  const lesson: CompiledLesson = {
    ...address,
    ...outline,
    blocks: blocks.map((block) => block(html)),
    sources: sourceLines(citations, sources, options.references, address.language),
  };
  return { lesson, marks, ...textFile({ source, file, language: address.language, frontmatter, passages, citations }) };
}

/**
 * Compiles one sheet.
 *
 * @throws {ContentFault} as for a lesson
 */
export async function compileSheet(source: string, address: SheetAddress, file: string, options: CompileOptions): Promise<SheetFile> {
  let shape: SheetShape | undefined;
  const { code, found } = await bundle(source, file, options.contentFolder, (root, stop) => {
    shape = readSheetTree(root, rulesFor(address, address.sheet, options, stop));
    return shape.slots;
  });
  const frontmatter = readSheetTop(found, source, file, address.sheet === "together");
  const { blocks, marks, passages, citations } = shape!;
  const html = renderSlots(code);
  const { sources, ...top } = frontmatter;
  const sheet: Sheet = { ...address, ...top, blocks: blocks.map((block) => block(html)), sources: sourceLines(citations, sources, options.references, address.language) };
  return { sheet, marks, ...textFile({ source, file, language: address.language, frontmatter, passages, citations }) };
}

const rulesFor = ({ moduleId, language }: { readonly moduleId: string; readonly language: Language }, name: string, { addresses, glossary }: CompileOptions, stop: Stop): ProseRules => ({
  sourceName: sourceName[language],
  addresses,
  terms: new TermMarks(glossary, { moduleId, language, name: `${moduleId}-${name}` }),
  stop,
});

function textFile<Top extends SheetTop>({ source, ...file }: Omit<TextFile, "lineOfKey" | "frontmatter"> & { readonly source: string; readonly frontmatter: Top }) {
  return { ...file, passages: [...topPassages(file.frontmatter, source), ...file.passages], lineOfKey: (key: keyof Frontmatter) => lineOfKey(source, key) };
}

/**
 * Reads the knowledge checks of one module in one language.
 *
 * @throws {ContentFault} as for a lesson
 */
export async function compileChecks(source: string, moduleId: string, language: Language, file: string, options: CompileOptions): Promise<PoolFile> {
  let pool: Pick<PoolFile, "checks" | "passages"> | undefined;
  await bundle(source, file, options.contentFolder, (root, stop) => {
    pool = readCheckTree(root, moduleId, stop);
    return [];
  });
  return { file, moduleId, language, ...pool! };
}

/** Frontmatter in JavaScript would run on the machine that builds: gray-matter's engines for it are taken away. */
const refuseCode = (file: string) => (): never => {
  throw new ContentFault(file, 1, "the top of a lesson is YAML, never code");
};

type ReadTree = (root: MarkdownNode, stop: Stop) => LessonShape["slots"];

/** Bundles a file whose tree is first read, then put in place of by the slots that the reader gives back. */
async function bundle(source: string, file: string, contentFolder: string, read: ReadTree): Promise<{ code: string; found: Record<string, unknown> }> {
  const stop: Stop = (node, problem) => {
    throw new ContentFault(file, lineOf(node), problem);
  };
  const readTree = () => (root: unknown) => {
    const tree = root as MarkdownNode;
    const frontmatter = (tree.children ?? []).filter((node) => node.type === "yaml");
    const slots = read(tree, stop).map((children): MarkdownNode => ({ type: "mdxJsxFlowElement", name: "Slot", attributes: [], children: [...children] }));
    tree.children = [...frontmatter, ...slots];
  };
  const engine = refuseCode(file);
  try {
    const { code, frontmatter } = await bundleMDX<Record<string, unknown>>({
      source,
      cwd: contentFolder,
      grayMatterOptions: (options) => ({ ...options, engines: { js: engine, javascript: engine } }),
      mdxOptions: (options) => ({ ...options, remarkPlugins: [readTree, ...(options.remarkPlugins ?? [])] }),
      esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
    });
    return { code, found: frontmatter };
  } catch (error) {
    throw asContentFault(error, file);
  }
}

/** The HTML of each slot of a bundled lesson, in order. */
function renderSlots(code: string): string[] {
  const Slot = ({ children }: { children?: ReactNode }) => createElement("lesson-slot", null, children);
  const html = renderToStaticMarkup(createElement(getMDXComponent(code), { components: { Slot } }));
  return [...html.matchAll(/<lesson-slot>([\s\S]*?)<\/lesson-slot>/g)].map(([, inner]) => (inner ?? "").trim());
}

/** What went wrong, as a fault of this file: our own, one of the YAML parser, or one of the MDX parser. */
function asContentFault(error: unknown, file: string): ContentFault {
  if (error instanceof ContentFault) return error;
  const { errors, mark, reason, message } = error as Error & { errors?: EsbuildMessage[]; mark?: { line?: number }; reason?: string };
  if (typeof mark?.line === "number") return new ContentFault(file, mark.line + 1, `the top of the lesson is not YAML: ${reason}`);

  const [first] = errors ?? [];
  const cause = first?.detail?.cause;
  if (cause instanceof ContentFault) return cause;
  const problem = cause?.reason ?? first?.text ?? message;
  // Of a tag that is never closed the parser tells the line in its words alone: "(11:1-11:6)".
  const line = first?.location?.line || Number(/\((\d+):\d+/.exec(problem)?.[1] ?? 1);
  return new ContentFault(file, line, problem, { cause: error });
}

/** As esbuild reports what its MDX plugin found. */
interface EsbuildMessage {
  readonly text: string;
  readonly location: { readonly line: number } | null;
  readonly detail?: { readonly cause?: Error & { readonly reason?: string } };
}
