import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import { tracks, type Track } from "#app/curriculum/programme.ts";
import { addDays, endOfDay, osloDate } from "#app/i18n/dates.ts";
import type { AccountProblem } from "#app/identity/account.ts";
import { openAccount, type NewAccount } from "#app/identity/account.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { onInvitation, open } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { wholeNumber } from "./fields.server.ts";
import { requireGroup } from "./group.server.ts";
import { invitationLimits, invitationStatus, makeCode, writeCode, type InvitationFault, type InvitationStatus } from "./invitation.ts";
import {
  countInvitations,
  countWaiting,
  findInvitation,
  insertEnrolment,
  insertGroupInvitation,
  insertStaffInvitation,
  listFacilitatorInvitations,
  listGroupInvitations,
  updateGroupWithdrawal,
  updateStaffWithdrawal,
  updateUses,
  type InvitationRow,
  type NewInvitation,
} from "./invitation.queries.server.ts";
import { forgiveGuess, hashCode, hashTyped, requireLeaveToGuess } from "./secret.server.ts";

const { count, maxUses, days } = invitationLimits;
const countField = wholeNumber(count.least, count.most);
const daysField = wholeNumber(days.least, days.most);

/** A sheet of invitations to a group. */
export const invitationForm = z.object({ track: z.enum(tracks, "choose"), count: countField, maxUses: wholeNumber(maxUses.least, maxUses.most), days: daysField });

/** Invitations to facilitators: each lets one person in. */
export const staffInvitationForm = z.object({ count: countField, days: daysField });

/** Codes, shown this once: nobody can read them again. The last day is the one on which they still let somebody in. */
export interface Sheet {
  readonly codes: readonly string[];
  readonly lastDayOn: string;
}

/**
 * Makes invitations to a group.
 *
 * @param days how many days after today they hold; they end when that day ends in the clinic's time zone
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function createInvitations(permit: Permit<"invitation.create">, groupId: string, sheet: z.infer<typeof invitationForm>, now: Date): Sheet {
  return inTransaction(permit.db, () => {
    const made = makeSheet(permit.db, sheet, now, (invitation) => {
      if (!insertGroupInvitation(permit, groupId, sheet.track, { ...invitation, maxUses: sheet.maxUses })) throw new Refusal("not_found");
    });
    recordAudit(permit, { action: "invitation.create", groupId }, now);
    return made;
  });
}

/** Makes invitations that open an account as a facilitator. Groups come later. */
export const inviteFacilitators = (permit: Permit<"staff.invite">, sheet: z.infer<typeof staffInvitationForm>, now: Date): Sheet =>
  inTransaction(permit.db, () => {
    recordAudit(permit, { action: "invitation.create" }, now);
    return makeSheet(permit.db, sheet, now, (invitation) => insertStaffInvitation(permit, { ...invitation, maxUses: 1 }));
  });

function makeSheet(db: Database, sheet: { readonly count: number; readonly days: number }, now: Date, insert: (invitation: Omit<NewInvitation, "maxUses">) => void): Sheet {
  const lastDayOn = addDays(osloDate(now.getTime()), sheet.days);
  const expiresAt = endOfDay(lastDayOn);
  const codes = Array.from({ length: sheet.count }, makeCode);
  inTransaction(db, () => {
    for (const code of codes) insert({ id: crypto.randomUUID(), codeHash: hashCode(code), expiresAt, createdAt: now.getTime() });
  });
  return { codes: codes.map(writeCode), lastDayOn };
}

/** An invitation in the list. `track` is null for one to a facilitator. */
export interface ListedInvitation {
  readonly id: string;
  readonly track: Track | null;
  readonly status: InvitationStatus;
  readonly uses: number;
  readonly maxUses: number;
  readonly lastDayOn: string;
  readonly createdAt: number;
  /** What its maker calls it, while it waits. */
  readonly label: string | null;
}

/** Invitations on one page of a group's list. */
export const invitationsOnPage = 50;

/** A page of a group's invitations. */
export interface InvitationPage {
  readonly invitations: readonly ListedInvitation[];
  /** How many of them all still let somebody in, and how many do not. */
  readonly waiting: number;
  readonly ended: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/**
 * A group's invitations: those that still let somebody in first, the newest of each first.
 *
 * @param page from 1; one that is not there is the nearest that is
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function listInvitations(permit: Permit<"invitation.read">, groupId: string, page: number, now: Date): InvitationPage {
  const { id } = requireGroup(permit, groupId);
  const all = countInvitations(permit, id);
  const waiting = countWaiting(permit, id, now);
  const pages = Math.max(1, Math.ceil(all / invitationsOnPage));
  const shown = Math.min(Math.max(1, Number.isInteger(page) ? page : 1), pages);
  const rows = listGroupInvitations(permit, id, now, { after: (shown - 1) * invitationsOnPage, most: invitationsOnPage });
  const invitations = rows.map((row) => {
    const invitation = listed(row, now);
    const { label, createdBy } = row;
    return label && invitation.status === "waiting" ? { ...invitation, label: open(permit.db, onInvitation(row.id, createdBy), label) } : invitation;
  });
  return { invitations, waiting, ended: all - waiting, page: shown, pages };
}

/** Invitations to facilitators, the newest first. */
export const listStaffInvitations = (permit: Permit<"staff.read">, now: Date): ListedInvitation[] => listFacilitatorInvitations(permit.db).map((row) => listed(row, now));

const listed = (row: InvitationRow, now: Date): ListedInvitation => ({
  id: row.id,
  track: row.track,
  status: invitationStatus(row, now),
  uses: row.uses,
  maxUses: row.maxUses,
  lastDayOn: osloDate(row.expiresAt),
  createdAt: row.createdAt,
  label: null,
});

/** Makes an invitation let nobody in any more; doing it twice changes nothing. @throws {Refusal} `not_found` out of reach */
export function withdrawInvitation(permit: Permit<"invitation.create">, groupId: string, invitationId: string, now: Date): void {
  inTransaction(permit.db, () => noteWithdrawn(permit, updateGroupWithdrawal(permit, groupId, invitationId, now), { groupId }, now));
}

/** The same for an invitation to a facilitator. @throws {Refusal} `not_found` where there is none such */
export function withdrawStaffInvitation(permit: Permit<"staff.invite">, invitationId: string, now: Date): void {
  inTransaction(permit.db, () => noteWithdrawn(permit, updateStaffWithdrawal(permit.db, invitationId, now), {}, now));
}

/** Notes in the audit trail what was withdrawn now, and not what was so already. */
function noteWithdrawn(permit: Permit, withdrawnAt: number | undefined, of: { readonly groupId?: string }, now: Date): void {
  if (withdrawnAt === undefined) throw new Refusal("not_found");
  if (withdrawnAt === now.getTime()) recordAudit(permit, { action: "invitation.withdraw", ...of }, now);
}

/** What a code opens, or why it opens nothing. It tells nothing of the group or of who sent it. */
export type InspectedInvitation =
  | { readonly ok: true; readonly role: InvitationRow["role"]; readonly track: Track | null }
  | { readonly ok: false; readonly fault: InvitationFault };

/**
 * Looks at an invitation without using it. Codes that are not there are counted against the visitor's address.
 *
 * @throws {Refusal} `too_many_attempts`
 */
export function inspectInvitation(db: Database, code: string, clientAddress: string, now: Date): InspectedInvitation {
  const codeHash = hashTyped(code);
  if (!codeHash) return { ok: false, fault: "unknown" };
  requireLeaveToGuess(db, clientAddress, now);
  const inspected = inspect(db, codeHash, now);
  if (inspected.ok || inspected.fault !== "unknown") forgiveGuess(db, clientAddress, now);
  return inspected;
}

function inspect(db: Database, codeHash: Buffer, now: Date): InspectedInvitation {
  const found = findInvitation(db, codeHash);
  if (!found) return { ok: false, fault: "unknown" };
  const status = invitationStatus(found, now);
  return status === "waiting" ? { ok: true, role: found.role, track: found.track } : { ok: false, fault: status };
}

export type JoiningOutcome =
  | { readonly ok: true; readonly accountId: string; readonly role: InvitationRow["role"] }
  | { readonly ok: false; readonly fault: InvitationFault; readonly problems?: undefined }
  | { readonly ok: false; readonly fault?: undefined; readonly problems: readonly AccountProblem[] };

/**
 * Lets one person in: counts the use, opens the account and, for a learner, enrols them in the group, all or nothing.
 * Where the person's names are refused the invitation stays unused. Inspect the invitation before the password is
 * hashed: that is where guesses are counted.
 */
export function useInvitation(db: Database, code: string, person: Omit<NewAccount, "role">, now: Date): JoiningOutcome {
  const codeHash = hashTyped(code);
  if (!codeHash) return { ok: false, fault: "unknown" };
  return inTransaction(db, () => {
    const inspected = inspect(db, codeHash, now);
    if (!inspected.ok) return inspected;
    const opened = openAccount(db, { ...person, role: inspected.role }, now);
    if (!opened.ok) return opened;

    const used = updateUses(db, codeHash, now);
    if (!used) throw new Error("an invitation that waits could not be used");
    if (used.groupId !== null && used.track !== null) insertEnrolment(db, opened.accountId, used.groupId, used.track, now);
    return { ok: true, accountId: opened.accountId, role: used.role };
  });
}
