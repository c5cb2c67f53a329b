import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { prepared, type Database } from "#db/client.server.ts";
import { isSealed } from "#db/schema/columns.ts";
import { enrolments, signInSteps } from "#db/schema/index.ts";
import { columnsOf, ownerIn, tables } from "./owned-tables.queries.server.ts";
import type { Place } from "./sealed.server.ts";

/** A column of text that is sealed with its owner's data key. All by the database's names. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The column that names the row in the text's place: the table's primary key. */
  readonly rowId: string;
}

/** The revision that a table's texts are sealed under where its rows keep none; else 0. */
const fixedRevisions: Readonly<Record<string, number>> = { activity_entries: 1 };

interface Known extends SealedColumn {
  readonly of: SQLiteTable;
  /** As the schema calls the column. */
  readonly property: string;
  readonly sealed: SQLiteColumn;
}

/** The schema says which columns are sealed: those made by `sealed`. */
const known: readonly Known[] = [...tables].flatMap(([table, of]) => {
  const columns = Object.entries(getTableColumns(of) as Record<string, SQLiteColumn>);
  const rowId = columns.find(([, column]) => column.primary)?.[1].name ?? "";
  return columns.flatMap(([property, sealed]) => (isSealed(sealed) ? [{ table, column: sealed.name, rowId, of, property, sealed }] : []));
});

/** Every column that is sealed with data keys. What a step of a sign-in holds for some minutes besides is not one: see `hasSealedStep`. */
export const sealedColumns: readonly SealedColumn[] = known;

const named = new Map<string, SealedColumn>(known.map((one) => [`${one.table}.${one.column}`, one]));

/** The column of that name, where it is sealed. */
export const findSealedColumn = (table: string, column: string): SealedColumn | undefined => named.get(`${table}.${column}`);

/** Where the text of a row is sealed. @param row by the database's names: its primary key, and its revision where it keeps one */
export const placeIn = ({ table, column, rowId }: SealedColumn, row: Readonly<Record<string, unknown>>, accountId: string): Place => ({
  table,
  column,
  rowId: String(row[rowId]),
  accountId,
  revision: Number(row.revision ?? fixedRevisions[table] ?? 0),
});

/** A row whose text stands under another key than asked for. */
export interface OlderText {
  /** SQLite's own number of the row. */
  readonly at: number;
  readonly place: Place;
  readonly sealed: Buffer;
}

const p = sql.placeholder;

const queries = prepared((db) => {
  const ofAccount = db.select({ id: enrolments.id }).from(enrolments).where(eq(enrolments.accountId, p("accountId")));
  return new Map(
    known.map((one) => {
      const { of, property, sealed, rowId } = one;
      const columns = columnsOf(of);
      const owner = ownerIn(of);
      // The plus keeps SQLite to the owner's index: it would read the table in order.
      const at = sql<number>`+${of}.rowid`;
      const older = db
        .select({ at, [rowId]: columns.get(rowId)!, revision: columns.get("revision") ?? sql`null`, sealed })
        .from(of)
        .where(and(owner.names === "enrolment" ? inArray(owner.column, ofAccount) : eq(owner.column, p("accountId")), sql`${at} > ${p("after")}`, sql`substr(${sealed}, 1, length(${p("head")})) <> ${p("head")}`))
        .orderBy(asc(at))
        .limit(p("most"))
        .prepare();
      const update = db.update(of).set({ [property]: sql`${p("sealed")}` }).where(sql`rowid = ${p("at")}`).prepare(); // prettier-ignore
      return [one as SealedColumn, { older, update }] as const;
    }),
  );
});

const queriesOf = (db: Database, column: SealedColumn) => queries(db).get(column)!;

/** An account's texts in one column that do not begin as asked, in the order of their rows. @param after a row's number; 0 for the first */
export function listOlderTexts(db: Database, column: SealedColumn, { accountId, head, after, most }: { readonly accountId: string; readonly head: Buffer; readonly after: number; readonly most: number }): OlderText[] {
  const rows = queriesOf(db, column).older.all({ accountId, head, after, most }) as { at: number; sealed: Buffer }[];
  return rows.map((row) => ({ at: row.at, place: placeIn(column, row as Readonly<Record<string, unknown>>, accountId), sealed: row.sealed }));
}

/** Puts the same text, sealed otherwise, in its place. The row is the same otherwise, its revision too. */
export function updateSealed(db: Database, column: SealedColumn, at: number, sealed: Buffer): void {
  queriesOf(db, column).update.run({ at, sealed });
}

const steps = prepared((db) =>
  db
    .select({ id: signInSteps.id })
    .from(signInSteps)
    .where(and(eq(signInSteps.accountId, p("accountId")), eq(signInSteps.kind, "set-up")))
    .limit(1)
    .prepare(),
);

/** Whether a step waits that holds the secret of a new app, sealed with one of the account's keys. It goes within the hour. */
export const hasSealedStep = (db: Database, accountId: string): boolean => steps(db).get({ accountId }) !== undefined;
