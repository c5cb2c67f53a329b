import type { Booster } from "#app/curriculum/programme.ts";
import { addDays, addMonths, osloDate } from "#app/i18n/dates.ts";
import { openState, type LessonRecord, type ModuleCount, type Station } from "./path.ts";

/** How a learner's stay or course at the clinic ended, where it has. */
export interface Discharge {
  /** Calendar date in the clinic's time zone. */
  readonly dischargedOn: string | null;
  readonly dischargedEarly: boolean;
}

type Opening = Pick<LessonRecord, "moduleId"> & { readonly openedAt: number };

/** The day the aftercare line begins: when the last topic was opened, or on discharge, whichever came first (curriculum 1.3). */
export function aftercareStart(records: readonly Opening[], lastModuleId: string, { dischargedOn }: Discharge): string | undefined {
  const opened = records.flatMap((record) => (record.moduleId === lastModuleId ? [osloDate(record.openedAt)] : []));
  return [...opened, ...(dischargedOn === null ? [] : [dischargedOn])].sort()[0];
}

/**
 * Lays the boosters along the year after the start. After an early discharge the first one is open at once: the risk is highest then
 * (curriculum, aftercare line; Ravndal and Amundsen 2010). One that was missed stays open.
 *
 * @param start calendar date, undefined where aftercare has not begun
 * @param today calendar date in the clinic's time zone
 */
export function layOutAftercare(aftercare: readonly Booster[], counts: Readonly<Record<string, ModuleCount>>, start: string | undefined, { dischargedOn, dischargedEarly }: Discharge, today: string): Station[] {
  return aftercare.map((module, index) => {
    const count = counts[module.id] ?? { opened: 0, completed: 0 };
    const standing = { line: "aftercare", module, number: index + 1, opened: count.opened, completed: count.completed } as const;
    if (count.opened > 0) return { ...standing, state: openState(module, count) };
    if (start === undefined) return { ...standing, state: "locked", lock: { because: "aftercare" } };
    const opensOn = index === 0 && dischargedEarly && dischargedOn !== null ? dischargedOn : boosterOpensOn(module, start);
    return opensOn > today ? { ...standing, state: "locked", lock: { because: "day", opensOn } } : { ...standing, state: "open", opensOn };
  });
}

/** The day a booster opens, counted from the start of the aftercare line. */
export const boosterOpensOn = ({ opensAfter: { months = 0, days = 0 } }: Pick<Booster, "opensAfter">, start: string): string => addDays(addMonths(start, months), days);
