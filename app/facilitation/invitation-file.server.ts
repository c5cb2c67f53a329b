import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { addDays, endOfDay, osloDate } from "#app/i18n/dates.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { labelIndex } from "#app/privacy/blind-index.server.ts";
import { onInvitation, seal } from "#app/privacy/sealed.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { csvForOurselves, readCsv } from "./csv.server.ts";
import { wholeNumber } from "./fields.server.ts";
import { requireGroup } from "./group.server.ts";
import { fileLimits, readRows, type BadRow, type ExistingRow, type FileFault, type FileRow } from "./invitation-file.ts";
import { listLabelled, removeExpiredLabels, type LabelledRow } from "./invitation-label.queries.server.ts";
import { insertGroupInvitation, updateGroupWithdrawal } from "./invitation.queries.server.ts";
import { invitationLimits, invitationStatus, makeCode, writeCode } from "./invitation.ts";
import { hashCode } from "./secret.server.ts";

const { days } = invitationLimits;

/** What goes with a file: for how many days the invitations hold of rows that do not say so. */
export const fileForm = z.object({ days: wholeNumber(days.least, days.most) });

/** What a file would do, before anything is done. */
export interface InspectedFile {
  /** The invitations that would be made. */
  readonly rows: readonly FileRow[];
  readonly existing: readonly ExistingRow[];
  /** In the order of their lines. */
  readonly bad: readonly BadRow[];
  /** Headings of the columns that were not read. */
  readonly unread: readonly string[];
  /** The good rows, to be sent again where the invitations are to be made. */
  readonly text: string;
}

/**
 * Reads a file of people to invite, a row each, against what the group has already. Makes nothing.
 *
 * @param usualDays for rows that do not say for how many days
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function inspectFile(permit: Permit<"invitation.create">, groupId: string, file: Uint8Array | string, usualDays: number, now: Date): InspectedFile | FileFault {
  const { id } = requireGroup(permit, groupId);
  const table = readCsv(file, fileLimits.rows);
  if (typeof table === "string") return table;
  const read = readRows(table, usualDays);
  if (typeof read === "string") return read;

  const known = labelled(permit, id);
  const lines = new Map<string, number>();
  const rows: FileRow[] = [];
  const existing: ExistingRow[] = [];
  const bad: BadRow[] = [...read.bad];
  for (const row of read.rows) {
    const key = indexOf(permit, id, row).toString("hex");
    const sameAs = lines.get(key);
    const invitation = known.get(key);
    if (sameAs !== undefined) bad.push({ line: row.line, label: row.label, problem: "same_label", sameAs });
    else if (invitation) existing.push({ ...row, status: invitationStatus(invitation, now) });
    else rows.push(row);
    if (sameAs === undefined) lines.set(key, row.line);
  }
  bad.sort((one, other) => one.line - other.line);
  return { rows, existing, bad, unread: read.unread, text: csvForOurselves([["merke", "spor", "dager"], ...[...rows, ...existing].sort((one, other) => one.line - other.line).map(cellsOf)]) };
}

const cellsOf = ({ label, track, days }: FileRow): string[] => [label, { relative: "pårørende", patient: "pasient" }[track], String(days)];

const indexOf = (permit: Permit, groupId: string, { label }: FileRow): Buffer => labelIndex(permit.db, groupId, label);

const labelled = (permit: Permit, groupId: string): ReadonlyMap<string, LabelledRow> => new Map(listLabelled(permit, groupId).map((row) => [String(row.labelIndex?.toString("hex")), row]));

/** A new invitation, whose code is shown this once. */
export interface LabelledCode {
  readonly label: string;
  readonly track: Track;
  readonly code: string;
  /** The last day on which it lets somebody in. */
  readonly lastDayOn: string;
}

/** What was made of a file. */
export interface MadeFromFile {
  readonly made: readonly LabelledCode[];
  /** How many rows were left as they were: the group had their labels already. */
  readonly existing: number;
}

/**
 * Makes an invitation of every good row whose label the group does not have, all or nothing. The same file again makes none.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export const makeFromFile = (permit: Permit<"invitation.create">, groupId: string, text: string, now: Date): MadeFromFile | FileFault =>
  makeOf(permit, groupId, text, now, (file) => ({ rows: file.rows, existing: file.existing.length }));

/**
 * Puts new invitations in place of those of the file that wait still, for whoever has lost the sheet: the old codes let nobody in
 * any more. Rows that are used or over are left as they are, and new ones are not made.
 *
 * @throws {Refusal} `not_found` for a group out of reach
 */
export function renewFromFile(permit: Permit<"invitation.create">, groupId: string, text: string, now: Date): MadeFromFile | FileFault {
  return makeOf(permit, groupId, text, now, ({ existing }) => {
    const waiting = existing.filter(({ status }) => status === "waiting");
    const known = labelled(permit, groupId);
    for (const row of waiting) updateGroupWithdrawal(permit, groupId, known.get(indexOf(permit, groupId, row).toString("hex"))?.id ?? "", now);
    return { rows: waiting, existing: existing.length - waiting.length };
  });
}

function makeOf(permit: Permit<"invitation.create">, groupId: string, text: string, now: Date, choose: (file: InspectedFile) => { rows: readonly FileRow[]; existing: number }): MadeFromFile | FileFault {
  return inTransaction(permit.db, () => {
    const file = inspectFile(permit, groupId, text, days.usual, now);
    if (typeof file === "string") return file;
    const { rows, existing } = choose(file);
    const made = rows.flatMap((row) => make(permit, groupId, row, now) ?? []);
    if (made.length > 0) recordAudit(permit, { action: "invitation.create", groupId }, now);
    return { made, existing: existing + rows.length - made.length };
  });
}

/** @returns undefined where the group has the label already */
function make(permit: Permit<"invitation.create">, groupId: string, row: FileRow, now: Date): LabelledCode | undefined {
  const id = crypto.randomUUID();
  const code = makeCode();
  const lastDayOn = addDays(osloDate(now.getTime()), row.days);
  const label = seal(permit.db, onInvitation(id, permit.actor.accountId), row.label);
  const invitation = { id, codeHash: hashCode(code), maxUses: 1, expiresAt: endOfDay(lastDayOn), createdAt: now.getTime(), label, labelIndex: indexOf(permit, groupId, row) };
  return insertGroupInvitation(permit, groupId, row.track, invitation) ? { label: row.label, track: row.track, code: writeCode(code), lastDayOn } : undefined;
}

/** Takes the labels off invitations whose time is over. */
export const forgetExpiredLabels = (db: Database, now: Date): void => removeExpiredLabels(db, now);
