import { asc, eq, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { clinic, clinicNumbers, setupKeys } from "#db/schema/index.ts";
import type { ClinicNumber } from "./clinic.ts";

const p = sql.placeholder;

export interface Clinic {
  readonly name: string;
  readonly kind: "real" | "demo";
}

const only = prepared((db) => db.select({ name: clinic.name, kind: clinic.kind }).from(clinic).where(eq(clinic.id, 1)).prepare());

export const findClinicRow = (db: Database): Clinic | undefined => only(db).get();

export function insertClinic(db: Database, { name, kind }: Clinic, now: Date): void {
  db.insert(clinic).values({ id: 1, name, kind, createdAt: now.getTime() }).run();
}

export function updateClinicName(db: Database, name: string): void {
  db.update(clinic).set({ name }).where(eq(clinic.id, 1)).run();
}

const numbers = prepared((db) =>
  db.select({ name: clinicNumbers.name, number: clinicNumbers.number, hours: clinicNumbers.hours }).from(clinicNumbers).orderBy(asc(clinicNumbers.position)).prepare(),
);

export const listNumbers = (db: Database): ClinicNumber[] => numbers(db).all();

export function updateNumbers(db: Database, listed: readonly ClinicNumber[]): void {
  db.delete(clinicNumbers).run();
  if (listed.length > 0) db.insert(clinicNumbers).values(listed.map((number, index) => ({ ...number, position: index + 1 }))).run();
}

/** Puts the hash of a new key in place of the one before. */
export function upsertSetupKey(db: Database, hash: Buffer, now: Date): void {
  const key = { hash, createdAt: now.getTime() };
  db.insert(setupKeys).values({ id: 1, ...key }).onConflictDoUpdate({ target: setupKeys.id, set: key }).run();
}

const setupKey = prepared((db) => db.select({ id: setupKeys.id }).from(setupKeys).where(eq(setupKeys.hash, p("hash"))).prepare());

export const isSetupKeyHash = (db: Database, hash: Buffer): boolean => setupKey(db).get({ hash }) !== undefined;

export function removeSetupKey(db: Database): void {
  db.delete(setupKeys).run();
}
