import { isTag, lineOf, textOf, type MarkdownNode, type Stop } from "./markdown.ts";
import { isProgrammeView } from "./reference.ts";
import { isTagMark } from "./tag-marks.ts";
import type { TermMarks } from "./term-marks.ts";

/** One source marker, as it stands: `[LEWIS18; HEILIG21]`. Markers with the same keys have the same number; the programme's own view, `[SEED-SN]`, has none. */
export interface Citation {
  readonly number: number | null;
  readonly keys: readonly string[];
  readonly line: number;
}

export interface ProseRules {
  /** How a marker is named for a reader who hears the page: "Source 1". */
  readonly sourceName: (number: number) => string;
  /** The addresses of our own that a lesson may link to. */
  readonly addresses: ReadonlySet<string>;
  /** What marks the file's terms. */
  readonly terms: Pick<TermMarks, "mark">;
  readonly stop: Stop;
}

const marker = /\[([A-Z0-9][A-Z0-9-]*(?:; ?[A-Z0-9][A-Z0-9-]*)*)\]/;
const plainTypes = new Set(["paragraph", "strong", "emphasis", "list", "listItem"]);

const spacedMarker = new RegExp(`\\s*${marker.source}`, "g");

/** Running text as a reader sees it, without source markers. */
export const readerText = (node: MarkdownNode): string => textOf(node).replace(spacedMarker, "").trim();

/** The keys that a text marks, in order, each once, with the marks that tag it. */
export const markedKeys = (node: MarkdownNode): string[] => [...new Set([...textOf(node).matchAll(spacedMarker)].flatMap(([, keys = ""]) => keys.split(/; ?/)))];

/**
 * Reads the running text of one lesson: refuses what is not ours, and turns source markers into links to the source line, in place.
 * A sentence that carries the programme's view says so in words: its marker is kept for those who review the lesson, not shown, as are
 * the marks that tag a paragraph.
 */
export class ProseReader {
  readonly citations: Citation[] = [];

  constructor(private readonly rules: ProseRules) {}

  /** @param explained whether its terms are marked */
  read(node: MarkdownNode, explained = false): void {
    if (node.type === "link") this.readLink(node);
    else if (!plainTypes.has(node.type)) this.refuse(node);
    const children = (node.children ?? []).flatMap((child) => (child.type === "text" ? this.withLinks(child) : (this.read(child, explained), child)));
    node.children = explained && node.type === "paragraph" ? this.rules.terms.mark(children) : children;
  }

  private readLink(node: MarkdownNode): void {
    if (!this.rules.addresses.has(node.url ?? "")) this.rules.stop(node, `the link to ${node.url} leads to no page of ours`);
    node.data = { hProperties: { className: ["ds-link"] } };
  }

  private withLinks(text: MarkdownNode): MarkdownNode[] {
    return withoutSpaceBeforeHidden((text.value ?? "").split(marker)).flatMap((piece, index): MarkdownNode[] | MarkdownNode => {
      if (index % 2) return this.cite(piece.split(/; ?/), text);
      if (/[[\]]/.test(piece)) this.rules.stop(text, "brackets stand for a source marker alone: [KEY] or [KEY; KEY]");
      if (/https?:\/\//.test(piece)) this.rules.stop(text, "no address outside the site");
      return { type: "text", value: piece };
    });
  }

  private cite(keys: readonly string[], text: MarkdownNode): MarkdownNode[] {
    const line = lineOf(text);
    if (keys.some(isTagMark)) {
      if (keys.length > 1) this.rules.stop(text, `[${keys.find(isTagMark)}] stands alone`);
      return [];
    }
    if (keys.some(isProgrammeView)) {
      if (!keys.every(isProgrammeView)) this.rules.stop(text, "the programme's view has a marker of its own");
      this.citations.push({ number: null, keys, line });
      return [];
    }
    const same = this.citations.find((earlier) => earlier.keys.join() === keys.join());
    const number = same?.number ?? 1 + Math.max(0, ...this.citations.map((earlier) => earlier.number ?? 0));
    this.citations.push({ number, keys, line });
    const hProperties = { className: ["ds-link"], ariaLabel: this.rules.sourceName(number) };
    return [{ type: "link", url: "#sources", children: [{ type: "text", value: `[${number}]` }], data: { hProperties } }];
  }

  private refuse(node: MarkdownNode): never {
    const { stop } = this.rules;
    if (isTag(node)) stop(node, /^[A-Z]/.test(node.name ?? "") ? `<${node.name}> may not stand inside other text or another element` : `no raw HTML: <${node.name ?? ""}>`);
    if (node.type.endsWith("Expression")) stop(node, "no { } in a lesson");
    if (node.type === "mdxjsEsm") stop(node, "no import or export in a lesson");
    return stop(node, `a lesson has no ${node.type}`);
  }
}

/** Text and markers by turns: where a marker is not shown, neither is the space before it. */
const withoutSpaceBeforeHidden = (pieces: readonly string[]): string[] =>
  pieces.map((piece, index) => (index % 2 === 0 && pieces[index + 1]?.split(/; ?/).every(isHidden) ? piece.trimEnd() : piece));

const isHidden = (key: string): boolean => isProgrammeView(key) || isTagMark(key);
