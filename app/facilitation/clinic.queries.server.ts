import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { prepared, type Database } from "#db/client.server.ts";
import { clinic, clinicNumbers, setupKeys } from "#db/schema/index.ts";
import type { CheckedNumber, ClinicContact, ClinicNumber } from "./clinic.ts";

const p = sql.placeholder;

export interface Clinic {
  readonly name: string;
  readonly kind: "real" | "demo";
  /** Its own colour, `#0b5c5c`; null: the theme's. */
  readonly colour: string | null;
}

const only = prepared((db) => db.select({ name: clinic.name, kind: clinic.kind, colour: clinic.colour }).from(clinic).where(eq(clinic.id, 1)).prepare());

export const findClinicRow = (db: Database): Clinic | undefined => only(db).get();

export function insertClinic(db: Database, { name, kind }: Pick<Clinic, "name" | "kind">, now: Date): void {
  db.insert(clinic).values({ id: 1, name, kind, createdAt: now.getTime() }).run();
}

export function updateClinic(db: Database, facts: { readonly name: string } & ClinicContact): void {
  db.update(clinic).set(facts).where(eq(clinic.id, 1)).run();
}

export function updateColour(db: Database, colour: string | null): void {
  db.update(clinic).set({ colour }).where(eq(clinic.id, 1)).run();
}

const contact = prepared((db) => db.select({ phone: clinic.phone, address: clinic.address }).from(clinic).where(eq(clinic.id, 1)).prepare());

export const findContact = (db: Database): ClinicContact => contact(db).get() ?? { phone: "", address: "" };

const numbers = prepared((db) =>
  db.select({ name: clinicNumbers.name, number: clinicNumbers.number, hours: clinicNumbers.hours }).from(clinicNumbers).orderBy(asc(clinicNumbers.position)).prepare(),
);

export const listNumbers = (db: Database): ClinicNumber[] => numbers(db).all();

/** Puts these in place of those before. That a number has been checked stays with it as long as it is the same number. */
export function updateNumbers(db: Database, listed: readonly ClinicNumber[]): void {
  const checked = db.select({ number: clinicNumbers.number, checkedOn: clinicNumbers.checkedOn }).from(clinicNumbers).where(isNotNull(clinicNumbers.checkedOn)).all();
  const checkedOn = new Map(checked.map((row) => [row.number, row.checkedOn]));
  db.delete(clinicNumbers).run();
  if (listed.length > 0) db.insert(clinicNumbers).values(listed.map((number, index) => ({ ...number, position: index + 1, checkedOn: checkedOn.get(number.number) ?? null }))).run();
}

const checkedNumbers = prepared((db) =>
  db
    .select({ position: clinicNumbers.position, name: clinicNumbers.name, number: clinicNumbers.number, hours: clinicNumbers.hours, checkedOn: clinicNumbers.checkedOn })
    .from(clinicNumbers)
    .orderBy(asc(clinicNumbers.position))
    .prepare(),
);

export const listCheckedNumbers = (db: Database): CheckedNumber[] => checkedNumbers(db).all();

/** @returns whether there is such a number in that place */
export const updateNumberCheck = (db: Database, position: number, number: string, checkedOn: string): boolean =>
  db.update(clinicNumbers).set({ checkedOn }).where(and(eq(clinicNumbers.position, position), eq(clinicNumbers.number, number))).run().changes === 1;

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
