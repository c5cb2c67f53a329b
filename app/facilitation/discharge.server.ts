import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { updateDischarge } from "./grid.queries.server.ts";
import { calendarDate } from "./fields.server.ts";

/** The day a stay or a course ended, or an empty field to take it back. */
export const dischargeForm = z.object({
  dischargedOn: z.union([z.literal(""), calendarDate], "not_a_date"),
  early: z.literal("yes").optional(),
});

/** How long back a discharge can be noted: the aftercare line lasts a year after it (curriculum 3). */
const mostDaysBack = 366;

/**
 * Notes the day that a learner's stay or course at the clinic ended, so that the aftercare line begins; an empty day takes it back.
 *
 * @returns what is wrong with the day, where something is
 * @throws {Refusal} `not_found` for somebody who is not in a group of the facilitator's
 */
export function changeDischarge(permit: Permit<"enrolment.discharge">, groupId: string, enrolmentId: string, { dischargedOn, early }: z.infer<typeof dischargeForm>, now: Date): { readonly dischargedOn: "day_in_future" | "day_too_early" } | undefined {
  if (dischargedOn > osloDate(now.getTime())) return { dischargedOn: "day_in_future" };
  if (dischargedOn && dischargedOn < addDays(osloDate(now.getTime()), -mostDaysBack)) return { dischargedOn: "day_too_early" };
  const discharge = { dischargedOn: dischargedOn || null, dischargedEarly: dischargedOn !== "" && early === "yes" };
  inTransaction(permit.db, () => {
    if (!updateDischarge(permit, groupId, enrolmentId, discharge)) throw new Refusal("not_found");
    recordAudit(permit, { action: "enrolment.discharge", enrolmentId, groupId }, now);
  });
  return undefined;
}
