import type { Module, Track } from "#app/curriculum/programme.ts";
import type { IndividualPace, ModuleCount, Station } from "#app/learning/path.ts";

/** How one learner stands with one module: the learner's own "3 of 7". */
export interface GridCell {
  readonly completed: number;
  readonly of: number;
  readonly state: Station["state"];
  /** What a facilitator has decided about the module for this learner. */
  readonly individual?: IndividualPace | undefined;
}

/** One learner in the grid. `cells` follow the programme. */
export interface GridRow {
  readonly enrolmentId: string;
  readonly name: string;
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  /** No visit for the group's number of days. It says nothing of why. */
  readonly quiet: boolean;
  readonly cells: readonly GridCell[];
}

/** Counts for the head of the page: of the whole group, whatever the view shows. */
export interface GridTotals {
  readonly learners: number;
  readonly quiet: number;
  /** Have opened no lesson yet. */
  readonly notBegun: number;
  /** Invitations that still let somebody in. */
  readonly invitationsWaiting: number;
}

export interface GridColumn {
  readonly module: Module;
  readonly number: number;
}

/** What a row is filtered and sorted by. */
export interface Standing {
  readonly track: Track;
  readonly joinedAt: number;
  readonly lastVisitAt: number | null;
  readonly quiet: boolean;
  readonly counts: Readonly<Record<string, ModuleCount>>;
  /** Lessons opened and completed in the whole programme. */
  readonly opened: number;
  readonly completed: number;
}

/**
 * Reads what the query packs: a word for each lesson opened, the module's id and `+` where it is done, `-` where it
 * is not: `intro+ intro- t01-`.
 */
export function readStanding(packed: string): Pick<Standing, "counts" | "opened" | "completed"> {
  const counts: Record<string, { opened: number; completed: number }> = {};
  let opened = 0;
  let completed = 0;
  for (let at = 0, end: number; at < packed.length; at = end + 1) {
    end = packed.indexOf(" ", at);
    if (end < 0) end = packed.length;
    const count = (counts[packed.slice(at, end - 1)] ??= { opened: 0, completed: 0 });
    const done = packed.charAt(end - 1) === "+" ? 1 : 0;
    count.opened += 1;
    count.completed += done;
    opened += 1;
    completed += done;
  }
  return { counts, opened, completed };
}
