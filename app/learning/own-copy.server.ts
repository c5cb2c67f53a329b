import { issuePermit, type Permit } from "#app/access/permit.server.ts";
import type { Track } from "#app/curriculum/programme.ts";
import { readFamily } from "#app/family/family.server.ts";
import type { Language, Words } from "#app/i18n/language.ts";
import { copyOf } from "#app/privacy/own-copy.server.ts";
import type { CopiedRow, CopiedTable, CopiedValue } from "#app/privacy/own-copy.ts";
import { register } from "#app/privacy/register.ts";
import { purposes, retentions } from "#app/privacy/register-words.ts";
import { findField } from "./contribution.server.ts";
import { findOwnEnrolment } from "./queries.server.ts";
import { inWords } from "./ticks.ts";

/** Everything that is kept about whoever holds the permit. Those they share with stand in it by the names they know them by. */
export function readCopy(permit: Permit<"account.read">): CopiedTable[] {
  const { db, actor } = permit;
  const enrolment = findOwnEnrolment(permit);
  const members = enrolment ? readFamily(issuePermit(db, actor, "family.read")).members : [];
  const tables = copyOf(permit, new Map(members.map(({ enrolmentId, name }) => [enrolmentId, name])));
  return enrolment ? tables.map(({ table, rows }) => ({ table, rows: rows.map((row) => boxesInWords(table, row, enrolment.track, actor.language)) })) : tables;
}

/** What was written or ticked for an exercise, or brought to it, is kept by the names of its box and its choices. It stands in the copy under the box's own words, and in those that were ticked. */
function boxesInWords(table: string, row: CopiedRow, track: Track, language: Language): CopiedRow {
  const isBrought = table === "contributions";
  if (!isBrought && row.kind !== "together") return row;
  const [moduleId, fieldId] = isBrought ? [row.module_id, row.field_id] : String(row.slot).split("/");
  const field = findField({ moduleId: String(moduleId), fieldId: String(fieldId), track }, language);
  const words = (kept: CopiedValue | undefined): string => (field ? inWords(field, String(kept)) : String(kept));
  const text = words(isBrought ? row.text : (row.text as { text: string }).text);
  return { ...row, text: field ? { [field.label]: text } : text };
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
