import { attributesOf, childrenOf, isTag, lineOf, plainText, type MarkdownNode } from "./markdown.ts";
import { tracks } from "./programme.ts";
import type { ProseRules } from "./prose.ts";
import type { PrepareChoice, PrepareField, SheetBlock, SheetText } from "./sheet.ts";
import { idPattern, partsWith, TreeReader, type PlacedMark, type Shape } from "./tree-reader.ts";

/** A part of a sheet in its place, with what must be the same in every language. */
export type SheetMark = PlacedMark<SheetMarkKind>;
export type SheetShape = Shape<SheetMarkKind, SheetBlock>;

type SheetMarkKind = SheetBlock["kind"] | "field" | "choice";

const textTags: Readonly<Record<string, SheetText>> = {
  ForWhom: "for-whom",
  Practical: "practical",
  Care: "care",
  Meet: "meet",
  Bring: "bring",
  Never: "never",
  Agreement: "agreement",
  Solo: "solo",
};

/** Takes the tree of a sheet apart; anything outside its vocabulary stops it. */
export function readSheetTree(root: MarkdownNode, rules: ProseRules): SheetShape {
  return new SheetReader(rules).read(root);
}

class SheetReader extends TreeReader<SheetMarkKind, SheetBlock> {
  protected readHeading(node: MarkdownNode): void {
    if (node.depth !== 2) this.stop(node, "a section has a heading of the second level: ##");
    const heading = plainText(node, this.stop);
    this.passages.push({ line: lineOf(node), place: "heading", text: heading });
    const parts = this.openSection();
    this.add(node, "section", "", (html) => ({ kind: "section", heading, parts: partsWith(parts, html) }));
  }

  protected readText(node: MarkdownNode): void {
    if (this.isFirst) {
      const parts = this.openSection();
      this.add(node, "opening", "", (html) => ({ kind: "opening", parts: partsWith(parts, html) }));
    }
    this.readRunningText(node, { place: "section" });
  }

  protected readTag(node: MarkdownNode): void {
    if (node.name === "Safety") return this.readSafety(node);
    this.closeSection();
    if (node.name === "Prepare") return this.readPrepare(node);
    if (node.name === "Aims") return this.readAims(node);
    const kind = textTags[node.name ?? ""];
    if (!kind) return this.stop(node, /^[A-Z]/.test(node.name ?? "") ? `<${node.name}> is not a word of a sheet's vocabulary` : `no raw HTML: <${node.name ?? ""}>`);
    attributesOf(node, [], this.stop);
    const slot = this.slotOf(this.paragraphsOf(node));
    this.add(node, kind, "", (html) => ({ kind, html: html[slot]! }));
  }

  private readAims(node: MarkdownNode): void {
    const { from } = attributesOf(node, ["from"], this.stop);
    if (from !== "clinic" && from !== "proposal") return this.stop(node, `from="${from}": write clinic or proposal`);
    const slot = this.slotOf(this.paragraphsOf(node));
    this.add(node, "aims", from, (html) => ({ kind: "aims", from, html: html[slot]! }));
  }

  private readPrepare(node: MarkdownNode): void {
    const { for: audience } = attributesOf(node, ["for"], this.stop);
    const known = ([...tracks, "both"] as const).find((one) => one === audience) ?? this.stop(node, `for="${audience}": write relative, patient or both`);
    const children = unwrapped(node);
    const slot = this.slotOf(children.filter((child) => !isTag(child)));
    this.add(node, "prepare", known, (html) => ({ kind: "prepare", for: known, html: html[slot]!, fields }));
    const fields = children.filter(isTag).map((child) => this.readField(child));
  }

  private readField(node: MarkdownNode): PrepareField {
    if (node.name !== "Field") return this.stop(node, `only words and <Field> here, not <${node.name ?? ""}>`);
    const children = unwrapped(node);
    return children.some(isTag) ? this.readTicked(node, children) : this.readWritten(node);
  }

  private readWritten(node: MarkdownNode): PrepareField {
    const { id, lines, bring } = attributesOf(node, ["id", "lines", "bring"], this.stop);
    if (!/^[1-6]$/.test(lines)) this.stop(node, `lines="${lines}": write 1 to 6`);
    const known = (["never", "may", "one", "match"] as const).find((one) => one === bring) ?? this.stop(node, `bring="${bring}": write never, may, one or match`);
    if (known === "match" && lines !== "1") this.stop(node, `lines="${lines}": what is compared is one line`);
    return { id: this.idOf(node, id), label: this.labelOf(node, "field", `${id} ${lines} ${known}`), lines: Number(lines), bring: known };
  }

  /** What is ticked is the same for both, and only what both have ticked is shown: there is no other way to bring it. */
  private readTicked(node: MarkdownNode, children: readonly MarkdownNode[]): PrepareField {
    const { id, bring } = attributesOf(node, ["id", "bring"], this.stop);
    if (bring !== "match") this.stop(node, `bring="${bring}": what is ticked is brought as match`);
    const words = { ...node, children: children.filter((child) => !isTag(child)) };
    const label = this.labelOf(words, "field", `${id} ticked match`);
    const choices = children.filter(isTag).map((child) => this.readChoice(child));
    if (choices.length < 2) this.stop(node, "there are at least two to choose among");
    return { id: this.idOf(node, id), label, lines: 0, bring, choices };
  }

  /** <None> says no to all the others. */
  private readChoice(node: MarkdownNode): PrepareChoice {
    if (node.name !== "Choice" && node.name !== "None") return this.stop(node, `only <Choice> and <None> here, not <${node.name ?? ""}>`);
    const { id } = attributesOf(node, ["id"], this.stop);
    const label = this.labelOf(node, "choice", node.name === "None" ? `${id} none` : id);
    return { id: this.idOf(node, id), label, ...(node.name === "None" && { isNone: true }) };
  }

  private idOf(node: MarkdownNode, id: string): string {
    return idPattern.test(id) ? id : this.stop(node, `"${id}" is not an id: small letters, figures and hyphens`);
  }

  private labelOf(node: MarkdownNode, kind: "field" | "choice", name: string): string {
    const label = plainText(node, this.stop);
    this.passages.push({ line: lineOf(node), place: "field", text: label });
    this.marks.push({ line: lineOf(node), kind, name });
    return label;
  }

  private slotOf(nodes: MarkdownNode[]): number {
    return this.newSlot(this.readProse(nodes, { place: "section" }));
  }
}

/** The children of a tag, with tags out of the paragraphs that Markdown puts around them. */
const unwrapped = (node: MarkdownNode): MarkdownNode[] => childrenOf(node).flatMap((child) => (child.type === "paragraph" && childrenOf(child).some(isTag) ? childrenOf(child) : child));
