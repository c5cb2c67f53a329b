import { addDays } from "#app/i18n/dates.ts";
import { prescribed } from "#content/programme.ts";

/** Whether somebody's health has to be checked before they take up a module of the prescribed line. */
export const needsHealthCheck = (moduleId: string | null): boolean => prescribed.some(({ id, healthCheck }) => id === moduleId && healthCheck === true);

/**
 * How old a health clearance may be, in days: a year, whether or not it holds a leap day. The blueprint (3.0) asks for a health check and
 * gives it no age, and no source of the course does: the year is Samspill's own, so that nobody goes on by what was true of their health
 * long ago. The clinic's doctor may well ask for a newer one.
 */
export const clearanceDays = 366;

/** The first day of which a clearance holds on a day. Both are calendar dates. */
export const firstClearedOn = (day: string): string => addDays(day, -clearanceDays);

/** Whether a clearance has grown old by a day. Both are calendar dates. */
export const isOldBy = (day: string, clearedOn: string): boolean => clearedOn < firstClearedOn(day);

/** What is known of a learner's health for a day: nobody has noted a clearance, it has grown old by then, or it holds. */
export type Clearance = "none" | "old" | "holds";

/** A module of the prescribed line given to one learner, in words. */
export interface Prescription {
  readonly id: string;
  readonly moduleId: string;
  readonly why: string;
  readonly lookFor: string;
  /** Who has checked the learner's health, and on which day: where the module asks for it. */
  readonly clearance: { readonly by: string; readonly on: string } | undefined;
  /** The name of whoever prescribed it; undefined where the account is no longer there. */
  readonly by: string | undefined;
  /** Calendar date in the clinic's time zone. */
  readonly prescribedOn: string;
}

/** A prescription as its learner sees it. */
export interface OwnPrescription extends Prescription {
  readonly answer: "yes" | "no" | null;
}

/** What a facilitator writes of one. */
export interface PrescribedWords {
  readonly why: string;
  readonly lookFor: string;
  readonly clearedBy: string | null;
}

/** A prescription as it lies in the database: its words sealed with the learner's key, its prescriber's name with the prescriber's. */
export interface SealedPrescription {
  readonly id: string;
  readonly moduleId: string;
  readonly why: Buffer;
  readonly lookFor: Buffer;
  readonly clearedBy: Buffer | null;
  readonly clearedOn: string | null;
  readonly prescribedAt: number;
  readonly prescriberId: string | null;
  readonly prescriberName: Buffer | null;
}
