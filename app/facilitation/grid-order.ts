import { gridQuery, parseGridView, usualDirection, type GridDirection, type GridSort, type GridView } from "./grid-view.ts";

/**
 * What the grid is sorted by and which way, as the one field `sort` of its form. The usual direction goes without
 * saying: `visit`, and `visit-descending`.
 */
const orders = {
  visit: { ascending: "visit", descending: "visit-descending" },
  name: { ascending: "name", descending: "name-descending" },
  furthest: { descending: "furthest", ascending: "furthest-ascending" },
} as const satisfies Record<GridSort, Record<GridDirection, string>>;

export type GridOrder = (typeof orders)[GridSort][GridDirection];

/** Every order there is: each sort the usual way, then the other way round. */
export const gridOrders: readonly GridOrder[] = Object.values(orders).flatMap((directions) => Object.values(directions));

export const orderOf = ({ sort, direction }: GridView): GridOrder => orders[sort][direction];

/** The order that the heading of a column asks for: its own, or the other way round where the grid has it already. */
export const orderFrom = (view: GridView, sort: GridSort): GridOrder =>
  orders[sort][view.sort !== sort ? usualDirection[sort] : view.direction === "ascending" ? "descending" : "ascending"];

/** Reads the view from the form's address. A heading's button sends a second `sort`, after the list's: the last one counts. */
export function viewFrom(query: URLSearchParams): GridView {
  const [sort = "", direction] = (query.getAll("sort").at(-1) ?? "").split("-");
  const plain = new URLSearchParams(query);
  plain.set("sort", sort);
  if (direction !== undefined) plain.set("direction", direction);
  return parseGridView(plain);
}

/** The address of a view of a group's grid, or of its file. */
export const gridAddress = (groupId: string, view: GridView, part: "" | "/csv" = ""): string => `/groups/${groupId}${part}${gridQuery(view)}`;
