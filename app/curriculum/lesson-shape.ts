import type { Block, LessonAddress, Part } from "./lesson.ts";
import { attributesOf, childrenOf, isTag, lineOf, plainText, type MarkdownNode, type Stop } from "./markdown.ts";
import { ProseReader, readerText, type Citation, type ProseRules } from "./prose.ts";
import { isLessonSafetyKey } from "./safety-lines.ts";

/** Words of a file, where they stand, and what they are part of. */
export interface Passage {
  readonly line: number;
  readonly place: "title" | "objective" | "content note" | "opening" | "vignette" | "heading" | "section" | "remember" | "reflection" | "try" | "other-track" | "check";
  /** The number of the section, from 1, for `heading` and `section`. */
  readonly section?: number;
  readonly text: string;
}

/** A part of a lesson in its place: its kind, and its id, safety key or name. */
export interface Mark {
  readonly line: number;
  readonly kind: Block["kind"] | "safety";
  readonly name: string;
}

/** A lesson taken apart: its blocks wait for the HTML of `slots`, by number. */
export interface LessonShape {
  readonly blocks: readonly ((html: readonly string[]) => Block)[];
  readonly slots: readonly (readonly MarkdownNode[])[];
  readonly marks: readonly Mark[];
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const checkPattern = /^(?:([a-z0-9]+)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Takes the tree of a lesson apart into the blocks of our vocabulary; anything else stops it. */
export function readLessonTree(root: MarkdownNode, address: LessonAddress, rules: ProseRules): LessonShape {
  return new LessonReader(address, rules).read(root);
}

type PartDraft = { readonly kind: "prose"; readonly slot: number } | Extract<Part, { kind: "safety" }>;

class LessonReader {
  private readonly blocks: ((html: readonly string[]) => Block)[] = [];
  private readonly slots: MarkdownNode[][] = [];
  private readonly marks: Mark[] = [];
  private readonly passages: Passage[] = [];
  private readonly prose: ProseReader;
  private readonly stop: Stop;
  private section = 0;
  /** The parts of the section being read; undefined where running text may not stand. */
  private parts: PartDraft[] | undefined;

  constructor(
    private readonly address: LessonAddress,
    rules: ProseRules,
  ) {
    this.prose = new ProseReader(rules);
    this.stop = rules.stop;
  }

  read(root: MarkdownNode): LessonShape {
    for (const node of childrenOf(root)) {
      if (node.type === "yaml") continue;
      if (node.type === "heading") this.readHeading(node);
      else if (isTag(node)) this.readTag(node);
      else this.readText(node);
    }
    const { blocks, slots, marks, passages } = this;
    return { blocks, slots, marks, passages, citations: this.prose.citations };
  }

  private readHeading(node: MarkdownNode): void {
    if (node.depth !== 2) this.stop(node, "a section has a heading of the second level: ##");
    const heading = plainText(node, this.stop);
    const section = ++this.section;
    const parts = this.openSection();
    this.passages.push({ line: lineOf(node), place: "heading", section, text: heading });
    this.add(node, "section", heading, (html) => ({ kind: "section", section, heading, parts: partsWith(parts, html) }));
  }

  private openSection(): PartDraft[] {
    return (this.parts = []);
  }

  private readText(node: MarkdownNode): void {
    if (!this.parts && this.marks.length === 0) {
      const parts = this.openSection();
      this.add(node, "opening", "", (html) => ({ kind: "opening", section: 0, parts: partsWith(parts, html) }));
    }
    const { parts } = this;
    if (!parts) return this.stop(node, "running text stands in the opening or under a heading");

    this.readProse([node], this.section ? "section" : "opening");
    const last = parts.at(-1);
    if (last?.kind === "prose") this.slots[last.slot]!.push(node);
    else parts.push({ kind: "prose", slot: this.newSlot([node]) });
  }

  private readTag(node: MarkdownNode): void {
    if (node.name === "Safety") return this.readSafety(node);
    this.parts = undefined;
    switch (node.name) {
      case "Vignette": {
        const { name } = attributesOf(node, ["name"], this.stop);
        const slot = this.newSlot(this.readProse(this.paragraphsOf(node), "vignette"));
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
        const slot = this.newSlot(this.readProse(this.paragraphsOf(node), kind));
        return this.add(node, kind, "", (html) => ({ kind, html: html[slot]! }));
      }
      default:
        return this.stop(node, /^[A-Z]/.test(node.name ?? "") ? `<${node.name}> is not a word of the lessons' vocabulary` : `no raw HTML: <${node.name ?? ""}>`);
    }
  }

  private readSafety(node: MarkdownNode): void {
    const { line } = attributesOf(node, ["line"], this.stop);
    this.refuseChildren(node);
    if (!isLessonSafetyKey(line)) return this.stop(node, `there is no safety line "${line}" for a lesson`);
    if (!this.parts) return this.stop(node, "a safety line stands in the opening or under a heading");
    this.parts.push({ kind: "safety", line });
    this.marks.push({ line: lineOf(node), kind: "safety", name: line });
  }

  private readRemember(node: MarkdownNode): void {
    attributesOf(node, [], this.stop);
    const [list, ...more] = childrenOf(node);
    if (list?.type !== "list" || more.length) return this.stop(node, "<Remember> holds one list and nothing else");
    const slots = childrenOf(list).map((item) => {
      const [line, ...rest] = childrenOf(item);
      if (line?.type !== "paragraph" || rest.length) return this.stop(item, "a line of <Remember> is one line");
      this.passages.push({ line: lineOf(item), place: "remember", text: readerText(line) });
      this.prose.read(line);
      return this.newSlot(line.children ?? []);
    });
    this.add(node, "remember", "", (html) => ({ kind: "remember", lines: slots.map((slot) => html[slot]!) }));
  }

  private newSlot(nodes: MarkdownNode[]): number {
    return this.slots.push(nodes) - 1;
  }

  private readProse(nodes: MarkdownNode[], place: Passage["place"]): MarkdownNode[] {
    for (const node of nodes) {
      for (const passage of node.type === "list" ? childrenOf(node) : [node])
        this.passages.push({ line: lineOf(passage), place, ...(this.section > 0 && place === "section" && { section: this.section }), text: readerText(passage) });
      this.prose.read(node);
    }
    return nodes;
  }

  /** The paragraphs of an element, whether its words stand on the tag's own line or on lines between. */
  private paragraphsOf(node: MarkdownNode): MarkdownNode[] {
    const children = childrenOf(node);
    if (children.length === 0) this.stop(node, `<${node.name}> is empty`);
    const bare = children.some((child) => child.type === "text");
    return bare ? [{ type: "paragraph", children, ...(node.position && { position: node.position }) }] : children;
  }

  private idOf(node: MarkdownNode, pattern: RegExp): [string, ...(string | undefined)[]] {
    const { id } = attributesOf(node, ["id"], this.stop);
    const match = pattern.exec(id);
    if (!match) return this.stop(node, `"${id}" is not an id: small letters, figures and hyphens`);
    return [match[0], ...match.slice(1)];
  }

  private refuseChildren(node: MarkdownNode): void {
    if (childrenOf(node).length) this.stop(node, `<${node.name}> holds nothing: end it with />`);
  }

  private add(node: MarkdownNode, kind: Block["kind"], name: string, block: (html: readonly string[]) => Block): void {
    this.marks.push({ line: lineOf(node), kind, name });
    this.blocks.push(block);
  }
}

const partsWith = (parts: readonly PartDraft[], html: readonly string[]): Part[] =>
  parts.map((part) => (part.kind === "prose" ? { kind: "prose", html: html[part.slot]! } : part));
