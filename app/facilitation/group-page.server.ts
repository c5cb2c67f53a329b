import type { Permit } from "#app/access/permit.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Pace } from "#app/learning/path.ts";
import type { GridView } from "./grid-view.ts";
import type { GridColumn, GridTotals } from "./grid.ts";
import { readGrid } from "./grid.server.ts";
import { readPace, type Group } from "./group.server.ts";
import { sendColumn, sendRow, type SentColumn, type SentRow } from "./sent-row.ts";

/** A group's page as it is sent to the browser. */
export interface GroupPage {
  readonly group: Pick<Group, "id" | "name" | "startsOn" | "pace" | "quietAfterDays">;
  /** The number of the module that opened last; undefined where none has, or where the pace is free. */
  readonly opened: number | undefined;
  readonly columns: readonly SentColumn[];
  readonly rows: readonly SentRow[];
  readonly totals: GridTotals;
  readonly matching: number;
  readonly pages: number;
  readonly view: GridView;
  readonly today: string;
}

/** @throws {Refusal} `not_found` for a group out of reach */
export function readGroupPage(permit: Permit<"progress.read">, groupId: string, view: GridView, now: Date): GroupPage {
  const { columns, rows, group, ...grid } = readGrid(permit, groupId, view, now);
  const { id, name, startsOn, pace, quietAfterDays } = group;
  const today = osloDate(now.getTime());
  return {
    ...grid,
    group: { id, name, startsOn, pace, quietAfterDays },
    opened: lastOpened(columns, readPace(permit, group), today),
    columns: columns.map((column) => sendColumn(column, permit.actor.language)),
    rows: rows.map(sendRow),
    today,
  };
}

function lastOpened(columns: readonly GridColumn[], { pace, opensOn }: Pace, today: string): number | undefined {
  if (pace === "free") return undefined;
  return columns.findLast(({ module }) => (opensOn[module.id] ?? "") <= today && opensOn[module.id] !== undefined)?.number;
}
