import type { SharedContent, SharedName } from "#app/learning/shared-item.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** What an agenda holds at most, so that it stays one sheet of paper. */
export const sheetLimits = { names: 14, items: 6, characters: 1500, points: 8, weeks: 8 } as const;

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
  readonly names: readonly string[];
  /** How many more the meeting is for. */
  readonly others: number;
  readonly items: readonly AgendaItem[];
  readonly moreItems: number;
  /** The titles of the modules that everybody has finished; empty for every reason that there can be. */
  readonly modules: readonly string[];
  readonly points: readonly string[];
  readonly morePoints: number;
  readonly today: string;
}

/** As much of a text as there is room for, whole words. */
function cutText(text: string, room: number): string {
  if (text.length <= room) return text;
  const short = text.slice(0, room);
  return short.slice(0, Math.max(short.lastIndexOf(" "), Math.floor(room / 2))).trimEnd();
}

/** As much of what is shared as there is room for, in characters; the rest stands on its own page. */
export function cutContent(content: SharedContent, room: number): { readonly content: SharedContent; readonly cut: boolean } {
  switch (content.kind) {
    case "text": {
      const text = cutText(content.text, room);
      return { content: { ...content, text }, cut: text !== content.text };
    }
    case "lines": {
      const each = Math.floor(room / Math.max(content.lines.length, 1));
      const lines = content.lines.map((line) => ({ ...line, text: cutText(line.text, each) }));
      return { content: { ...content, lines }, cut: lines.some(({ text }, n) => text !== content.lines[n]!.text) };
    }
    case "curve": {
      const points = content.curve.points.slice(-sheetLimits.weeks);
      return { content: { ...content, curve: { ...content.curve, points } }, cut: points.length < content.curve.points.length };
    }
    case "progress":
      return { content, cut: false };
  }
}
