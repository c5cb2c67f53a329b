import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ageingSources, openQuestions, safetySources } from "#content/clinic-review.ts";
import { helpResources } from "#content/help.ts";
import { tables } from "#content/tables.ts";
import { readContent } from "./content.server.ts";
import { inWords } from "./finding.ts";
import { indexPage } from "./review-index.ts";
import { happenedPage, happenedWords, helpPage, wordsPage } from "./review-lists.ts";
import { reviewModules, type ReviewModule } from "./review-module.ts";
import { ownPageParts, ownPagesPage } from "./review-own-pages.ts";
import { modulePage } from "./review-page.ts";

const indexPath = "docs/clinic-review.md";
const folder = "docs/clinic-review";

/**
 * The clinic's review of the project's content: its text by path, from the project's own folder.
 *
 * @throws {Error} for content that does not compile or has files too many or too few: a review leaves nothing out
 */
async function reviewFiles(): Promise<ReadonlyMap<string, string>> {
  const { references, glossary } = tables;
  const content = await readContent({ contentFolder: "content", ...tables });
  const faults = [...content.broken, ...content.misplaced];
  if (faults.length) throw new Error(faults.map(inWords).join("\n"));

  const review = { references, ageing: ageingSources, openQuestions, safetySources };
  const modules = reviewModules(content, tables).map((module) => ({ module, version: versionOf(messagesOf(module)) }));
  return new Map([
    [indexPath, indexPage(modules, review)],
    ...modules.map(({ module, version }): [string, string] => [`${folder}/${module.shelf.id}.md`, modulePage(module, version, review)]),
    [`${folder}/words.md`, wordsPage(glossary, versionOf(glossary))],
    [`${folder}/happened.md`, happenedPage(versionOf(happenedWords))],
    [`${folder}/own-pages.md`, ownPagesPage(versionOf(ownPageParts))],
    [`${folder}/help.md`, helpPage(helpResources, versionOf(helpResources))],
  ]);
}

/** Writes the review anew and takes pages away that the content no longer asks for. */
export async function writeReview(): Promise<readonly string[]> {
  const files = await reviewFiles();
  for (const [path, text] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  for (const path of await writtenPages()) if (!files.has(path)) await rm(path);
  return [...files.keys()];
}

/** The pages that are not as the content would make them now: changed, missing, or too many. */
export async function stalePages(): Promise<readonly string[]> {
  const files = await reviewFiles();
  const written = await Promise.all([...files].map(async ([path, text]) => ((await readFile(path, "utf8").catch(() => undefined)) === text ? [] : path)));
  return [...written.flat(), ...(await writtenPages()).filter((path) => !files.has(path))];
}

const writtenPages = async (): Promise<string[]> => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".md")).map((name) => join(folder, name).replaceAll("\\", "/"));

/** Eight characters that change with the content, and not with the page around it. */
const versionOf = (content: unknown): string => createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 8);

/** What a signature on a module is for: its words in both languages, and which sources they mark. */
const messagesOf = ({ title, texts, checks }: ReviewModule) => [title, texts.map(({ id, files, parts }) => [id, files.nb.frontmatter, files.en.frontmatter, parts]), checks.map(({ check }) => check)];
