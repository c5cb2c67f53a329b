import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { checksDue, resourceId, withChecks, type CheckDue, type HelpResource } from "#app/curriculum/help.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Language } from "#app/i18n/language.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { helpResources } from "#content/help.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { listCheckedNumbers, updateNumberCheck } from "./clinic.queries.server.ts";
import type { CheckedNumber } from "./clinic.ts";
import { listHelpChecks, upsertHelpCheck } from "./help-numbers.queries.server.ts";

/** The places of the help page with the latest check of each. Open to anyone. */
export const listHelp = (db: Database, now: Date): HelpResource[] => withChecks(helpResources, listHelpChecks(db), now);

/** One place of the help page, in the reader's language. */
export interface ShownHelp extends Pick<CheckDue, "id" | "number" | "web" | "lastChecked"> {
  readonly name: string;
  readonly purpose: string;
  readonly hours: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Set where somebody has to check it: since when, null where nobody ever has, and whether its number is kept back until then. */
  readonly due: Pick<CheckDue, "since" | "isHidden"> | undefined;
}

export interface HelpNumbersPage {
  /** Those that are due first, in the order of the help page. */
  readonly resources: readonly ShownHelp[];
  readonly own: readonly CheckedNumber[];
  readonly due: number;
  readonly today: string;
}

/** Every national place and every number of the clinic's own, with when somebody last rang it. */
export function readHelpNumbers({ db }: Permit<"help.check">, language: Language, now: Date): HelpNumbersPage {
  const listed = listHelp(db, now);
  const due = new Map(checksDue(listed, now).map(({ id, since, isHidden }) => [id, { since, isHidden }]));
  const shown = listed.map((resource): ShownHelp => {
    const { name, purpose, hours, owner, number, web, lastChecked } = resource;
    const id = resourceId(resource);
    return { id, name: name[language], purpose: purpose[language], hours: hours[language], owner: owner[language], ...(number && { number }), ...(web && { web }), lastChecked, due: due.get(id) };
  });
  const rank = (one: ShownHelp): number => (one.due === undefined ? 2 : one.due.isHidden ? 0 : 1);
  return { resources: shown.sort((one, other) => rank(one) - rank(other)), own: listCheckedNumbers(db), due: due.size, today: osloDate(now.getTime()) };
}

/** How many places of the help page somebody has to check. */
export const countDue = (db: Database, now: Date): number => checksDue(listHelp(db, now), now).length;

/** Somebody has rung or opened one of the places today, and it is right. @throws {Refusal} `not_found` for a place that is not there */
export function checkHelp(permit: Permit<"help.check">, id: string, now: Date): void {
  if (!helpResources.some((resource) => resourceId(resource) === id)) throw new Refusal("not_found");
  inTransaction(permit.db, () => {
    upsertHelpCheck(permit.db, id, osloDate(now.getTime()));
    recordAudit(permit, { action: "help.check" }, now);
  });
}

export const ownNumberForm = z.object({ position: z.coerce.number().int().min(1).max(5), number: z.string() });

/** The same for a number of the clinic's own. @returns whether it stands there still */
export function checkOwnNumber(permit: Permit<"help.check">, { position, number }: z.infer<typeof ownNumberForm>, now: Date): boolean {
  return inTransaction(permit.db, () => {
    const isThere = updateNumberCheck(permit.db, position, number, osloDate(now.getTime()));
    if (isThere) recordAudit(permit, { action: "help.check" }, now);
    return isThere;
  });
}
