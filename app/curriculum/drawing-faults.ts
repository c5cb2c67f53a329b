import { tokenPattern, type Drawing } from "./drawing.ts";

/** What colours and strokes a drawing may use: each is a class of `app/ui/drawing.css`, which follows the theme. */
export const drawnClasses: readonly string[] = [
  "mine", "other", "third", "ring", "start", "dot", "gap", "paper", "soft", "warm", "stone", "leaf",
  "ink", "wave", "pull", "weight", "box", "move", "name", "number", "middle", "end",
];

const number = /^-?\d+(\.\d+)?$/;
const isClass = { test: (value: string) => value.split(" ").every((one) => drawnClasses.includes(one)) };

/** The elements of a drawing, and what each of their attributes may hold. No style, no id, no address, no script. */
const elements: Readonly<Record<string, Readonly<Record<string, { test(value: string): boolean }>>>> = {
  path: { class: isClass, d: /^[MmLlHhVvCcSsQqTtAaZz\d .-]+$/ },
  circle: { class: isClass, cx: number, cy: number, r: number },
  rect: { class: isClass, x: number, y: number, width: number, height: number, rx: number },
  text: { class: isClass, x: number, y: number },
};

/** A module's drawing is wide and low; a diagram is narrow, so that its words can be read on a phone. */
const canvases = { module: /^<svg viewBox="0 0 640 200">$/, diagram: /^<svg viewBox="0 0 480 (3\d\d|2\d\d|400)">$/ } as const;

const mostBytes = 4000;

export interface DrawingFault {
  /** From 1. */
  readonly line: number;
  readonly problem: string;
}

/** What is wrong with the lines of a drawing: one element a row, from the list above and no other. */
export function drawingFaults(lines: string, { caption, labels = {} }: Drawing): DrawingFault[] {
  const [first = "", ...rows] = lines.trimEnd().split("\n");
  const last = rows.pop();
  const kind = caption ? "diagram" : "module";
  const tokens = [...lines.matchAll(tokenPattern)].map(([, token = ""]) => token);
  return [
    ...(canvases[kind].test(first) ? [] : [{ line: 1, problem: `the canvas of a ${kind} is ${canvases[kind].source}` }]),
    ...(last === "</svg>" ? [] : [{ line: rows.length + 2, problem: "the last row is </svg>" }]),
    ...rows.flatMap((row, index) => rowProblems(row).map((problem) => ({ line: index + 2, problem }))),
    ...tokens.filter((token) => !labels[token]).map((token) => ({ line: 1, problem: `{${token}} has no words` })),
    ...Object.keys(labels).filter((token) => !tokens.includes(token)).map((token) => ({ line: 1, problem: `the words of {${token}} stand nowhere` })),
    ...(new TextEncoder().encode(lines).length > mostBytes ? [{ line: 1, problem: `a drawing is at most ${mostBytes} bytes` }] : []),
  ];
}

function rowProblems(row: string): string[] {
  const match = /^ {2}<([a-z]+)((?: [a-z]+="[^"<>&]*")*)(?:\/>|>(\{[a-z-]+\}|\d)<\/text>)$/.exec(row);
  const [, element = "", attributes = "", words] = match ?? [];
  const allowed = elements[element];
  if (!allowed || (element === "text") !== (words !== undefined)) return ["a row is one path, circle, rect or text, and a text is one token or figure"];
  return [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].flatMap(([, name = "", value = ""]) => {
    if (!allowed[name]) return [`<${element}> has no attribute ${name}`];
    return allowed[name].test(value) ? [] : [`${name}="${value}" may not stand in a drawing`];
  });
}
