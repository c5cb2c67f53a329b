import { tracks, type Track } from "#app/curriculum/programme.ts";
import type { Standing } from "./grid.ts";

export const gridShows = ["all", "quiet", "not-begun"] as const;
export const gridSorts = ["visit", "name", "furthest"] as const;
export const gridDirections = ["ascending", "descending"] as const;

export type GridSort = (typeof gridSorts)[number];
export type GridDirection = (typeof gridDirections)[number];

/** Which rows of the grid are shown, and in what order. */
export interface GridView {
  readonly track: "all" | Track;
  readonly show: (typeof gridShows)[number];
  readonly sort: GridSort;
  readonly direction: GridDirection;
  /** From 1. */
  readonly page: number;
}

/** Rows on one page of the grid. */
export const gridPageSize = 500;

/** Whoever has been away longest stands first, names run from A, and whoever has come furthest stands first. */
export const usualDirection: Readonly<Record<GridSort, GridDirection>> = { visit: "ascending", name: "ascending", furthest: "descending" };

/** Reads the view from an address. What is unknown or missing falls back to the usual, so that no address is an error. */
export function parseGridView(query: URLSearchParams): GridView {
  const sort = oneOf(gridSorts, query.get("sort"), "visit");
  const page = Number(query.get("page"));
  return {
    track: oneOf(["all", ...tracks], query.get("track"), "all"),
    show: oneOf(gridShows, query.get("show"), "all"),
    sort,
    direction: oneOf(gridDirections, query.get("direction"), usualDirection[sort]),
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** The view as an address has it, without what is usual: `` or `?show=quiet&page=2`. */
export function gridQuery(view: GridView): string {
  const query = new URLSearchParams();
  if (view.track !== "all") query.set("track", view.track);
  if (view.show !== "all") query.set("show", view.show);
  if (view.sort !== "visit") query.set("sort", view.sort);
  if (view.direction !== usualDirection[view.sort]) query.set("direction", view.direction);
  if (view.page > 1) query.set("page", String(view.page));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Does the view show this learner? */
export const isShown = ({ track, show }: GridView, learner: Standing): boolean =>
  (track === "all" || learner.track === track) && (show === "all" || (show === "quiet" ? learner.quiet : learner.opened === 0));

/** Puts learners in the view's order; equals stand in the order they joined. Somebody not here yet has been away longest. */
export function inOrder<L extends Standing>(view: GridView, learners: readonly L[], compareNames: (one: L, other: L) => number): L[] {
  const compare = {
    visit: (one: L, other: L) => (one.lastVisitAt ?? 0) - (other.lastVisitAt ?? 0),
    name: compareNames,
    furthest: (one: L, other: L) => one.completed - other.completed || one.opened - other.opened,
  }[view.sort];
  const sign = view.direction === "ascending" ? 1 : -1;
  return [...learners].sort((one, other) => sign * compare(one, other) || one.joinedAt - other.joinedAt);
}

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((word) => word === value) ?? otherwise;
}
