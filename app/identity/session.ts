import type { Role } from "#app/access/policy.ts";

const minute = 60_000;

/**
 * After how long without a visit, and how long after signing in, each role must sign in again. Staff, with a second factor: an
 * hour, and never longer than a long shift (NIST SP 800-63B-4, 2.2.3, asks for at most an hour and a day at AAL2). Learners: two hours, so that
 * a lesson that is read between other things on one's own phone is not cut off, and a day; on a ward's own devices they say at sign-in that others use it.
 */
export const sessionLimits: Readonly<Record<Role, { readonly idleMinutes: number; readonly absoluteMinutes: number }>> = {
  learner: { idleMinutes: 120, absoluteMinutes: 24 * 60 },
  facilitator: { idleMinutes: 60, absoluteMinutes: 12 * 60 },
  administrator: { idleMinutes: 60, absoluteMinutes: 12 * 60 },
};

/** On a device that others use too, whatever the role: whoever goes away from it is gone for good soon. */
export const sharedLimits = { idleMinutes: 15, absoluteMinutes: 2 * 60 } as const;

/** A session that would grow by less is left as it is, so that a busy reader does not write at every click. */
export const smallestExtensionMinutes = 2;

/** A session that begins this far in the future was made while the clock was wrong, and has ended. */
const clockSlackMinutes = 5;

/** When a session ends if nobody comes back after now. All in UTC milliseconds. */
export function endOfSession({ role, shared }: { readonly role: Role; readonly shared: boolean }, createdAt: number, now: number): number {
  const { idleMinutes, absoluteMinutes } = shared ? sharedLimits : sessionLimits[role];
  return Math.min(now + idleMinutes * minute, createdAt + absoluteMinutes * minute);
}

export const isWorthExtending = (expiresAt: number, end: number): boolean => end - expiresAt >= smallestExtensionMinutes * minute;

export const beganInTheFuture = (createdAt: number, now: number): boolean => createdAt > now + clockSlackMinutes * minute;
