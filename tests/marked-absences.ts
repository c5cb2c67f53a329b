import { randomUUID } from "node:crypto";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { absences } from "#db/schema/index.ts";
import type { world } from "./world.ts";

/** Time away of each group's facilitator, so far ahead that it opens nobody's groups to anybody. */
export const absenceIds = [randomUUID(), randomUUID()] as const;

export function markAbsences({ db, facilitator, otherFacilitator }: ReturnType<typeof world>, now: Date): void {
  const fromOn = addDays(osloDate(now.getTime()), 200);
  const away = { fromOn, untilOn: addDays(fromOn, 7), createdAt: now.getTime() };
  const [first, second] = absenceIds;
  db.insert(absences).values([{ ...away, id: first, accountId: facilitator.accountId }, { ...away, id: second, accountId: otherFacilitator.accountId }]).run();
}
