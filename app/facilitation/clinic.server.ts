import { z } from "zod";
import type { Permit } from "#app/access/permit.server.ts";
import type { AccountProblem } from "#app/identity/account.ts";
import { openAccount, type NewAccount } from "#app/identity/account.server.ts";
import { recordAudit } from "#app/privacy/audit.server.ts";
import { inTransaction, type Database } from "#db/client.server.ts";
import { clinicContactLengths, clinicNameLength, clinicNumberLengths, mostClinicNumbers, numberField, type ClinicContact, type ClinicNumber } from "./clinic.ts";
import { findClinicRow, findContact, insertClinic, isSetupKeyHash, listNumbers, removeSetupKey, updateClinic, updateNumbers, upsertSetupKey, type Clinic } from "./clinic.queries.server.ts";
import { isPhone, optionalLine, optionalLines, requiredText } from "./fields.server.ts";
import { makeCode, writeCode } from "./invitation.ts";
import { forgiveGuess, hashCode, hashTyped, requireLeaveToGuess } from "./secret.server.ts";

export type { Clinic };

/** The clinic that runs this installation, undefined until it is set up. Open to anyone, and shown on every page. */
export const findClinic = (db: Database): Clinic | undefined => findClinicRow(db);

/** The clinic's own telephone numbers in the order it wants them. Open to anyone. */
export const listClinicNumbers = (db: Database): ClinicNumber[] => listNumbers(db);

/** Where the clinic is reached. Open to anyone. */
export const findClinicContact = (db: Database): ClinicContact => findContact(db);

/** What the clinic says of itself. */
export interface ClinicProfile extends ClinicContact {
  readonly name: string;
  readonly numbers: readonly ClinicNumber[];
}

/** Changes what the clinic says of itself, and puts these numbers in place of those before. */
export function changeClinic(permit: Permit<"clinic.change">, { name, phone, address, numbers }: ClinicProfile, now: Date): void {
  inTransaction(permit.db, () => {
    updateClinic(permit.db, { name, phone, address });
    updateNumbers(permit.db, numbers);
    recordAudit(permit, { action: "clinic.change" }, now);
  });
}

/** Writes down whose installation this is: for a demo at its start, for everybody else through `setUpClinic`. */
export const openClinic = (db: Database, clinic: Pick<Clinic, "name" | "kind">, now: Date): void => insertClinic(db, clinic, now);

/**
 * Makes the one-time key of `/setup`, in place of the one of the start before.
 *
 * @returns the key, which is kept nowhere else, or undefined once there is a clinic
 */
export function makeSetupKey(db: Database, now: Date): string | undefined {
  return inTransaction(db, () => {
    if (findClinicRow(db)) return undefined;
    const key = makeCode();
    upsertSetupKey(db, hashCode(key), now);
    return writeCode(key);
  });
}

/**
 * Does this key open `/setup`? Guesses are counted by the visitor's address.
 *
 * @throws {Refusal} `too_many_attempts`
 */
export function isSetupKey(db: Database, key: string, clientAddress: string, now: Date): boolean {
  if (findClinicRow(db)) return false;
  requireLeaveToGuess(db, clientAddress, now);
  const fits = hasSetupKey(db, key);
  if (fits) forgiveGuess(db, clientAddress, now);
  return fits;
}

function hasSetupKey(db: Database, key: string): boolean {
  const hash = hashTyped(key);
  return hash !== undefined && isSetupKeyHash(db, hash);
}

/** Without `problems` the key does not fit, or fits no more. */
export type SetUpOutcome = { readonly ok: true; readonly accountId: string } | { readonly ok: false; readonly problems?: readonly AccountProblem[] };

/**
 * Sets the clinic up and opens its first administrator's account, once. Where the person's names are refused nothing
 * is written, and the key still fits. Once there is a clinic no key does.
 */
export function setUpClinic(
  db: Database,
  key: string,
  { clinicName, administrator }: { readonly clinicName: string; readonly administrator: Omit<NewAccount, "role"> },
  now: Date,
): SetUpOutcome {
  return inTransaction(db, () => {
    if (findClinicRow(db) || !hasSetupKey(db, key)) return { ok: false };
    const opened = openAccount(db, { ...administrator, role: "administrator" }, now);
    if (!opened.ok) return opened;
    insertClinic(db, { name: clinicName, kind: "real" }, now);
    removeSetupKey(db);
    return opened;
  });
}

const rows = Array.from({ length: mostClinicNumbers }, (_, index) => index + 1);
const parts = ["name", "number", "hours"] as const;

/** The clinic's page. A row of numbers left empty is left out; one begun needs a name and a number. */
export const clinicForm = z
  .object({
    name: requiredText(clinicNameLength),
    phone: optionalLine(clinicContactLengths.phone).refine((number) => number === "" || isPhone(number), "phone_invalid"),
    address: optionalLines(clinicContactLengths.address, clinicContactLengths.addressLines),
    ...Object.fromEntries(rows.flatMap((row) => parts.map((part) => [numberField(row, part), optionalLine(clinicNumberLengths[part])]))),
  })
  .transform((form: { name: string } & ClinicContact & Record<string, unknown>, context) => {
    const typed = rows.map((row) => ({ row, ...(Object.fromEntries(parts.map((part) => [part, form[numberField(row, part)]])) as unknown as ClinicNumber) }));
    const numbers = typed.filter(({ name, number, hours }) => `${name}${number}${hours}` !== "");
    for (const { row, name, number } of numbers) {
      if (name === "") context.addIssue({ code: "custom", path: [numberField(row, "name")], message: "required" });
      if (!isPhone(number)) context.addIssue({ code: "custom", path: [numberField(row, "number")], message: number === "" ? "required" : "phone_invalid" });
    }
    return { name: form.name, phone: form.phone, address: form.address, numbers: numbers.map(({ name, number, hours }) => ({ name, number, hours })) };
  });
