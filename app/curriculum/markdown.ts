/** A node of the syntax tree of a content file (mdast with MDX), as far as we read it. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly depth?: number;
  readonly url?: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  children?: MarkdownNode[];
  data?: { readonly hProperties: Readonly<Record<string, unknown>> };
  readonly position?: { readonly start: { readonly line: number } };
}

/** Ends the reading of a file at a node that may not stand there. */
export type Stop = (node: MarkdownNode, problem: string) => never;

export const lineOf = (node: MarkdownNode): number => node.position?.start.line ?? 1;

export const isTag = (node: MarkdownNode): boolean => node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** Children that are more than space between tags. */
export const childrenOf = (node: MarkdownNode): MarkdownNode[] => (node.children ?? []).filter((child) => child.type !== "text" || child.value?.trim());

/** The words of a node, on one line. */
export const textOf = (node: MarkdownNode): string => (node.value ?? (node.children ?? []).map(textOf).join("")).replace(/\s+/g, " ");

/** The words of an element that may hold nothing but words. */
export function plainText(node: MarkdownNode, stop: Stop): string {
  const what = node.name ? `<${node.name}>` : "a heading";
  const children = childrenOf(node);
  const [only] = children;
  const words = children.length === 1 && only?.type === "paragraph" ? childrenOf(only) : children;
  for (const child of words) if (child.type !== "text") stop(child, `${what} holds plain words alone`);
  const text = words.map(textOf).join("").trim();
  if (!text) stop(node, `${what} is empty`);
  if (/[[\]]/.test(text)) stop(node, `${what} holds no source marker`);
  return text;
}

/**
 * The attributes of a tag, which are exactly those named, each with a written value.
 *
 * @throws through `stop` for one too many, one missing, or one that is worked out (`{…}`)
 */
export function attributesOf<Name extends string>(node: MarkdownNode, names: readonly Name[], stop: Stop): Record<Name, string> {
  const found: Partial<Record<Name, string>> = {};
  for (const { name, value } of node.attributes ?? []) {
    const known = names.find((one) => one === name);
    if (!known) stop(node, `<${node.name}> has no attribute ${name ?? "{…}"}`);
    if (typeof value !== "string" || !value.trim()) stop(node, `write ${name} as ${name}="…"`);
    found[known] = value;
  }
  for (const name of names) if (found[name] === undefined) stop(node, `<${node.name}> lacks ${name}`);
  return found as Record<Name, string>;
}
