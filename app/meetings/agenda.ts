import type { SharedContent, SharedName } from "#app/learning/shared-item.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** What an agenda holds at most, so that it stays one sheet of paper. */
export const sheetLimits = { names: 8, items: 6, characters: 900, points: 6, pointCharacters: 600, weeks: 8 } as const;

/** One thing that somebody lets stand on the agenda, in the words in which it is shared. */
export interface AgendaItem {
  readonly shareId: string;
  readonly from: string;
  readonly name: SharedName;
  readonly content: SharedContent;
  /** Whether there is more of it than the sheet has room for. */
  readonly cut: boolean;
  /** The last day that it is shared. */
  readonly untilOn: string;
}

/** What is printed for one meeting. */
export interface AgendaPage {
  readonly group: { readonly id: string; readonly name: string };
  readonly meeting: ShownMeeting;
  /** Of a family. Of a group, or of those who have signed up for an activity, none: that somebody is there is not the sheet's to tell the others. */
  readonly names: readonly string[];
  /** How many more of a family are named nowhere on the sheet. */
  readonly others: number;
  /** How many have signed up for an activity. */
  readonly signedUp: number;
  readonly items: readonly AgendaItem[];
  readonly moreItems: number;
  /** The titles of the modules that a family has finished and shows each other; empty for every reason that there can be. */
  readonly modules: readonly string[];
  readonly points: readonly string[];
  readonly morePoints: number;
  readonly today: string;
}

/** As much of a text as there is room for, in whole words: three dots stand for the rest. */
export function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const short = text.slice(0, Math.max(room - 2, 0));
  return `${short.slice(0, Math.max(short.lastIndexOf(" "), Math.floor(short.length / 2))).trimEnd()} …`;
}

/** How much of a question's room its own words take, at most. */
const mostOfQuestion = 80;

/** How much room the name of one of a day's lines takes. */
const lineName = 30;

type Cut = { readonly content: SharedContent; readonly cut: boolean };

/** The lines of a day, one after the other for as long as there is room. */
function cutLines(content: Extract<SharedContent, { kind: "lines" }>, room: number): Cut {
  let left = room;
  const lines = content.lines.flatMap((line) => {
    if (left <= lineName) return [];
    const text = cutText(line.text, left - lineName);
    left -= text.length + lineName;
    return [{ ...line, text }];
  });
  return { content: { ...content, lines }, cut: lines.length < content.lines.length || lines.some(({ text }, n) => text !== content.lines[n]!.text) };
}

/** As much of what is shared as there is room for, in characters; the rest stands on its own page. */
export function cutContent(content: SharedContent, room: number): Cut {
  switch (content.kind) {
    case "text": {
      const question = cutText(content.question, mostOfQuestion);
      const text = cutText(content.text, room - question.length);
      return { content: { ...content, question, text }, cut: text !== content.text };
    }
    case "lines":
      return cutLines(content, room);
    case "curve": {
      const points = content.curve.points.slice(-sheetLimits.weeks);
      return { content: { ...content, curve: { ...content.curve, points } }, cut: points.length < content.curve.points.length };
    }
    case "progress":
      return { content, cut: false };
  }
}
