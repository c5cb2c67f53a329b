import type { Picture } from "./drawing.ts";
import type { Part } from "./lesson.ts";
import { attributesOf, childrenOf, isTag, lineOf, textOf, type MarkdownNode, type Stop } from "./markdown.ts";
import { markedKeys, ProseReader, readerText, type Citation, type ProseRules } from "./prose.ts";
import { isLessonSafetyKey } from "./safety-lines.ts";
import { isTagMark, tagOf, withoutTagMarks, type Tag } from "./tag-marks.ts";

/** Words of a file, where they stand, and what they are part of. */
export interface Passage {
  readonly line: number;
  readonly place: "title" | "objective" | "content note" | "opening" | "vignette" | "heading" | "section" | "remember" | "reflection" | "try" | "other-track" | "check" | "field";
  /** The number of the section, from 1, for `heading` and `section`. */
  readonly section?: number;
  readonly text: string;
  /** The sources that running text marks. A line of a list has those right before the colon that leads to it, unless it marks its own. */
  readonly keys?: readonly string[];
  /** What running text is marked as, for its reviewers: a line of a list, as its sources. */
  readonly tag?: Tag;
  /** Running text with its source markers, as it stands in the file. */
  readonly marked?: string;
}

/** Where terms are explained: in running text, not in a story, nor in what is asked or summed up. Every part of a sheet is a section. */
const explainedPlaces: readonly Passage["place"][] = ["opening", "section"];

/** Where a paragraph may be tagged: not in a story, nor in what sums up. */
const taggedPlaces: readonly Passage["place"][] = ["opening", "section", "try"];

/** The marker that stands right before the colon which leads to a list. */
const leadPattern = /\[([^\]]+)\]:$/;

/** As the id of a box, a question or a field is written. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type PlacedPart = Exclude<Part, { kind: "prose" }>;
type PartDraft = { readonly kind: "prose"; readonly slot: number } | PlacedPart;

/** A file taken apart: its blocks wait for the HTML of `slots`, by number. */
export interface Shape<MarkKind extends string, Made> {
  readonly blocks: readonly ((html: readonly string[]) => Made)[];
  readonly slots: readonly (readonly MarkdownNode[])[];
  readonly marks: readonly PlacedMark<MarkKind>[];
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
}

/** A part in its place: its kind, and its id, safety key or name. */
export interface PlacedMark<MarkKind extends string> {
  readonly line: number;
  readonly kind: MarkKind | PlacedPart["kind"];
  readonly name: string;
}

/** What the readers of lessons and of sheets have in common: running text in sections, with safety lines between, read into slots for the compiler. */
export abstract class TreeReader<MarkKind extends string, Made> {
  protected readonly blocks: ((html: readonly string[]) => Made)[] = [];
  protected readonly slots: MarkdownNode[][] = [];
  protected readonly marks: PlacedMark<MarkKind>[] = [];
  protected readonly passages: Passage[] = [];
  protected readonly prose: ProseReader;
  protected readonly stop: Stop;
  /** The parts of the section being read; undefined where running text may not stand. */
  private parts: PartDraft[] | undefined;
  /** What the paragraph just read hands on to a list right after it. */
  private lead: Pick<Passage, "keys" | "tag"> = {};

  constructor(rules: ProseRules) {
    this.prose = new ProseReader(rules);
    this.stop = rules.stop;
  }

  read(root: MarkdownNode): Shape<MarkKind, Made> {
    for (const node of childrenOf(root)) {
      if (node.type === "yaml") continue;
      if (node.type === "heading") this.readHeading(node);
      else if (isTag(node)) this.readTag(node);
      else this.readText(node);
    }
    const { blocks, slots, marks, passages } = this;
    return { blocks, slots, marks, passages, citations: this.prose.citations };
  }

  protected abstract readHeading(node: MarkdownNode): void;
  protected abstract readTag(node: MarkdownNode): void;
  protected abstract readText(node: MarkdownNode): void;

  /** Nothing has been read yet. */
  protected get isFirst(): boolean {
    return !this.parts && this.marks.length === 0;
  }

  protected openSection(): PartDraft[] {
    this.lead = {};
    return (this.parts = []);
  }

  protected closeSection(): void {
    this.lead = {};
    this.parts = undefined;
  }

  protected readRunningText(node: MarkdownNode, where: Pick<Passage, "place" | "section">): void {
    const { parts } = this;
    if (!parts) return this.stop(node, "running text stands in the opening or under a heading");
    this.readProse([node], where);
    const last = parts.at(-1);
    if (last?.kind === "prose") this.slots[last.slot]!.push(node);
    else parts.push({ kind: "prose", slot: this.newSlot([node]) });
  }

  protected readSafety(node: MarkdownNode): void {
    const { line } = attributesOf(node, ["line"], this.stop);
    this.refuseChildren(node);
    if (!isLessonSafetyKey(line)) return this.stop(node, `there is no safety line "${line}" for a lesson`);
    if (!this.parts) return this.stop(node, "a safety line stands in the opening or under a heading");
    this.place(node, this.parts, line, { kind: "safety", line });
  }

  protected readFigure(node: MarkdownNode, figures: ReadonlyMap<string, Picture>): void {
    const { name } = attributesOf(node, ["name"], this.stop);
    this.refuseChildren(node);
    const picture = figures.get(name);
    if (!picture?.caption) return this.stop(node, `there is no figure "${name}" for a lesson`);
    if (!this.parts) return this.stop(node, "a figure stands under a heading");
    this.place(node, this.parts, name, { kind: "figure", name, picture });
  }

  private place(node: MarkdownNode, parts: PartDraft[], name: string, part: PlacedPart): void {
    parts.push(part);
    this.lead = {};
    this.marks.push({ line: lineOf(node), kind: part.kind, name });
  }

  protected readProse(nodes: MarkdownNode[], where: Pick<Passage, "place" | "section">): MarkdownNode[] {
    for (const node of nodes) {
      const isList = node.type === "list";
      for (const passage of isList ? childrenOf(node) : [node]) {
        const marks = this.marksOf(passage, where.place);
        this.passages.push({ ...where, line: lineOf(passage), text: readerText(passage), marked: withoutTagMarks(textOf(passage)).trim(), ...(isList && !marks.keys.length && !marks.tag ? { ...marks, ...this.lead } : marks) });
      }
      this.lead = isList ? {} : this.leadOf(node);
      this.prose.read(node, explainedPlaces.includes(where.place));
    }
    return nodes;
  }

  private marksOf(node: MarkdownNode, place: Passage["place"]): { readonly keys: readonly string[]; readonly tag?: Tag } {
    const keys = markedKeys(node);
    const tag = tagOf(node, keys, this.stop);
    if (!taggedPlaces.includes(place)) this.refuseTag(node);
    return { keys: keys.filter((key) => !isTagMark(key)), ...(tag && { tag }) };
  }

  protected refuseTag(node: MarkdownNode): void {
    if (markedKeys(node).some(isTagMark)) this.stop(node, "[SAFETY] and [PLAIN] stand in running text alone");
  }

  private leadOf(node: MarkdownNode): Pick<Passage, "keys" | "tag"> {
    const handedOn = leadPattern.exec(textOf(node).trim())?.[1]?.split(/; ?/) ?? [];
    const tag = tagOf(node, handedOn, this.stop);
    return tag ? { tag } : { keys: handedOn };
  }

  protected newSlot(nodes: MarkdownNode[]): number {
    return this.slots.push(nodes) - 1;
  }

  /** The paragraphs of an element, whether its words stand on the tag's own line or on lines between. */
  protected paragraphsOf(node: MarkdownNode): MarkdownNode[] {
    const children = childrenOf(node);
    if (children.length === 0) this.stop(node, `<${node.name}> is empty`);
    const bare = children.some((child) => child.type === "text");
    return bare ? [{ type: "paragraph", children, ...(node.position && { position: node.position }) }] : children;
  }

  protected refuseChildren(node: MarkdownNode): void {
    if (childrenOf(node).length) this.stop(node, `<${node.name}> holds nothing: end it with />`);
  }

  protected add(node: MarkdownNode, kind: MarkKind, name: string, block: (html: readonly string[]) => Made): void {
    this.marks.push({ line: lineOf(node), kind, name });
    this.blocks.push(block);
  }
}

export const partsWith = (parts: readonly PartDraft[], html: readonly string[]): Part[] =>
  parts.map((part) => (part.kind === "prose" ? { kind: "prose", html: html[part.slot]! } : part));
