import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import * as schema from "#db/schema/index.ts";

/** Every table of the schema, by the database's name for it. */
export const tables: ReadonlyMap<string, SQLiteTable> = new Map(Object.values(schema).flatMap((one) => (is(one, SQLiteTable) ? [[getTableName(one), one] as const] : [])));

/** A table's columns, by the database's names for them. */
export const columnsOf = (table: SQLiteTable): ReadonlyMap<string, SQLiteColumn> => new Map(Object.values(getTableColumns(table) as Record<string, SQLiteColumn>).map((column) => [column.name, column]));

/** The column that says whose a row is, and what it names. */
export interface Owner {
  readonly column: SQLiteColumn;
  readonly names: "account" | "enrolment";
}

/** A table's rows are a person's through their enrolment, their account, or because they made them. */
export function ownerIn(table: SQLiteTable): Owner {
  const columns = columnsOf(table);
  const through = (name: string, names: Owner["names"]): Owner | undefined => {
    const column = columns.get(name);
    return column && { column, names };
  };
  const owner = getTableName(table) === "accounts" ? through("id", "account") : (through("enrolment_id", "enrolment") ?? through("account_id", "account") ?? through("created_by", "account"));
  if (!owner) throw new TypeError(`nothing says whose the rows of ${getTableName(table)} are`);
  return owner;
}
