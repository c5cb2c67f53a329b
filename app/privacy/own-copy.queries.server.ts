import { and, asc, inArray, ne, sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Permit } from "#app/access/permit.server.ts";
import { reaching, type Within } from "#app/access/reach.server.ts";
import * as schema from "#db/schema/index.ts";
import { columnsOf, ownerIn, tables } from "./owned-tables.queries.server.ts";
import { register } from "./register.ts";

/** A row as the database holds it, by the database's names. */
export type KeptRow = Readonly<Record<string, unknown>>;

const exported = register.filter((row) => row.exported);

/** The tables that a person's copy has something of. */
export const copiedTables: readonly string[] = [...new Set(exported.map(({ table }) => table))];

function tableNamed(name: string): SQLiteTable {
  const found = tables.get(name);
  if (!found) throw new TypeError(`the register names ${name}, which the schema has not`);
  return found;
}

function owned(table: SQLiteTable, within: Within): SQL {
  const { column, names } = ownerIn(table);
  return inArray(column, names === "enrolment" ? within.enrolments : within.accounts);
}

const inOrder = asc(sql`rowid`);

const rowsOf = new Map(
  copiedTables.map((name) => {
    const table = tableNamed(name);
    const columns = columnsOf(table);
    const selected = Object.fromEntries(exported.filter((row) => row.table === name).map(({ column }) => [column, columns.get(column)!]));
    return [name, reaching((db, within) => db.select(selected).from(table).where(owned(table, within)).orderBy(inOrder).prepare())] as const;
  }),
);

/** Every row of one table that is about whoever holds the permit, in the order in which they were made: the columns of their copy. */
export const listCopied = (permit: Permit<"account.read">, table: string): KeptRow[] => rowsOf.get(table)!.all(permit);

const doings = reaching((db, within) => {
  const { at, accountId, action } = schema.auditEntries;
  return db.select({ at, account_id: accountId, action }).from(schema.auditEntries).where(inArray(accountId, within.accounts)).orderBy(inOrder).prepare();
});

const opened = reaching((db, within) => {
  const { at, accountId, untilAt } = schema.emergencyAccesses;
  return db.select({ account_id: accountId, at, until_at: untilAt }).from(schema.emergencyAccesses).where(inArray(accountId, within.accounts)).orderBy(inOrder).prepare();
});

/** What the audit trail says that the holder has done, and when: whose record it was is not the holder's. */
export const listDoings = (permit: Permit<"account.read">): KeptRow[] => doings.all(permit);

/** That the holder has opened records in an emergency, and when: whose, and for what reason, is not the holder's. */
export const listOpened = (permit: Permit<"account.read">): KeptRow[] => opened.all(permit);

const madeForOthers = reaching((db, within) => {
  const codes = schema.passwordCodes;
  return db
    .select({ created_by: codes.createdBy, created_at: codes.createdAt })
    .from(codes)
    .where(and(inArray(codes.createdBy, within.accounts), ne(codes.accountId, sql.placeholder("actor"))))
    .orderBy(inOrder)
    .prepare();
});

/** That the holder made codes for others, and when: what became of those is not the maker's. */
export const listCodesMade = (permit: Permit<"account.read">): KeptRow[] => madeForOthers.all(permit);
