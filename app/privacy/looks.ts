import type { AuditAction } from "./audit.ts";
import type { StaffMember } from "./staff-member.ts";

/** Somebody of the staff has looked at or changed something of the reader's. */
export interface Look {
  readonly id: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly action: AuditAction;
  /** Undefined where the account is gone. */
  readonly who: StaffMember | undefined;
}

export interface LooksPage {
  readonly looks: readonly Look[];
  /** The number of the last on the page, where older ones follow it. */
  readonly olderThan: number | undefined;
}

/** How many stand on one page. */
export const looksOnPage = 30;
