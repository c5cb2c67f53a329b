import type { Words } from "#app/i18n/language.ts";
import type { LessonFile, SheetFile } from "./compile.server.ts";
import type { Drawings } from "./drawing.ts";
import type { Mark } from "./lesson-shape.ts";
import { isProgrammeView } from "./reference.ts";
import { safetyLines, type SafetyKey } from "./safety-lines.ts";
import type { SheetMark } from "./sheet-shape.ts";
import type { Passage } from "./tree-reader.ts";

/**
 * What a message is, and so what a clinician signs for. `fact`: it marks a source. `view`: it marks the programme's own view.
 * `safety`: a fixed safety line, a message marked as safety, or the care that a prescribed offer asks for. `explanation`: it claims
 * nothing: what opens a text, how an exercise or the other track works, and what is marked so. `summary`: it says once more what the
 * lesson has said. `story`: fiction. `question`: something the reader is asked. `advice`: everything else that teaches.
 */
export const messageKinds = ["safety", "fact", "view", "advice", "explanation", "summary", "story", "question"] as const;
export type MessageKind = (typeof messageKinds)[number];

/** One paragraph or list line of the content, in one language. */
export interface Message {
  /** More than one where it marks a source and the programme's view, or is about safety and marks a source. */
  readonly kinds: readonly MessageKind[];
  /** The sources it marks. */
  readonly keys: readonly string[];
  /** With its source markers in place. */
  readonly text: string;
  /** The safety line's key, the figure's name, or how far an answer may be brought. */
  readonly detail?: string;
}

/** A part of a lesson or sheet, with its messages in reading order. */
export interface ReviewPart {
  readonly kind: Mark["kind"] | SheetMark["kind"];
  /** The vignette's person, the question's id, who prepares, or where the aims are from. */
  readonly name: string;
  readonly heading?: string;
  readonly messages: readonly Message[];
}

/** Something the clinic has to answer before launch. */
export interface OpenQuestion {
  readonly topic: Words;
  readonly question: Words;
  /** The modules that the answer may change. */
  readonly modules: readonly string[];
}

/** A source whose figures or rules may be out of date. */
export interface AgeingSource {
  readonly key: string;
  readonly why: Words;
}

/** What stands on top of a file, or names the part that follows: no message of its own. */
const namingPlaces: readonly Passage["place"][] = ["title", "objective", "content note", "heading"];

/** What a message is by its part alone. An opening explains with its first paragraph; what follows it is advice, as on a relative's card. */
const kindsOfParts: Readonly<Partial<Record<ReviewPart["kind"], MessageKind>>> = {
  opening: "explanation",
  "other-track": "explanation",
  "for-whom": "explanation",
  practical: "explanation",
  bring: "explanation",
  never: "explanation",
  agreement: "explanation",
  remember: "summary",
};

/** Takes a compiled lesson or sheet apart into its messages, each with what it is and what it rests on. */
export function partsOf(file: LessonFile | SheetFile, drawings: Drawings): ReviewPart[] {
  const marks = file.marks as readonly (Mark | SheetMark)[];
  const placed = [...marks.map((mark) => ({ line: mark.line, mark })), ...file.passages.map((passage) => ({ line: passage.line, passage }))];
  const parts: (Omit<ReviewPart, "messages" | "heading"> & { heading?: string; readonly messages: Message[] })[] = [];
  let bring = "";
  // A mark stands before the words of its own line: the sort keeps the order it is given.
  for (const one of placed.sort((a, b) => a.line - b.line)) {
    const part = parts.at(-1);
    if ("mark" in one) {
      const { kind, name } = one.mark;
      if (kind === "field") bring = name.split(" ").at(-1) ?? "";
      else if (kind === "choice") bring = kind;
      else if (kind === "safety" || kind === "figure") part?.messages.push(kind === "safety" ? safetyMessage(name, file) : figureMessage(name, file, drawings));
      else parts.push({ kind, name, messages: [] });
    } else if (part && one.passage.place === "heading") part.heading = one.passage.text;
    else if (part && !namingPlaces.includes(one.passage.place)) part.messages.push(messageOf(one.passage, part, bring));
  }
  return parts;
}

function messageOf({ place, text, marked = text, keys = [], tag }: Passage, part: ReviewPart, bring: string): Message {
  if (place === "vignette") return { kinds: ["story"], keys, text: marked };
  if (place === "reflection") return { kinds: ["question"], keys, text: marked };
  if (place === "field") return { kinds: ["question"], keys, text: marked, detail: bring };
  const kinds: MessageKind[] = [
    ...(tag === "safety" || part.kind === "care" ? (["safety"] as const) : []),
    ...(keys.some((key) => !isProgrammeView(key)) ? (["fact"] as const) : []),
    ...(keys.some(isProgrammeView) ? (["view"] as const) : []),
  ];
  return { kinds: kinds.length ? kinds : [tag ?? plainKind(part)], keys, text: marked };
}

const plainKind = ({ kind, messages }: ReviewPart): MessageKind => (kind === "opening" && messages.length ? undefined : kindsOfParts[kind]) ?? "advice";

const safetyMessage = (line: string, { language }: LessonFile | SheetFile): Message => ({ kinds: ["safety"], keys: [], text: safetyLines[line as SafetyKey].text[language], detail: line });

/** A diagram says what its caption says; its labels stand behind. */
function figureMessage(name: string, { language }: LessonFile | SheetFile, drawings: Drawings): Message {
  const { caption, labels = {} } = drawings[name]!;
  const words = Object.values(labels).map((label) => label[language]);
  return { kinds: ["advice"], keys: [], text: [caption?.[language] ?? "", words.length ? `(${words.join(" · ")})` : ""].join(" ").trim(), detail: name };
}
