import { attributesOf, childrenOf, isTag, lineOf, plainText, type MarkdownNode } from "./markdown.ts";
import { tracks } from "./programme.ts";
import type { ProseRules } from "./prose.ts";
import type { PrepareField, SheetBlock, SheetText } from "./sheet.ts";
import { idPattern, partsWith, TreeReader, type PlacedMark, type Shape } from "./tree-reader.ts";

/** A part of a sheet in its place, with what must be the same in every language. */
export type SheetMark = PlacedMark<SheetBlock["kind"] | "field">;
export type SheetShape = Shape<SheetBlock["kind"] | "field", SheetBlock>;

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

class SheetReader extends TreeReader<SheetBlock["kind"] | "field", SheetBlock> {
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
    const children = childrenOf(node).flatMap((child) => (child.type === "paragraph" && childrenOf(child).some(isTag) ? childrenOf(child) : child));
    const slot = this.slotOf(children.filter((child) => !isTag(child)));
    this.add(node, "prepare", known, (html) => ({ kind: "prepare", for: known, html: html[slot]!, fields }));
    const fields = children.filter(isTag).map((child) => this.readField(child));
  }

  private readField(node: MarkdownNode): PrepareField {
    if (node.name !== "Field") return this.stop(node, `only words and <Field> here, not <${node.name ?? ""}>`);
    const { id, lines, bring } = attributesOf(node, ["id", "lines", "bring"], this.stop);
    if (!idPattern.test(id)) this.stop(node, `"${id}" is not an id: small letters, figures and hyphens`);
    if (!/^[1-6]$/.test(lines)) this.stop(node, `lines="${lines}": write 1 to 6`);
    const known = (["never", "may", "one"] as const).find((one) => one === bring) ?? this.stop(node, `bring="${bring}": write never, may or one`);
    const label = plainText(node, this.stop);
    this.passages.push({ line: lineOf(node), place: "field", text: label });
    this.marks.push({ line: lineOf(node), kind: "field", name: `${id} ${lines} ${known}` });
    return { id, label, lines: Number(lines), bring: known };
  }

  private slotOf(nodes: MarkdownNode[]): number {
    return this.newSlot(this.readProse(nodes, { place: "section" }));
  }
}
