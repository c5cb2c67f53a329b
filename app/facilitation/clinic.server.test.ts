import { expect, test } from "vitest";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { changeClinic, clinicForm, findClinic, findClinicContact, isSetupKey, listClinicNumbers, makeSetupKey, openClinic, setUpClinic } from "./clinic.server.ts";
import { listCheckedNumbers } from "./clinic.queries.server.ts";
import { numberField } from "./clinic.ts";
import { checkOwnNumber } from "./help-numbers.server.ts";

function newInstallation() {
  const db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
  return db;
}

const aud = { language: "nb", userName: "aud", displayName: "Aud", passwordHash: "$argon2id$none" } as const;
const fjord = { clinicName: "Fjordklinikken", administrator: aud };
const accounts = (db: ReturnType<typeof newInstallation>) => db.$client.prepare("select role from accounts").pluck().all();

test("Aud sets the clinic up with the key of the first start, and the key fits no more", () => {
  const db = newInstallation();
  const key = makeSetupKey(db, now) ?? "";
  expect(findClinic(db)).toBeUndefined();
  expect(isSetupKey(db, key, "10.0.0.1", now)).toBe(true);

  expect(setUpClinic(db, key, fjord, now)).toMatchObject({ ok: true });
  expect(findClinic(db)).toEqual({ name: "Fjordklinikken", kind: "real", colour: null });
  expect(accounts(db)).toEqual(["administrator"]);
  expect(db.$client.prepare("select * from setup_keys").all()).toEqual([]);
  expect(isSetupKey(db, key, "10.0.0.1", now)).toBe(false);
  expect(setUpClinic(db, key, { ...fjord, administrator: { ...aud, userName: "eve" } }, now)).toEqual({ ok: false });
  expect(makeSetupKey(db, now)).toBeUndefined();
  expect(accounts(db)).toHaveLength(1);
});

test("the key is 130 random bits, kept as a hash, and every start makes another in its place", () => {
  const db = newInstallation();
  const [first = "", second = ""] = [makeSetupKey(db, now), makeSetupKey(db, later(1000))];
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-\w{4}){4}-\w{5}$/);
  const kept = db.$client.prepare("select hash from setup_keys").all() as { hash: Buffer }[];
  expect(kept.map(({ hash }) => hash.length)).toEqual([32]);
  expect(kept[0]?.hash.includes(second.replaceAll("-", ""))).toBe(false);
  expect([isSetupKey(db, first, "10.0.0.1", now), isSetupKey(db, second, "10.0.0.1", now)]).toEqual([false, true]);
});

test("a wrong key sets nothing up, and guessing ends in too_many_attempts", () => {
  const db = newInstallation();
  makeSetupKey(db, now);
  expect(setUpClinic(db, "0".repeat(26), fjord, now)).toEqual({ ok: false });
  expect(setUpClinic(db, "", fjord, now)).toEqual({ ok: false });
  expect(findClinic(db)).toBeUndefined();
  expect(() => {
    for (let guess = 0; guess < 100; guess++) expect(isSetupKey(db, "0".repeat(26), "10.0.0.1", now)).toBe(false);
  }).toThrow("too_many_attempts");
});

test("where Aud's user name is refused nothing is written, and the key still fits", () => {
  const db = newInstallation();
  const key = makeSetupKey(db, now) ?? "";
  expect(setUpClinic(db, key, { ...fjord, administrator: { ...aud, userName: "a" } }, now)).toEqual({ ok: false, problems: ["user_name_too_short"] });
  expect(findClinic(db)).toBeUndefined();
  expect(accounts(db)).toEqual([]);
  expect(setUpClinic(db, key, fjord, now)).toMatchObject({ ok: true });
});

test("a key that was never used fits no more once there is a clinic", () => {
  const db = newInstallation();
  const key = makeSetupKey(db, now) ?? "";
  openClinic(db, { name: "Fjordklinikken", kind: "demo" }, now);
  expect(isSetupKey(db, key, "10.0.0.1", now)).toBe(false);
  expect(setUpClinic(db, key, fjord, now)).toEqual({ ok: false });
  expect(accounts(db)).toEqual([]);
});

test("of two who set up at once, one does", () => {
  const db = newInstallation();
  const key = makeSetupKey(db, now) ?? "";
  const outcomes = ["aud", "eve"].map((userName) => setUpClinic(db, key, { ...fjord, administrator: { ...aud, userName } }, now).ok);
  expect(outcomes).toEqual([true, false]);
});

test("a demo says so itself, and there is one clinic in a database", () => {
  const db = newInstallation();
  openClinic(db, { name: "Fjordklinikken", kind: "demo" }, now);
  expect(findClinic(db)?.kind).toBe("demo");
  expect(() => openClinic(db, { name: "Another", kind: "real" }, now)).toThrow();
});

test("the administrator changes the clinic's name and numbers, and everybody sees them in that order", () => {
  const { db, administrator } = world();
  const numbers = [
    { name: "Vakttelefon", number: "55 55 55 55", hours: "hele døgnet" },
    { name: "Poliklinikken", number: "+47 55 55 55 56", hours: "" },
  ];
  changeClinic(permit(db, administrator, "clinic.change"), { name: "Fjordklinikken poliklinikk", phone: "55 55 55 50", address: "Fjordveien 1\n5003 Bergen", numbers }, now);
  expect(findClinic(db)?.name).toBe("Fjordklinikken poliklinikk");
  expect(findClinicContact(db)).toEqual({ phone: "55 55 55 50", address: "Fjordveien 1\n5003 Bergen" });
  expect(listClinicNumbers(db)).toEqual(numbers);
  changeClinic(permit(db, administrator, "clinic.change"), { name: "Fjordklinikken", phone: "", address: "", numbers: numbers.slice(1) }, now);
  expect(listClinicNumbers(db)).toEqual(numbers.slice(1));
});

test("a name of nothing that a page can show is no name, and what cannot be shown is left out of one", () => {
  expect(clinicForm.safeParse({ name: "\u0000\u0007 " }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual(["name required"]);
  expect(clinicForm.parse({ name: "Fjord\u0000klinikken\u007f" }).name).toBe("Fjordklinikken");
});

test("what no page can show is left out of the clinic's telephone, address and numbers too, and lines are tidied", () => {
  const typed = { name: "Fjord\u202eklinikken\u200b", phone: " 55\u00a055\t55\u0000  55", address: "\u0007\r\n Fjordveien\u0085 1 \r\n\r\n5003\u0000 Bergen\r\n" };
  const number = { [numberField(1, "name")]: "Va\u001bkt\n telefon", [numberField(1, "number")]: "\u200b113\u0000", [numberField(1, "hours")]: "\u20668–16\u0007" };
  expect(clinicForm.parse({ ...typed, ...number })).toEqual({ name: "Fjordklinikken", phone: "55 55 55 55", address: "Fjordveien 1\n5003 Bergen", numbers: [{ name: "Vakt telefon", number: "113", hours: "8–16" }] });
  const nothing = { [numberField(1, "name")]: "\u0000\u200b", [numberField(1, "number")]: " \u0007", [numberField(1, "hours")]: "\ufeff" };
  expect(clinicForm.parse({ name: "x", phone: "\u0000", address: "\u0001\n \n", ...nothing })).toEqual({ name: "x", phone: "", address: "", numbers: [] });
});

test("a number that nobody can ring is refused, and an address of many lines", () => {
  const problems = (form: Record<string, string>) => clinicForm.safeParse({ name: "x", ...form }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  for (const phone of ["113", "02800", "116 117", "55 55 55 55", "+47 55 55 55 55", "+1234567890 12345"]) expect(problems({ phone }), phone).toBeUndefined();
  for (const phone of ["1", "22", "+", "+ 4", "12345678901234567", "5555\u0660", "55-55", "++47 555"]) expect(problems({ phone }), phone).toEqual(["phone phone_invalid"]);
  expect(problems({ [numberField(2, "name")]: "Vakt", [numberField(2, "number")]: "0" })).toEqual(["numbers.2.number phone_invalid"]);
  expect(problems({ address: "1\n2\n3\n4\n5" })).toBeUndefined();
  expect(problems({ address: "1\n2\n3\n4\n5\n6" })).toEqual(["address too_many_lines"]);
});

test("rows left empty are left out; one begun needs a name and a number, told beside their fields", () => {
  const row = (n: number, name: string, number: string, hours = "") => ({ [numberField(n, "name")]: name, [numberField(n, "number")]: number, [numberField(n, "hours")]: hours });
  expect(clinicForm.parse({ name: " Fjordklinikken ", ...row(1, "", ""), ...row(3, " Vakt ", " 55 55 55 55 ", "8–16") })).toEqual({
    name: "Fjordklinikken",
    phone: "",
    address: "",
    numbers: [{ name: "Vakt", number: "55 55 55 55", hours: "8–16" }],
  });
  const problems = (form: Record<string, string>) => clinicForm.safeParse({ name: "x", ...form }).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(problems(row(2, "Vakt", ""))).toEqual(["numbers.2.number required"]);
  expect(problems(row(2, "", "", "8–16"))).toEqual(["numbers.2.name required", "numbers.2.number required"]);
  expect(problems(row(5, "Vakt", "ring oss"))).toEqual(["numbers.5.number phone_invalid"]);
  expect(problems({ name: "", ...row(1, "x".repeat(61), "113") })).toEqual(["name required", "numbers.1.name too_long"]);
  expect(problems({ phone: "ring oss" })).toEqual(["phone phone_invalid"]);
  expect(problems({ phone: "1".repeat(21), address: "x".repeat(201) })).toEqual(["phone too_long", "phone phone_invalid", "address too_long"]);
});

test("that a number of the clinic's own has been checked stays with it until it is another number", () => {
  const { db, administrator } = world();
  const change = permit(db, administrator, "clinic.change");
  const [guard, ward] = [{ name: "Vakttelefon", number: "55 55 55 55", hours: "" }, { name: "Posten", number: "55 55 55 56", hours: "" }];
  const profile = { name: "Fjordklinikken", phone: "", address: "" };
  changeClinic(change, { ...profile, numbers: [guard, ward] }, now);
  expect(checkOwnNumber(permit(db, administrator, "help.check"), { position: 2, number: ward.number }, now)).toBe(true);
  changeClinic(change, { ...profile, numbers: [{ ...ward, hours: "8–16" }, guard] }, now);
  expect(listCheckedNumbers(db).map(({ number, checkedOn }) => [number, checkedOn])).toEqual([["55 55 55 56", "2026-06-04"], ["55 55 55 55", null]]);
  changeClinic(change, { ...profile, numbers: [{ ...ward, number: "55 55 55 57" }] }, now);
  expect(listCheckedNumbers(db).map(({ checkedOn }) => checkedOn)).toEqual([null]);
});
