import { copyFileSync } from "node:fs";
import { connect } from "#db/connection.server.ts";

/** A database in use, beside a copy of how it was. */
export interface KeptDatabase {
  /** Whether anything has been written since the last `restore`. */
  written(): boolean;
  /** The rows that have gone and come since the copy was made, a changed row as both: `clinic_numbers - 1 Vakt 55000000 `. */
  differences(): string[];
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

  const comparing = tables.map((name) => ({
    name,
    gone: db.prepare(`select * from kept."${name}" except select * from main."${name}"`).raw(),
    come: db.prepare(`select * from main."${name}" except select * from kept."${name}"`).raw(),
  }));
  const restoring = tables.map((name) => ({ empty: db.prepare(`delete from main."${name}"`), fill: db.prepare(`insert into main."${name}" select * from kept."${name}"`) }));
  const inWords = (row: unknown): string => (row as readonly unknown[]).map((value) => (Buffer.isBuffer(value) ? "(bytes)" : String(value))).join(" ");

  const guards = db.prepare("select name, sql from main.sqlite_master where type = 'trigger'").all() as { readonly name: string; readonly sql: string }[];

  return {
    written: () => version() !== seen,
    differences: () =>
      comparing.flatMap(({ name, gone, come }) => [...gone.all().map((row) => `${name} - ${inWords(row)}`), ...come.all().map((row) => `${name} + ${inWords(row)}`)]),
    restore: db.transaction(() => {
      // What may never be changed is put back too, so its guards step aside for that.
      for (const { name } of guards) db.exec(`drop trigger main."${name}"`);
      for (const { empty, fill } of restoring) {
        empty.run();
        fill.run();
      }
      for (const { sql } of guards) db.exec(sql);
      seen = version();
    }).immediate as () => void,
    close: () => db.close(),
  };
}
