import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { connect, connectToLook, type Connection } from "./connection.server.ts";
import * as schema from "./schema/index.ts";

export type Database = BetterSQLite3Database<typeof schema> & { $client: Connection };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Why a database file cannot be served. The words for each stand in `databaseSentence`. */
export type DatabaseFault = "newer" | "broken" | "foreign" | "read_only" | "disk_full" | "in_use";

export class DatabaseUnusable extends Error {
  constructor(
    readonly fault: DatabaseFault,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(databaseSentence(fault, file), options);
    this.name = "DatabaseUnusable";
  }
}

/** One sentence for whoever started the program. */
function databaseSentence(fault: DatabaseFault, file: string): string {
  switch (fault) {
    case "newer":
      return `The database ${file} was made by a newer Samspill than this one. Start the newer version, or restore a backup that fits this one.`;
    case "broken":
      return `The database ${file} is damaged and has been left untouched. Restore the newest backup.`;
    case "foreign":
      return `The file ${file} is not a Samspill database. Point DATABASE_FILE at another file.`;
    case "read_only":
      return `The database ${file} cannot be written to. Check the owner and the rights of the file and its folder.`;
    case "disk_full":
      return `The disk that holds ${file} is full. Make room and start again.`;
    case "in_use":
      return `The database ${file} is already open in another Samspill process. Stop that one first.`;
  }
}

/** The project's `db/migrations`, seen from this file and from the build. */
const migrationsFolder = [".", "..", "../.."].map((up) => join(import.meta.dirname, up, "db/migrations")).find((folder) => existsSync(folder)) ?? "db/migrations";

/**
 * Opens the clinic's database for this process alone, copies it aside where its schema is about to change, and
 * brings the schema up to date in one transaction.
 *
 * @param file path of the SQLite file, made if it is missing; for tests `:memory:`, or such a one serialized
 * @param folder where the migrations stand
 * @throws {DatabaseUnusable} and leaves the file as it was
 */
export function openDatabase(file: string | Buffer, folder = migrationsFolder): Database {
  if (typeof file !== "string" || file === ":memory:") return migrated(connect(file), folder);
  let lock: Connection | undefined;
  let client: Connection | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    lock = takeLock(file);
    const isNew = !existsSync(file);
    client = connect(file);
    chmodSync(file, 0o600);
    if (!isNew) {
      requireSound(client, file, folder);
      if (pendingMigrations(client, folder) > 0) copyAside(client, file);
    }
    const db = migrated(client, folder);
    releaseLockOnClose(client, lock);
    return db;
  } catch (error) {
    client?.close();
    lock?.close();
    throw asUnusable(error, file);
  }
}

function migrated(client: Connection, folder: string): Database {
  setPragmas(client);
  const db = drizzle(client, { schema }) as Database;
  migrate(db, { migrationsFolder: folder });
  return db;
}

/**
 * Opens a clinic's database to look at it as it stands: nothing is migrated, and nothing in it can be changed.
 *
 * @throws {DatabaseUnusable} `newer`, `foreign` or `broken`
 */
export function openToLook(file: string, folder = migrationsFolder): Database {
  let client: Connection | undefined;
  try {
    client = connectToLook(file);
    requireSound(client, file, folder);
    if (!hasMigrationsTable(client)) throw new DatabaseUnusable("foreign", file);
    return drizzle(client, { schema }) as Database;
  } catch (error) {
    client?.close();
    throw asUnusable(error, file);
  }
}

/**
 * Keeps every other Samspill process out of a database until it is let go of, or this process ends.
 *
 * @returns lets go
 * @throws {DatabaseUnusable} `in_use` while another process has it
 */
export function holdDatabase(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = takeLock(file);
  return () => void lock.close();
}

/** How many migrations have been applied to a database. */
export const appliedMigrations = (client: Connection): number => client.prepare("select count(*) from __drizzle_migrations").pluck().get() as number;

/** How many migrations this program knows. */
export const knownMigrations = (folder = migrationsFolder): number => (JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as { entries: unknown[] }).entries.length;

/** The settings that a promise rests on; they belong to the connection, so they are set at every open. */
function setPragmas(client: Connection): void {
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  client.pragma("busy_timeout = 5000");
  client.pragma("secure_delete = ON");
  client.pragma("cache_size = -65536");
}

/**
 * A lock that ends with the process, however it ends: an exclusive transaction on a small file beside the database.
 * It also keeps two starts from migrating at once.
 */
function takeLock(file: string): Connection {
  const lock = connect(`${file}.lock`, { timeout: 2000 });
  chmodSync(`${file}.lock`, 0o600);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw new DatabaseUnusable("in_use", file, { cause: error });
  }
}

function releaseLockOnClose(client: Connection, lock: Connection): void {
  const close = client.close.bind(client);
  client.close = () => {
    close();
    lock.close();
    return client;
  };
}

function requireSound(client: Connection, file: string, folder: string): void {
  const verdict = client.pragma("quick_check(1)", { simple: true });
  if (verdict !== "ok") throw new DatabaseUnusable("broken", file);
  if (!hasMigrationsTable(client)) {
    const { tables } = client.prepare("select count(*) as tables from sqlite_master").get() as { tables: number };
    if (tables > 0) throw new DatabaseUnusable("foreign", file);
    return;
  }
  if (pendingMigrations(client, folder) < 0) throw new DatabaseUnusable("newer", file);
}

const hasMigrationsTable = (client: Connection): boolean =>
  client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() !== undefined;

/** How many migrations the program has that the file has not; below 0 where the file is ahead. */
function pendingMigrations(client: Connection, folder: string): number {
  const known = knownMigrations(folder);
  return hasMigrationsTable(client) ? known - appliedMigrations(client) : known;
}

/** `samspill.sqlite` becomes `samspill.sqlite.before-3`, where 3 migrations had been applied. */
function copyAside(client: Connection, file: string): void {
  const copy = `${file}.before-${appliedMigrations(client) + 1}`;
  if (existsSync(copy)) return;
  client.prepare("vacuum into ?").run(copy);
  chmodSync(copy, 0o600);
}

/** What SQLite says, in our words; what it does not know passes through. */
export function asUnusable(error: unknown, file: string): unknown {
  if (error instanceof DatabaseUnusable) return error;
  const code = (error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code ?? "";
  if (code.startsWith("SQLITE_CORRUPT")) return new DatabaseUnusable("broken", file, { cause: error });
  if (code === "SQLITE_NOTADB") return new DatabaseUnusable("foreign", file, { cause: error });
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC") return new DatabaseUnusable("disk_full", file, { cause: error });
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)/.test(code)) return new DatabaseUnusable("read_only", file, { cause: error });
  if (code.startsWith("SQLITE_BUSY")) return new DatabaseUnusable("in_use", file, { cause: error });
  return error;
}

/** Runs a change that either happens whole or not at all. Immediate: see docs/decisions/synchronous-domain.md. */
export function inTransaction<T>(db: Database, change: (tx: Transaction) => T): T {
  return db.transaction(change, { behavior: "immediate" });
}

/** Remembers a prepared query for each database, so that a request does not pay for building it. */
export function prepared<Q>(build: (db: Database) => Q): (db: Database) => Q {
  const known = new WeakMap<Database, Q>();
  return (db) => {
    let query = known.get(db);
    if (!query) known.set(db, (query = build(db)));
    return query;
  };
}
