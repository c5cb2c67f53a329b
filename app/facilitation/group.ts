import type { Line } from "#app/curriculum/programme.ts";
import { addDays } from "#app/i18n/dates.ts";
import { stationsOf, type Pace } from "#app/learning/path.ts";

/** What a facilitator decides about a group. `opensOn` has a day for every module where the pace is `dated`, else none. */
export interface GroupSettings extends Pace {
  readonly name: string;
  readonly startsOn: string;
  readonly quietAfterDays: number;
  /** Working days within which an answer can be expected; left out, it stays as it is. */
  readonly replyWithinDays?: number;
}

/** Characters in a group's name. */
export const groupNameLength = 60;

/** Days without a visit before somebody counts as quiet. */
export const quietAfterDays = { least: 3, usual: 14, most: 90 } as const;

/** Working days within which whoever writes can expect an answer. */
export const replyWithinDays = { least: 1, usual: 2, most: 10 } as const;

/** Weekly, as the curriculum sets it for outpatients (1.3). */
const daysBetweenModules = 7;

/** Days to begin with for a dated group: the introduction on the first day, then a module a week. */
export const proposeOpenings = (programme: readonly Line[], startsOn: string): Record<string, string> =>
  Object.fromEntries(stationsOf(programme).map(({ module, number }) => [module.id, addDays(startsOn, number * daysBetweenModules)]));

/** The form field that holds a module's opening day. */
export const openingField = (moduleId: string): string => `opensOn.${moduleId}`;

/**
 * The modules whose day comes too early: before the group starts, or before the module they follow. The order of the
 * programme never changes, so such a day could not be kept.
 */
export function openingsTooEarly(programme: readonly Line[], startsOn: string, opensOn: Readonly<Record<string, string>>): string[] {
  let earliest = startsOn;
  return stationsOf(programme).flatMap(({ module }) => {
    const day = opensOn[module.id];
    if (day === undefined) return [];
    if (day < earliest) return [module.id];
    earliest = day;
    return [];
  });
}
