import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import { readFamily } from "#app/family/family.server.ts";
import type { Language, Words } from "#app/i18n/language.ts";
import { copyOf } from "#app/privacy/own-copy.server.ts";
import type { CopiedRow, CopiedTable } from "#app/privacy/own-copy.ts";
import { purposes, register, retentions } from "#app/privacy/register.ts";
import { findOwnEnrolment } from "./queries.server.ts";

/** Everything that is kept about whoever holds the permit. Those they share with stand in it by the names they know them by. */
export function readCopy(permit: Permit<"account.read">): CopiedTable[] {
  const { db, actor } = permit;
  const members = findOwnEnrolment(permit) ? readFamily(issuePermit(db, actor, "family.read")).members : [];
  return copyOf(permit, new Map(members.map(({ enrolmentId, name }) => [enrolmentId, name])));
}

/** A column of the file, in words: what it is, what it is kept for, and for how long. */
interface CopiedColumn {
  readonly column: string;
  readonly what: string;
  readonly purpose: string;
  readonly kept: string;
}

/** The copy as a file, which explains itself. */
export interface CopyFile {
  readonly made: string;
  readonly tables: readonly { readonly table: string; readonly columns: readonly CopiedColumn[]; readonly rows: readonly CopiedRow[] }[];
}

export function copyFile(permit: Permit<"account.read">, now: Date): CopyFile {
  const { language } = permit.actor;
  return { made: now.toISOString(), tables: readCopy(permit).map(({ table, rows }) => ({ table, columns: columnsOf(table, language), rows })) };
}

const columnsOf = (table: string, language: Language): CopiedColumn[] => {
  const said = (words: Words) => words[language];
  return register.flatMap((row) => (row.table === table && row.exported ? [{ column: row.column, what: said(row.what), purpose: said(purposes[row.purpose]), kept: said(retentions[row.kept]) }] : []));
};
