import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { displayName } from "#app/identity/names.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { insertAbsence, isAbsence, isAway, listAbsenceRows, listActiveFacilitators, listStoodIn, updateEnded, type AbsenceRow } from "./absence.queries.server.ts";
import { absencesOnPage, furthestAbsence, type Absence } from "./absence.ts";
import type { NamedAccount } from "./FacilitatorBoxes.tsx";
import { calendarDate } from "./fields.server.ts";

const days = z.object({
  fromOn: calendarDate,
  untilOn: calendarDate,
  /** An account; empty for nobody. */
  substitute: z.string().max(60).default(""),
});

/** Time away as a facilitator says it of herself. */
export const absenceForm = days;

/** Time away as an administrator arranges it for somebody. */
export const arrangedForm = days.extend({ account: z.string("choose").min(1, "choose").max(60) });

type Days = z.infer<typeof days>;
type Changing = Permit<"absence.change" | "absence.arrange">;

export interface AbsencePage {
  readonly absences: readonly Absence[];
  /** Time away in which the reader stands in. */
  readonly standingIn: readonly Absence[];
  /** Those who can stand in, and for an administrator, be away. */
  readonly facilitators: readonly NamedAccount[];
  readonly page: number;
  readonly isMore: boolean;
  readonly today: string;
  readonly last: string;
}

const inClear = ({ db }: Permit, { id, fromOn, untilOn, absent, substitute }: AbsenceRow): Absence => ({
  id,
  accountId: absent.accountId,
  name: displayName(db, absent),
  fromOn,
  untilOn,
  substitute: substitute ? displayName(db, substitute) : undefined,
});

/** Time away that is not over: the facilitator's own, or for an administrator everybody's. @param page from 1 */
export function readAbsences(permit: Changing, page: number, now: Date): AbsencePage {
  const shown = Number.isInteger(page) && page > 0 ? Math.min(page, 1000) : 1;
  const rows = listAbsenceRows(permit, { after: (shown - 1) * absencesOnPage, most: absencesOnPage + 1 });
  const own = permit.reach === "own";
  const today = osloDate(now.getTime());
  return {
    absences: rows.slice(0, absencesOnPage).map((row) => inClear(permit, row)),
    standingIn: own ? listStoodIn(permit).map((row) => inClear(permit, row)) : [],
    facilitators: listActiveFacilitators(permit.db).flatMap((one) => (own && one.accountId === permit.actor.accountId ? [] : [{ accountId: one.accountId, displayName: displayName(permit.db, one) }])),
    page: shown,
    isMore: rows.length > absencesOnPage,
    today,
    last: addDays(today, furthestAbsence),
  };
}

/** What is wrong with days away: field to problem; undefined where they are noted. */
export type AbsenceProblems = Readonly<Partial<Record<"fromOn" | "untilOn" | "substitute", "absence_day" | "absence_overlaps" | "substitute_away" | "choose">>>;

/** A facilitator says when she is away, and who leads her groups meanwhile. */
export const goAway = (permit: Permit<"absence.change">, days: Days, now: Date): AbsenceProblems | undefined => note(permit, permit.actor.accountId, days, now);

/** An administrator says it for somebody. @throws {Refusal} `not_found` for an account that is no facilitator who can sign in */
export const arrangeAbsence = (permit: Permit<"absence.arrange">, { account, ...days }: z.infer<typeof arrangedForm>, now: Date): AbsenceProblems | undefined => note(permit, account, days, now);

function note(permit: Changing, accountId: string, { fromOn, untilOn, substitute }: Days, now: Date): AbsenceProblems | undefined {
  const today = osloDate(now.getTime());
  const { db } = permit;
  return inTransaction(db, () => {
    const active = listActiveFacilitators(db).map((one) => one.accountId);
    if (!active.includes(accountId)) throw new Refusal("not_found");
    if (fromOn < today) return { fromOn: "absence_day" };
    if (untilOn < fromOn || untilOn > addDays(today, furthestAbsence)) return { untilOn: "absence_day" };
    if (isAway(db, { accountId, fromOn, untilOn })) return { fromOn: "absence_overlaps" };
    if (substitute !== "" && (substitute === accountId || !active.includes(substitute))) return { substitute: "choose" };
    if (substitute !== "" && isAway(db, { accountId: substitute, fromOn, untilOn })) return { substitute: "substitute_away" };
    if (!insertAbsence(permit, { id: randomUUID(), accountId, substituteId: substitute || null, fromOn, untilOn }, now)) throw new Refusal("not_found");
    recordAudit(permit, { action: "absence.change" }, now);
    return undefined;
  });
}

/**
 * Ends time away at once, or calls it off before it has begun. What is over already stays so.
 *
 * @throws {Refusal} `not_found` for somebody else's, or one that is not there
 */
export function endAbsence(permit: Changing, absenceId: string, now: Date): void {
  inTransaction(permit.db, () => {
    if (updateEnded(permit, absenceId, now)) recordAudit(permit, { action: "absence.change" }, now);
    else if (!isAbsence(permit, absenceId)) throw new Refusal("not_found");
  });
}
