import { isTag, lineOf, textOf, type MarkdownNode, type Stop } from "./markdown.ts";

/** One source marker, as it stands: `[LEWIS18; HEILIG21]`. Markers with the same keys have the same number. */
export interface Citation {
  readonly number: number;
  readonly keys: readonly string[];
  readonly line: number;
}

export interface ProseRules {
  /** How a marker is named for a reader who hears the page: "Source 1". */
  readonly sourceName: (number: number) => string;
  /** The addresses of our own that a lesson may link to. */
  readonly addresses: ReadonlySet<string>;
  readonly stop: Stop;
}

const marker = /\[([A-Z0-9][A-Z0-9-]*(?:; ?[A-Z0-9][A-Z0-9-]*)*)\]/;
const plainTypes = new Set(["paragraph", "strong", "emphasis", "list", "listItem"]);

/** Running text as a reader sees it, without source markers. */
export const readerText = (node: MarkdownNode): string => textOf(node).replace(new RegExp(`\\s*${marker.source}`, "g"), "").trim();

/** Reads the running text of one lesson: refuses what is not ours, and turns source markers into links to the source line, in place. */
export class ProseReader {
  readonly citations: Citation[] = [];

  constructor(private readonly rules: ProseRules) {}

  read(node: MarkdownNode): void {
    if (node.type === "link") this.readLink(node);
    else if (!plainTypes.has(node.type)) this.refuse(node);
    node.children = (node.children ?? []).flatMap((child) => (child.type === "text" ? this.withLinks(child) : (this.read(child), child)));
  }

  private readLink(node: MarkdownNode): void {
    if (!this.rules.addresses.has(node.url ?? "")) this.rules.stop(node, `the link to ${node.url} leads to no page of ours`);
    node.data = { hProperties: { className: ["ds-link"] } };
  }

  private withLinks(text: MarkdownNode): MarkdownNode[] {
    return (text.value ?? "").split(marker).map((piece, index) => {
      if (index % 2) return this.cite(piece.split(/; ?/), lineOf(text));
      if (/[[\]]/.test(piece)) this.rules.stop(text, "brackets stand for a source marker alone: [KEY] or [KEY; KEY]");
      if (/https?:\/\//.test(piece)) this.rules.stop(text, "no address outside the site");
      return { type: "text", value: piece };
    });
  }

  private cite(keys: readonly string[], line: number): MarkdownNode {
    const same = this.citations.find((earlier) => earlier.keys.join() === keys.join());
    const number = same?.number ?? 1 + Math.max(0, ...this.citations.map((earlier) => earlier.number));
    this.citations.push({ number, keys, line });
    return {
      type: "link",
      url: "#sources",
      children: [{ type: "text", value: `[${number}]` }],
      data: { hProperties: { className: ["ds-link"], ariaLabel: this.rules.sourceName(number) } },
    };
  }

  private refuse(node: MarkdownNode): never {
    const { stop } = this.rules;
    if (isTag(node)) stop(node, /^[A-Z]/.test(node.name ?? "") ? `<${node.name}> may not stand inside other text or another element` : `no raw HTML: <${node.name ?? ""}>`);
    if (node.type.endsWith("Expression")) stop(node, "no { } in a lesson");
    if (node.type === "mdxjsEsm") stop(node, "no import or export in a lesson");
    return stop(node, `a lesson has no ${node.type}`);
  }
}
