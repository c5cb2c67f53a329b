import type { StaffMember } from "./staff-member.ts";

/** For how long the record of a learner stays open to whoever opened it in an emergency, in minutes. */
export const emergencyMinutes = 60;

/** Whoever administered the clinic until this many days before an access could have looked into it: as often as the log is to be looked through. */
export const closedLatelyDays = 30;

/** How long a reason can be, in characters. */
export const reasonLength = { min: 10, max: 500 } as const;

/** An emergency access as the learner reads of it. Instants in UTC milliseconds. */
export interface ToldEmergency {
  readonly id: string;
  readonly at: number;
  readonly untilAt: number;
  readonly reason: string;
  /** Undefined where the account is gone. */
  readonly who: StaffMember | undefined;
  /** Whether the learner has said that they have read it. */
  readonly isRead: boolean;
}
