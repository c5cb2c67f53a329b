import type { AuditAction } from "./audit.ts";

/** Within which hours of the day in Oslo a look is usual: from this one, until that one. */
export const usualHours = { from: 6, until: 22 } as const;

/** More learners than this in one hour, by one of the staff, is unusual. */
export const usualLearners = 20;

/** After how many days the log is to be looked through again. */
export const reviewDays = 30;

/** Something in the log that somebody should look at: who, when, and what. `at`: UTC milliseconds; of an hour, its beginning. */
export type Unusual =
  | { readonly kind: "hours" | "many"; readonly accountId: string; readonly at: number; readonly looks: number; readonly learners: number }
  | { readonly kind: "marked"; readonly accountId: string; readonly at: number; readonly action: AuditAction };

/** What has come into the log since it was last looked through. */
export interface SinceReview {
  readonly last: { readonly at: number; readonly accountId: string } | undefined;
  /** The number of the newest entry: what "up to here" means. */
  readonly throughId: number;
  readonly entries: number;
  readonly byAction: readonly { readonly action: AuditAction; readonly entries: number }[];
  readonly byAccount: readonly { readonly accountId: string; readonly entries: number }[];
  /** The newest first. */
  readonly unusual: readonly Unusual[];
  /** Whether there is more that is unusual than is listed. */
  readonly hasMore: boolean;
}
