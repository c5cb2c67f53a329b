import type { Permit } from "#app/access/permit.server.ts";
import { copiedTables, listCodesMade, listCopied, listDoings, listOpened, type KeptRow } from "./own-copy.queries.server.ts";
import { anotherAccount, type CopiedRow, type CopiedTable, type CopiedValue } from "./own-copy.ts";
import { findSealedColumn, placeIn } from "./sealed-columns.queries.server.ts";
import { open } from "./sealed.server.ts";

/** Sealed columns that hold a whole form. */
const forms = new Set(["activity_entries.entry", "writings.text", "safety_checks.answer"]);

/** Rows that are about the holder and somebody else too: the holder's part of them. */
const beside: Readonly<Record<string, (permit: Permit<"account.read">) => KeptRow[]>> = { password_codes: listCodesMade, audit_entries: listDoings, emergency_accesses: listOpened };

/**
 * Everything that is kept about whoever holds the permit, as the register says: every exported column of every table, the sealed
 * ones in clear words.
 *
 * @param names what others whom the holder shares with are called, by enrolment: the holder knows them by these names
 */
export function copyOf(permit: Permit<"account.read">, names: ReadonlyMap<string, string>): CopiedTable[] {
  return copiedTables.map((table) => {
    const rows = [...listCopied(permit, table), ...(beside[table]?.(permit) ?? [])];
    return { table, rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, copied(permit, { table, column, row, value }, names)])) satisfies CopiedRow) };
  });
}

/** Columns that name an account: whose it is stands there only where it is the reader's own. */
const accountColumns = new Set(["created_by", "account_id", "substitute_id"]);

interface Cell {
  readonly table: string;
  readonly column: string;
  readonly row: KeptRow;
  readonly value: unknown;
}

function copied(permit: Permit, { table, column, row, value }: Cell, names: ReadonlyMap<string, string>): CopiedValue {
  const { accountId } = permit.actor;
  if (value === null || value === undefined) return null;
  if (accountColumns.has(column)) return value === accountId ? accountId : anotherAccount;
  if (column === "recipient_id") return names.get(String(value)) ?? anotherAccount;
  const sealed = findSealedColumn(table, column);
  if (sealed) {
    const text = open(permit.db, placeIn(sealed, row, accountId), value as Buffer);
    return forms.has(`${table}.${column}`) ? (JSON.parse(text) as CopiedValue) : text;
  }
  if (column === "at" || column.endsWith("_at")) return instant(Number(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** Sessions count in seconds, everything else in milliseconds. */
const instant = (at: number): string => new Date(at < 100_000_000_000 ? at * 1000 : at).toISOString();
