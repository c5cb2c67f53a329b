import type { Connection } from "#db/connection.server.ts";

/** How many rows all tables have together. Reads every one of them. */
export function countRows(client: Connection): number {
  const tables = client.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'").pluck().all() as string[];
  return tables.reduce((sum, table) => sum + (client.prepare(`select count(*) from "${table}"`).pluck().get() as number), 0);
}

/** What SQLite finds wrong with a database: damaged pages and indexes, and rows that refer to nothing. */
export function faultsOf(client: Connection): string[] {
  const damage = client.pragma("integrity_check(3)") as { integrity_check: string }[];
  const orphans = client.pragma("foreign_key_check") as { table: string }[];
  return [...damage.map(({ integrity_check }) => integrity_check).filter((verdict) => verdict !== "ok"), ...orphans.slice(0, 3).map(({ table }) => `a row of ${table} refers to one that is not there`)];
}
