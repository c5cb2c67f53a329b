import type { Check, CheckOption } from "./lesson.ts";
import type { Passage } from "./tree-reader.ts";
import { attributesOf, childrenOf, isTag, lineOf, plainText, textOf, type MarkdownNode, type Stop } from "./markdown.ts";
import { tracks } from "./programme.ts";

/** A check and where it stands in its file. */
export interface PlacedCheck extends Check {
  readonly line: number;
}

const audiences = [...tracks, "both"] as const;
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the tree of a pool: `<Check>` with one `<Question>` and `<Option>`s that each end in a `<Why>`, and nothing else. */
export function readCheckTree(root: MarkdownNode, moduleId: string, stop: Stop): { checks: PlacedCheck[]; passages: Passage[] } {
  const passages: Passage[] = [];
  const words = (node: MarkdownNode): string => {
    const text = plainText(node, stop);
    passages.push({ line: lineOf(node), place: "check", text });
    return text;
  };

  const checks = tagsIn(root, ["Check"], stop).map((node): PlacedCheck => {
    const { id, for: audience, answer } = attributesOf(node, ["id", "for", "answer"], stop);
    if (!idPattern.test(id)) stop(node, `"${id}" is not an id: small letters, figures and hyphens`);
    const known = audiences.find((one) => one === audience) ?? stop(node, `for="${audience}": write relative, patient or both`);

    const parts = tagsIn(node, ["Question", "Option"], stop);
    const [question, ...more] = parts.filter((part) => part.name === "Question");
    if (!question || more.length) return stop(node, "a check has one <Question>");
    attributesOf(question, [], stop);
    const options = parts.filter((part) => part.name === "Option");
    return { moduleId, id, for: known, answer, line: lineOf(node), question: words(question), options: options.map((option) => readOption(option, words, stop)) };
  });
  return { checks, passages };
}

function readOption(node: MarkdownNode, words: (node: MarkdownNode) => string, stop: Stop): CheckOption {
  const { id } = attributesOf(node, ["id"], stop);
  if (!idPattern.test(id)) stop(node, `"${id}" is not an id: small letters, figures and hyphens`);

  // An option whose words stand on lines of their own has them in a paragraph.
  const children = childrenOf(node).flatMap((child) => (child.type === "paragraph" ? childrenOf(child) : child));
  const [why, ...more] = children.filter(isTag);
  if (why?.name !== "Why" || more.length || children.at(-1) !== why) return stop(node, "an option is its words, then one <Why>");
  attributesOf(why, [], stop);
  return { id, text: words({ ...node, children: children.slice(0, -1) }), why: words(why) };
}

/** The tags that an element holds, where it may hold nothing else. */
function tagsIn(node: MarkdownNode, names: readonly string[], stop: Stop): MarkdownNode[] {
  const wanted = names.map((name) => `<${name}>`).join(" and ");
  return childrenOf(node)
    .flatMap((child) => (child.type === "paragraph" ? childrenOf(child) : child))
    .map((child) => (isTag(child) && names.includes(child.name ?? "") ? child : stop(child, `only ${wanted} here, not "${child.name ?? textOf(child)}"`)));
}
