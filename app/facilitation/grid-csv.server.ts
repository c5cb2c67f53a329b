import type { Permit } from "#app/access/permit.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { csv } from "./csv.server.ts";
import type { GridView } from "./grid-view.ts";
import type { GridCell, GridColumn, GridRow } from "./grid.ts";
import { readGrid } from "./grid.server.ts";

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

/**
 * What the group's page shows for the same view, as CSV. That it was taken out is kept in the audit trail.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function exportGrid(permit: Permit<"progress.read">, groupId: string, view: GridView, words: GridWords, now: Date): string {
  const grid = readGrid(permit, groupId, view, now);
  recordAudit(permit, { action: "grid.export", groupId: grid.group.id }, now);
  return gridCsv(grid, words);
}
