import type { Track } from "#app/curriculum/programme.ts";
import type { CsvTable } from "./csv.server.ts";
import { labelProblem, tidyLabel, type LabelProblem } from "./invitation-label.ts";
import { invitationLimits, type InvitationStatus } from "./invitation.ts";

/** Rows below the header, and bytes in all, of a file of invitations. */
export const fileLimits = { rows: 500, bytes: 1_000_000 } as const;

/** One person to invite: the line of the file, what the facilitator calls the card, and for how many days it holds. */
export interface FileRow {
  readonly line: number;
  readonly label: string;
  readonly track: Track;
  readonly days: number;
}

export type RowProblem = LabelProblem | "track_missing" | "track_unknown" | "days_not_a_number" | "too_many_cells" | "same_label" | "unclosed";

/** A row that makes no invitation, and why. */
export interface BadRow {
  readonly line: number;
  readonly problem: RowProblem;
  /** What the card is called, where that is not what is wrong. */
  readonly label?: string;
  /** The line that has the same label. */
  readonly sameAs?: number;
}

/** A row whose label one of the group's invitations has already. */
export interface ExistingRow extends FileRow {
  readonly status: InvitationStatus;
}

/** Why nothing of a file could be read. */
export type FileFault = "empty" | "not_text" | "too_many_rows" | "no_label_column" | "no_track_column" | "two_columns" | "no_rows";

const headings = { label: ["merke", "label"], track: ["spor", "track"], days: ["dager", "days"] } as const;
type Column = keyof typeof headings;

/** In the singular and in the plural, and as a keyboard without å and ø writes it. */
const trackWords: Readonly<Record<Track, readonly string[]>> = {
  relative: ["pårørende", "parorende", "paarorende", "relative", "relatives"],
  patient: ["pasient", "pasienter", "patient", "patients"],
};

const plain = (cell: string): string => cell.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

export interface ReadRows {
  readonly rows: readonly FileRow[];
  readonly bad: readonly BadRow[];
  /** Headings of the columns that say nothing to us. */
  readonly unread: readonly string[];
}

/**
 * Reads the rows of a file by the headings over them, in Bokmål or English, in any order.
 *
 * @param usualDays for rows that do not say for how long
 */
export function readRows({ header, rows, unclosed }: CsvTable, usualDays: number): ReadRows | FileFault {
  const at = columnsOf(header);
  if (typeof at === "string") return at;
  const known = new Set(Object.values(at));
  const read = rows.map(({ line, cells }) => readRow(line, cells, at, header.length, usualDays));
  if (read.length === 0 && unclosed === undefined) return "no_rows";
  const bad = read.flatMap((row): BadRow[] => ("problem" in row ? [row] : []));
  return {
    rows: read.flatMap((row) => ("problem" in row ? [] : [row])),
    bad: unclosed === undefined ? bad : [...bad, { line: unclosed, problem: "unclosed" }],
    unread: header.map(tidyLabel).filter((heading, n) => heading !== "" && !known.has(n)),
  };
}

function columnsOf(header: readonly string[]): Readonly<Record<Column, number>> | FileFault {
  const named = header.map(plain);
  const places = (column: Column): number[] => named.flatMap((heading, n) => ((headings[column] as readonly string[]).includes(heading) ? [n] : []));
  const [label, track, days] = [places("label"), places("track"), places("days")];
  if ([label, track, days].some(({ length }) => length > 1)) return "two_columns";
  if (label[0] === undefined) return "no_label_column";
  return track[0] === undefined ? "no_track_column" : { label: label[0], track: track[0], days: days[0] ?? -1 };
}

function readRow(line: number, cells: readonly string[], at: Readonly<Record<Column, number>>, width: number, usualDays: number): FileRow | BadRow {
  const label = tidyLabel(cells[at.label] ?? "");
  const wrong = labelProblem(label);
  if (wrong) return { line, problem: wrong };
  if (cells.slice(width).some((cell) => cell.trim() !== "")) return { line, label, problem: "too_many_cells" };

  const trackWord = plain(cells[at.track] ?? "");
  const track = (Object.keys(trackWords) as Track[]).find((one) => trackWords[one].includes(trackWord));
  if (!track) return { line, label, problem: trackWord === "" ? "track_missing" : "track_unknown" };

  const dayWord = plain(cells[at.days] ?? "");
  const days = dayWord === "" ? usualDays : /^\d{1,3}$/.test(dayWord) ? Number(dayWord) : 0;
  const { least, most } = invitationLimits.days;
  return days < least || days > most ? { line, label, problem: "days_not_a_number" } : { line, label, track, days };
}
