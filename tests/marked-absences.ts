import { randomUUID } from "node:crypto";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { absences } from "#db/schema/index.ts";
import type { world } from "./world.ts";

/** Time away of the first group's facilitator, so far ahead that it opens nobody's groups to anybody. */
export const absenceId = randomUUID();

export function markAbsences({ db, facilitator }: ReturnType<typeof world>, now: Date): void {
  const fromOn = addDays(osloDate(now.getTime()), 200);
  db.insert(absences).values({ id: absenceId, accountId: facilitator.accountId, fromOn, untilOn: addDays(fromOn, 7), createdAt: now.getTime() }).run();
}
