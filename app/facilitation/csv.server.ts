import { parse, type CsvError, type Options } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { decodeText } from "./csv-text.ts";

/**
 * Semicolons, whichever language the reader has chosen: Excel splits at what the computer's region says, and a
 * Norwegian computer says semicolon.
 */
const separator = ";";

/** What else starts a field or a row in a spreadsheet that is set to another separator is quoted too. */
const written = { delimiter: separator, record_delimiter: "\r\n", quoted_match: /[,\t\r\n]/ } as const;

/** Rows as RFC 4180 has them, but for the separator, with a mark that tells a spreadsheet that they are UTF-8. Every row ends with CRLF. */
export const csv = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => row.map(harmless)), { ...written, bom: true });

/** Rows for our own reader alone: to the letter, with nothing against formulas. */
export const csvForOurselves = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => [...row]), written);

/**
 * Puts an apostrophe before what a spreadsheet would take for a formula, also with signs as wide as an ideograph: at the start of a
 * field, and after every character at which a spreadsheet set to another separator would start a new one.
 */
export const harmless = (field: string): string => field.replace(/(?<=^|[;,"\t\r\n])(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g, "'");

/** One row of a file, and the line of the file that it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  /** The rows below the header that say something. */
  readonly rows: readonly CsvRow[];
  /** The line of the row in which a quotation begins that never ends, where there is one: nothing after it could be read. */
  readonly unclosed: number | undefined;
}

export type CsvFault = "empty" | "not_text" | "too_many_rows";

/** Quotation marks inside a field are letters, rows may be shorter or longer than the header, and what cannot be read is passed over. */
const lenient: Options = { info: true, raw: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true };

/** A row as it is handed over; `lines` is the number of the line it ends on, but that the parser counts `\r\n` within quotation marks as two. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a file as spreadsheets write it: with semicolons, commas or tabs (whichever the first line has most of), in UTF-8 with or
 * without its mark, UTF-16 with its mark, or Windows-1252.
 *
 * @param mostRows how many rows there may be below the header
 */
export function readCsv(file: Uint8Array | string, mostRows: number): CsvTable | CsvFault {
  const text = typeof file === "string" ? file.replace(/^\uFEFF/, "") : decodeText(file);
  if (text === undefined) return "not_text";
  const told = /^sep=(.)\r?\n/.exec(text);
  const ending = text.includes("\n") ? "\n" : "\r";
  const breaks = (part: string): number => part.split(ending).length - 1;
  const pairs = (part: string): number => part.split("\r\n").length - 1;
  const sum = (record: readonly string[], count: (part: string) => number): number => record.reduce((all, cell) => all + count(cell), 0);

  const rows: CsvRow[] = [];
  let seen = 0;
  let unclosed: number | undefined;
  let ahead = told ? -1 : 0;
  parse(told ? text.slice(told[0].length) : text, {
    ...lenient,
    delimiter: told?.[1] ?? separatorOf(text),
    record_delimiter: ending === "\n" ? ["\r\n", "\n"] : ending,
    to: mostSeen(mostRows),
    on_record: (parsed: unknown) => {
      const { record, info } = parsed as Parsed;
      seen += 1;
      ahead += sum(record, pairs);
      if (record.some((cell) => cell.trim() !== "")) rows.push({ line: info.lines - ahead - sum(record, breaks), cells: record });
      return null;
    },
    on_skip: (error: CsvError | undefined, raw = "") => {
      const left = raw.trimStart().replace(/\r?\n$/, "");
      unclosed ??= Number(error?.lines) - ahead - pairs(left) - breaks(left);
      return undefined;
    },
  });

  const [header, ...below] = rows;
  if (below.length > mostRows || seen >= mostSeen(mostRows)) return "too_many_rows";
  return !header ? "empty" : { header: header.cells, rows: below, unclosed };
}

/** Rows of nothing, which spreadsheets leave below the others, take time too. */
const mostSeen = (mostRows: number): number => 10 * mostRows + 2;

/** The separator that the first line which says something has most of. */
function separatorOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? "";
  const count = (character: string): number => first.split(character).length;
  return ["\t", ","].reduce((most, one) => (count(one) > count(most) ? one : most), separator);
}
