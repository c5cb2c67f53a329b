import type { GridCell, GridColumn, GridRow } from "./grid.ts";

/** The words that the page shows for each part of the grid, so that the file says the same. */
export interface GridWords {
  readonly headings: { readonly name: string; readonly track: string; readonly lastVisit: string; readonly quiet: string };
  column(column: GridColumn): string;
  track(row: GridRow): string;
  lastVisit(row: GridRow): string;
  /** The mark of somebody quiet; empty for everybody else. */
  quiet(row: GridRow): string;
  cell(cell: GridCell): string;
}

/** The grid as it is on the screen, as CSV: the same rows in the same order with the same words. */
export function gridCsv({ columns, rows }: { readonly columns: readonly GridColumn[]; readonly rows: readonly GridRow[] }, words: GridWords): string {
  const { headings } = words;
  return csv([
    [headings.name, headings.track, headings.lastVisit, headings.quiet, ...columns.map((column) => words.column(column))],
    ...rows.map((row) => [row.name, words.track(row), words.lastVisit(row), words.quiet(row), ...row.cells.map((cell) => words.cell(cell))]),
  ]);
}

/** Tells a spreadsheet that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Semicolons, whichever language the reader has chosen: Excel splits at what the computer's region says, and a
 * Norwegian computer says semicolon.
 */
const separator = ";";

/** Rows as RFC 4180 has them, but for the separator. Every row ends with CRLF. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map((field) => quoted(harmless(field))).join(separator)}\r\n`).join("");

const quoted = (field: string): string => (/[;,"\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/**
 * Puts an apostrophe before what a spreadsheet would take for a formula: at the start of a field, and after every
 * character at which a spreadsheet set to another separator would start a new one.
 */
export const harmless = (field: string): string => field.replace(/(?<=^|[;,"\t\r\n])(?=[=+\-@\t\r])/g, "'");
