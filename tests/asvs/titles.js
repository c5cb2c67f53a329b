import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const tested = /\.(test\.tsx?|journey\.ts)$/;
const named = /\bASVS (\d+(?:\.\d+)+(?:(?:, | and )\d+(?:\.\d+)+)*)/g;

/** @typedef {{ readonly file: string, readonly title: string, readonly numbers: readonly string[] }} Title */

/**
 * The titles of all tests that name a requirement, as `ASVS 3.3.1, 3.3.2 and 7.2.4`, by file and then by place.
 *
 * @param {string} root the project's folder
 * @returns {Title[]}
 */
export function titlesNaming(root) {
  return ["app", "db", "tests"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`))
    .filter((file) => tested.test(file))
    .sort()
    .flatMap((file) => titlesIn(file, readFileSync(join(root, file), "utf8")));
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Title[]}
 */
export function titlesIn(file, text) {
  if (!text.includes("ASVS ")) return [];
  /** @type {Title[]} */
  const titles = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  /** @param {ts.Node} node */
  const visit = (node) => {
    const title = ts.isCallExpression(node) && /^test\b/.test(node.expression.getText(source)) ? titleOf(node.arguments[0], source) : undefined;
    const numbers = [...(title ?? "").matchAll(named)].flatMap(([, list]) => (list ?? "").split(/, | and /));
    if (title && numbers.length > 0) titles.push({ file, title: title.replace(/ ?\(ASVS [^)]*\)| ?ASVS [\d.]+:?/g, "").trim(), numbers });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/**
 * What stands between the quotes: of a template the text with its `${…}`, of a list of cases the text with its `%s`.
 *
 * @param {ts.Node | undefined} node
 * @param {ts.SourceFile} source
 */
function titleOf(node, source) {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.getText(source).slice(1, -1) : undefined;
}
