import type { Permit } from "#app/access/permit.server.ts";
import { countedFor } from "#app/curriculum/programme.ts";
import type { Language } from "#app/i18n/language.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { readKinds } from "#app/learning/individual-pace.ts";
import { layOutPath, stationsOf, type Pace } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { gridPageSize, inOrder, isShown, type GridView } from "./grid-view.ts";
import { readStanding, type GridCell, type GridColumn, type GridRow, type GridTotals, type Standing } from "./grid.ts";
import { listLearners, type LearnerRow } from "./grid.queries.server.ts";
import { readPace, requireGroup, type Group } from "./group.server.ts";
import { countWaiting } from "./invitation.queries.server.ts";
import { displayName } from "#app/identity/names.server.ts";
import { lastHere, quietSince } from "./quiet.ts";

/** A group's learners against the modules of the programme. */
export interface Grid {
  readonly group: Group;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly totals: GridTotals;
  /** Learners that the view shows, on all of its pages. */
  readonly matching: number;
  readonly pages: number;
  /** The view as it was followed: never a page after the last. */
  readonly view: GridView;
}

type Learner = LearnerRow & Standing & Pick<Pace, "individual">;

/**
 * Lays out a group's learners as its facilitator asked for them. Filtered and sorted here, so that it works without
 * scripts and the CSV is the same. Names are unsealed for the rows shown, and for all only to sort by them.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function readGrid(permit: Permit<"progress.read">, groupId: string, view: GridView, now: Date): Grid {
  const group = requireGroup(permit, groupId);
  const learners = readLearners(permit, group, now);
  const shown = learners.filter((learner) => isShown(view, learner));
  const pages = Math.max(1, Math.ceil(shown.length / gridPageSize));
  const page = Math.min(view.page, pages);
  const ordered = inOrder(view, shown, view.sort === "name" ? byName(permit, shown) : () => 0);

  const pace = readPace(permit, group);
  const today = osloDate(now.getTime());
  return {
    group,
    columns: stationsOf(programme),
    rows: ordered.slice((page - 1) * gridPageSize, page * gridPageSize).map((learner) => layOutRow(learner, displayName(permit.db, learner), pace, today)),
    totals: {
      learners: learners.length,
      quiet: learners.filter(({ quiet }) => quiet).length,
      notBegun: learners.filter(({ opened }) => opened === 0).length,
      invitationsWaiting: countWaiting(permit, group.id, now),
    },
    matching: shown.length,
    pages,
    view: { ...view, page },
  };
}

/** Compares learners by name as the reader's language sorts: æ, ø and å last in Bokmål. */
function byName(permit: Permit, learners: readonly Learner[]): (one: Learner, other: Learner) => number {
  const names = new Map(learners.map((learner) => [learner, displayName(permit.db, learner)]));
  const { compare } = collators[permit.actor.language];
  return (one, other) => compare(names.get(one) ?? "", names.get(other) ?? "");
}

const collators: Readonly<Record<Language, Intl.Collator>> = { nb: new Intl.Collator("nb"), en: new Intl.Collator("en") };

function readLearners(permit: Permit, group: Group, now: Date): Learner[] {
  const since = quietSince(now, group.quietAfterDays);
  return listLearners(permit, group.id).map(({ id, accountId, displayName: name, track, joinedAt, lastVisitAt, standing, paces }) => {
    const { counts, opened, completed } = readStanding(standing);
    const quiet = lastHere({ joinedAt, lastVisitAt }) <= since;
    return { id, accountId, displayName: name, track, joinedAt, lastVisitAt, quiet, counts, opened, completed, ...(paces !== "" && { individual: readKinds(paces) }) };
  });
}

function layOutRow({ id, track, joinedAt, lastVisitAt, quiet, counts, individual }: Learner, name: string, pace: Pace, today: string): GridRow {
  const stations = layOutPath(countedFor(programme, track), counts, individual ? { ...pace, individual } : pace, today);
  const cells = stations.map(({ completed, module, state }): GridCell => (individual?.[module.id] ? { completed, of: module.lessons, state, individual: individual[module.id] } : { completed, of: module.lessons, state }));
  return { enrolmentId: id, name, track, joinedAt, lastVisitAt, quiet, cells };
}
