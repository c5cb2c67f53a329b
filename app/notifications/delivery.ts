const minute = 60_000;
const day = 86_400_000;

/** How long to wait after each attempt that failed; after the last of them always as long as that. */
const waits = [minute, 5 * minute, 30 * minute, 120 * minute, 720 * minute] as const;

/** For how long a mail is tried. What says that something waits is of no use much later. */
export const triedForDays = 3;

/** How many mails one person gets within a day at most; more wait. */
export const mostMailsADay = 6;

/** How many mails go out within a minute at most, all receivers together. */
export const mostMailsAMinute = 30;

/**
 * When to try again.
 *
 * @param attempts how often it has been tried, with the one that has just failed: 1 or more
 * @returns undefined where it is given up
 */
export function nextAttemptAt(attempts: number, createdAt: number, now: number): number | undefined {
  const next = now + (waits[attempts - 1] ?? waits[waits.length - 1]!);
  return next > givenUpAt(createdAt) ? undefined : next;
}

/** The instant from which a mail is not tried any more. */
export const givenUpAt = (createdAt: number): number => createdAt + triedForDays * day;

/** What counts against `mostMailsADay` was sent after this instant. */
export const dayBefore = (now: number): number => now - day;

/** When a mail may go whose receiver has had enough for today. @param earliest when the first of those was sent */
export const dayAfter = (earliest: number): number => earliest + day;
