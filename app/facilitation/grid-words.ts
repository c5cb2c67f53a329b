import { osloDate } from "#app/i18n/dates.ts";
import type { Messages } from "#app/i18n/nb.ts";
import type { StaffMessages } from "#app/i18n/nb-staff.ts";
import type { GridCell, GridRow } from "./grid.ts";

/**
 * What the grid says, on the screen and in the file alike.
 *
 * @param today calendar date in the clinic's time zone
 */
export function gridWords(t: Messages, { group: words, prescribing }: StaffMessages, today: string) {
  const number = ({ completed, of }: GridCell) => t.progress.of(completed, of);
  const own = prescribing.pace;
  const state = ({ state, individual }: GridCell) => (individual === "held" ? own.held : individual === "opened" ? `${t.progress[state]}, ${own.opened}` : t.progress[state]);
  return {
    headings: { name: words.name, track: words.trackColumn, lastVisit: words.lastVisit, quiet: words.quietMark },
    column: (column: { readonly number: number }) => t.progress.moduleWord(column.number),
    track: ({ track }: Pick<GridRow, "track">) => t.progress.track[track],
    lastVisit: ({ lastVisitAt }: Pick<GridRow, "lastVisitAt">) => (lastVisitAt === null ? words.notHereYet : t.when.daysAgo(osloDate(lastVisitAt), today)),
    quiet: ({ quiet }: Pick<GridRow, "quiet">) => (quiet ? words.quietMark : ""),
    number,
    state,
    /** A mark that is seen where a module is held or opened for this learner; empty for every other. */
    individual: ({ individual }: GridCell) => (individual === undefined ? "" : { held: own.held, opened: own.early }[individual]),
    cell: (cell: GridCell) => `${number(cell)}, ${state(cell)}`,
  };
}

export type ShownWords = ReturnType<typeof gridWords>;
