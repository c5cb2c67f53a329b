import { copyFileSync } from "node:fs";
import { connect, type Connection } from "#db/connection.server.ts";

/** A database in use, beside a copy of how it was. */
export interface KeptDatabase {
  /** Whether anything has been written since the last `restore`. */
  written(): boolean;
  /** The rows that have gone and come since the copy was made, a changed row as both: `clinic_numbers - 1 Vakt 55000000 `. */
  differences(): string[];
  /** The same for all tables, whether anything is known to have been written or not. */
  differencesAnywhere(): string[];
  /** Puts everything back. */
  restore(): void;
  close(): void;
}

/**
 * Copies a database aside, and watches what is done to it through a connection of its own.
 *
 * @param file a database that nobody has open yet
 */
export function keepDatabase(file: string): KeptDatabase {
  const copy = `${file}.kept`;
  copyFileSync(file, copy);
  const db = connect(file, { timeout: 5000 });
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  db.exec(`attach '${copy}' as kept`);
  const tables = db.prepare("select name from kept.sqlite_master where type = 'table' and sql is not null and name not like 'sqlite_%'").pluck().all() as string[];
  const readVersion = db.prepare("pragma data_version").pluck();
  const version = () => readVersion.get() as number;
  let seen = version();

  const guards = db.prepare("select tbl_name as guarded, name, sql from main.sqlite_master where type = 'trigger'").all() as { readonly guarded: string; readonly name: string; readonly sql: string }[];
  const guarded = new Set(guards.map(({ guarded }) => guarded));
  noteWrites(db, tables);
  const noted = db.prepare("select name from main.written_tables").pluck();
  const forget = db.prepare("delete from main.written_tables");
  /** A write that no table has noted may stand in any of them. */
  const writtenTables = (): string[] => {
    const names = new Set(noted.all());
    return names.size === 0 && version() !== seen ? tables : tables.filter((name) => names.has(name));
  };

  const gone = (name: string) => db.prepare(`select * from kept."${name}" except select * from main."${name}"`).raw();
  const come = (name: string) => db.prepare(`select * from main."${name}" except select * from kept."${name}"`).raw();
  const inWords = (row: unknown): string => (row as readonly unknown[]).map((value) => (Buffer.isBuffer(value) ? "(bytes)" : String(value))).join(" ");
  const differencesIn = (names: readonly string[]): string[] =>
    names.flatMap((name) => [...gone(name).all().map((row) => `${name} - ${inWords(row)}`), ...come(name).all().map((row) => `${name} + ${inWords(row)}`)]);

  return {
    written: () => version() !== seen,
    differences: () => differencesIn(writtenTables()),
    differencesAnywhere: () => differencesIn(tables),
    restore: db.transaction(() => {
      const written = writtenTables();
      // What may never be changed is put back too, so its guards step aside for that.
      const aside = written.some((name) => guarded.has(name)) ? guards : [];
      for (const { name } of aside) db.exec(`drop trigger main."${name}"`);
      for (const name of written) {
        db.prepare(`delete from main."${name}"`).run();
        db.prepare(`insert into main."${name}" select * from kept."${name}"`).run();
      }
      for (const { sql } of aside) db.exec(sql);
      forget.run();
      seen = version();
    }).immediate as () => void,
    close: () => db.close(),
  };
}

/** Lets the database itself note which tables are written, whoever writes and through whatever cascade: a table of names, outside of all comparisons. */
function noteWrites(db: Connection, tables: readonly string[]): void {
  db.exec("create table main.written_tables (name text primary key) without rowid");
  for (const name of tables)
    for (const what of ["insert", "update", "delete"])
      db.exec(`create trigger main."written_${name}_${what}" after ${what} on "${name}" begin insert into written_tables select '${name}' where not exists (select 1 from written_tables where name = '${name}'); end`);
}
