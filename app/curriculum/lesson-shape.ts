import type { Picture } from "./drawing.ts";
import type { Block, LessonAddress } from "./lesson.ts";
import { attributesOf, childrenOf, lineOf, plainText, type MarkdownNode } from "./markdown.ts";
import { readerText, type ProseRules } from "./prose.ts";
import { idPattern, partsWith, TreeReader, type PlacedMark, type Shape } from "./tree-reader.ts";

/** A part of a lesson in its place: its kind, and its id, safety key or name. */
export type Mark = PlacedMark<Block["kind"]>;
export type LessonShape = Shape<Block["kind"], Block>;

const checkPattern = /^(?:([a-z0-9]+)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Takes the tree of a lesson apart into the blocks of our vocabulary; anything else stops it. */
export function readLessonTree(root: MarkdownNode, address: LessonAddress, rules: ProseRules, figures: ReadonlyMap<string, Picture>): LessonShape {
  return new LessonReader(address, rules, figures).read(root);
}

class LessonReader extends TreeReader<Block["kind"], Block> {
  private section = 0;

  constructor(
    private readonly address: LessonAddress,
    rules: ProseRules,
    private readonly figures: ReadonlyMap<string, Picture>,
  ) {
    super(rules);
  }

  protected readHeading(node: MarkdownNode): void {
    if (node.depth !== 2) this.stop(node, "a section has a heading of the second level: ##");
    const heading = plainText(node, this.stop);
    const section = ++this.section;
    const parts = this.openSection();
    this.passages.push({ line: lineOf(node), place: "heading", section, text: heading });
    this.add(node, "section", heading, (html) => ({ kind: "section", section, heading, parts: partsWith(parts, html) }));
  }

  protected readText(node: MarkdownNode): void {
    if (this.isFirst) {
      const parts = this.openSection();
      this.add(node, "opening", "", (html) => ({ kind: "opening", section: 0, parts: partsWith(parts, html) }));
    }
    this.readRunningText(node, this.section ? { place: "section", section: this.section } : { place: "opening" });
  }

  protected readTag(node: MarkdownNode): void {
    if (node.name === "Safety") return this.readSafety(node);
    if (node.name === "Figure") return this.section ? this.readFigure(node, this.figures) : this.stop(node, "a figure stands under a heading");
    this.closeSection();
    switch (node.name) {
      case "Vignette": {
        const { name } = attributesOf(node, ["name"], this.stop);
        const slot = this.newSlot(this.readProse(this.paragraphsOf(node), { place: "vignette" }));
        return this.add(node, "vignette", name, (html) => ({ kind: "vignette", name, html: html[slot]! }));
      }
      case "Remember":
        return this.readRemember(node);
      case "Reflection": {
        const id = this.idOf(node, idPattern)[0];
        const question = plainText(node, this.stop);
        this.passages.push({ line: lineOf(node), place: "reflection", text: question });
        return this.add(node, "reflection", id, () => ({ kind: "reflection", id, question }));
      }
      case "Check": {
        const [, moduleId = this.address.moduleId, checkId = ""] = this.idOf(node, checkPattern);
        this.refuseChildren(node);
        return this.add(node, "check", `${moduleId}/${checkId}`, () => ({ kind: "check", moduleId, checkId }));
      }
      case "Try":
      case "OtherTrack": {
        attributesOf(node, [], this.stop);
        const kind = node.name === "Try" ? "try" : "other-track";
        const slot = this.newSlot(this.readProse(this.paragraphsOf(node), { place: kind }));
        return this.add(node, kind, "", (html) => ({ kind, html: html[slot]! }));
      }
      default:
        return this.stop(node, /^[A-Z]/.test(node.name ?? "") ? `<${node.name}> is not a word of the lessons' vocabulary` : `no raw HTML: <${node.name ?? ""}>`);
    }
  }

  private readRemember(node: MarkdownNode): void {
    attributesOf(node, [], this.stop);
    const [list, ...more] = childrenOf(node);
    if (list?.type !== "list" || more.length) return this.stop(node, "<Remember> holds one list and nothing else");
    const slots = childrenOf(list).map((item) => {
      const [line, ...rest] = childrenOf(item);
      if (line?.type !== "paragraph" || rest.length) return this.stop(item, "a line of <Remember> is one line");
      this.refuseTag(line);
      this.passages.push({ line: lineOf(item), place: "remember", text: readerText(line) });
      this.prose.read(line);
      return this.newSlot(line.children ?? []);
    });
    this.add(node, "remember", "", (html) => ({ kind: "remember", lines: slots.map((slot) => html[slot]!) }));
  }

  private idOf(node: MarkdownNode, pattern: RegExp): [string, ...(string | undefined)[]] {
    const { id } = attributesOf(node, ["id"], this.stop);
    const match = pattern.exec(id);
    if (!match) return this.stop(node, `"${id}" is not an id: small letters, figures and hyphens`);
    return [match[0], ...match.slice(1)];
  }
}
