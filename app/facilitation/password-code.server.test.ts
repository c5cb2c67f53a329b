import { beforeEach, expect, test } from "vitest";
import { changePassword } from "#app/identity/password-change.server.ts";
import { removeOldPasswordCodes } from "#app/identity/password-code.server.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { beginStep, readStep } from "#app/identity/sign-in-step.server.ts";
import { setDisabled } from "#app/identity/staff.server.ts";
import { readReflections, writeReflection } from "#app/learning/reflection.server.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { choosePassword, inspectPasswordCode, letLearnerIn, letStaffIn } from "./password-code.server.ts";
import { makeCode, writeCode } from "./invitation.ts";

const password = "fire rolige ord sammen";
const newPassword = "fem ganske rolige ord";
const visitor = "203.0.113.7";
const day = 24 * 3_600_000;
const passwordHash = await hashPassword(password);

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world({ passwordHash })));

function codeFor(learner: { readonly enrolmentId: string }, at = now): string {
  const made = letLearnerIn(permit(clinic.db, clinic.facilitator, "learner.let-in"), clinic.thursday, learner.enrolmentId, at);
  if (!made.ok) throw new Error(made.problem);
  return made.code;
}
function codeForStaff(account: { readonly accountId: string }): string {
  const made = letStaffIn(permit(clinic.db, clinic.administrator, "staff.let-in"), account.accountId, now);
  if (!made.ok) throw new Error(made.problem);
  return made.code;
}
const inspect = (code: string, at = now) => inspectPasswordCode(clinic.db, code, visitor, at);
const choose = (code: string, chosen = newPassword, at = now) => choosePassword(clinic.db, code, chosen, at);
const trySignIn = async (userName: string, tried: string) => (await signIn(clinic.db, { userName, password: tried, clientAddress: visitor }, now)).ok;
const kept = () => clinic.db.$client.prepare("select * from password_codes").all() as Record<string, unknown>[];

test("a learner who has forgotten the password chooses a new one with the code, and only the new one works", async () => {
  const code = codeFor(clinic.tor);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{4}){4}-[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(inspect(code)).toBeUndefined();
  expect(await choose(code)).toEqual({ ok: true, accountId: clinic.tor.accountId, role: "learner" });
  expect([await trySignIn("Tor", password), await trySignIn("Tor", newPassword)]).toEqual([false, true]);
  expect(await trySignIn("Siv", password)).toBe(true);
});

test("a code is read as people type it, and as the whole link", () => {
  const code = codeFor(clinic.tor);
  for (const typed of [code.toLowerCase(), code.replaceAll("-", " "), `https://samspill.example.org/new-password/${code}?x`]) expect(inspect(typed), typed).toBeUndefined();
});

test("what the learner has written is there and readable as before", async () => {
  const lesson = { moduleId: "intro", lesson: 1 };
  writeReflection(permit(clinic.db, clinic.tor, "reflection.write"), lesson, { reflectionId: "own-sake", text: "Jeg var redd for å spørre.", revision: 0 }, now);
  const keys = () => clinic.db.$client.prepare("select * from account_keys").all();
  const before = keys();
  await choose(codeFor(clinic.tor));
  expect(readReflections(permit(clinic.db, clinic.tor, "reflection.read"), lesson)["own-sake"]).toMatchObject({ text: "Jeg var redd for å spørre." });
  expect(keys()).toEqual(before);
});

test("using the code ends every session of that account, and of no other", async () => {
  const cookieOf = async (accountId: string) => (await startSession(clinic.db, accountId, null, now)).split(";")[0]!;
  const tors = [await cookieOf(clinic.tor.accountId), await cookieOf(clinic.tor.accountId)];
  const sivs = await cookieOf(clinic.siv.accountId);
  const code = codeFor(clinic.tor);
  const isIn = async (cookie: string) => (await readActor(clinic.db, cookie, now)).actor !== undefined;
  expect(await isIn(tors[0]!), "making the code signs nobody out").toBe(true);
  await choose(code);
  expect([await isIn(tors[0]!), await isIn(tors[1]!), await isIn(sivs)]).toEqual([false, false, true]);
});

test("a sign-in that the forgotten password began goes no further, and one of another account does", async () => {
  const begun = ({ accountId }: { readonly accountId: string }) => beginStep(clinic.db, { kind: "code", accountId }, now).setCookie.split(";")[0]!;
  const [tors, sivs] = [begun(clinic.tor), begun(clinic.siv)];
  const waits = (cookie: string) => readStep(clinic.db, cookie, ["code"], now) !== undefined;
  const code = codeFor(clinic.tor);
  expect([waits(tors), waits(sivs)]).toEqual([true, true]);
  expect(await choose(code)).toMatchObject({ ok: true });
  expect([waits(tors), waits(sivs)]).toEqual([false, true]);
});

test("a code works once, also where many use it at once (ASVS 6.4.1)", async () => {
  const code = codeFor(clinic.tor);
  const outcomes = await Promise.all(Array.from({ length: 6 }, (_, n) => choose(code, `${newPassword} ${n}`)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.fault === "used")).toHaveLength(5);
  expect(inspect(code)).toBe("used");
});

test("a code holds for 24 hours to the millisecond (ASVS 6.4.1)", async () => {
  const code = codeFor(clinic.tor);
  expect(inspect(code, later(day - 1))).toBeUndefined();
  expect(inspect(code, later(day))).toBe("expired");
  expect(await choose(code, newPassword, later(day))).toEqual({ ok: false, fault: "expired" });
  expect(await trySignIn("Tor", password)).toBe(true);
});

test("a newer code takes the place of an older one", async () => {
  const [older, newer, sivs] = [codeFor(clinic.tor), codeFor(clinic.tor), codeFor(clinic.siv)];
  expect([inspect(older), inspect(newer), inspect(sivs)]).toEqual(["withdrawn", undefined, undefined]);
  expect(await choose(older)).toEqual({ ok: false, fault: "withdrawn" });
  expect(await choose(newer)).toMatchObject({ ok: true });
});

test("the database itself keeps an account from having two codes that wait", () => {
  codeFor(clinic.tor);
  const again = clinic.db.$client.prepare("insert into password_codes select 'another', account_id, x'00', expires_at, null, null, created_by, created_at from password_codes");
  expect(() => again.run()).toThrow(/UNIQUE/);
});

test("a password that breaks a rule of joining is refused, and the code is still good", async () => {
  const code = codeFor(clinic.tor);
  for (const [chosen, problem] of [["kort", "password_too_short"], ["passord passord", "password_common"], ["x".repeat(1100), "password_too_long"], ["vi bor på fjordklinikken", "password_has_name"]] as const) {
    expect(await choose(code, chosen), chosen).toEqual({ ok: false, problems: [problem] });
  }
  expect(await trySignIn("Tor", password)).toBe(true);
  expect(await choose(code)).toMatchObject({ ok: true });
});

test("only a facilitator of the group makes a learner's code: not another group's, not an administrator, not the learner", () => {
  const { db, facilitator, otherFacilitator, administrator, tor, leila, thursday, monday } = clinic;
  const tried = [
    () => letLearnerIn(permit(db, otherFacilitator, "learner.let-in"), thursday, tor.enrolmentId, now),
    () => letLearnerIn(permit(db, facilitator, "learner.let-in"), monday, leila.enrolmentId, now),
    () => letLearnerIn(permit(db, facilitator, "learner.let-in"), thursday, leila.enrolmentId, now),
    () => permit(db, administrator, "learner.let-in"),
    () => permit(db, tor, "learner.let-in"),
    () => letStaffIn(permit(db, administrator, "staff.let-in"), tor.accountId, now),
    () => letStaffIn(permit(db, administrator, "staff.let-in"), "nobody", now),
    () => permit(db, facilitator, "staff.let-in"),
  ];
  for (const make of tried) expect(make).toThrow("not_found");
  expect(kept()).toEqual([]);
});

test("an administrator makes a code for others who work at the clinic, and not for herself", async () => {
  expect(await choose(codeForStaff(clinic.facilitator))).toMatchObject({ ok: true, role: "facilitator" });
  expect(await trySignIn("veileder en", newPassword)).toBe(true);
  expect(letStaffIn(permit(clinic.db, clinic.administrator, "staff.let-in"), clinic.administrator.accountId, now)).toEqual({ ok: false, problem: "own_account" });
});

test("a closed account gets no code, and one that is closed while its code waits does not open", async () => {
  const close = (whom: { readonly accountId: string }, closed: boolean) => setDisabled(permit(clinic.db, clinic.administrator, "staff.change"), whom.accountId, closed, now);
  const code = codeForStaff(clinic.otherFacilitator);
  close(clinic.otherFacilitator, true);
  expect(inspect(code)).toBe("withdrawn");
  expect(letStaffIn(permit(clinic.db, clinic.administrator, "staff.let-in"), clinic.otherFacilitator.accountId, now)).toEqual({ ok: false, problem: "disabled" });
  close(clinic.otherFacilitator, false);
  expect(await choose(code)).toEqual({ ok: false, fault: "withdrawn" });

  const tors = codeFor(clinic.tor);
  clinic.db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(clinic.tor.accountId);
  expect(await choose(tors)).toEqual({ ok: false, fault: "withdrawn" });
  expect(() => codeFor(clinic.tor)).toThrow("disabled");
});

test("whoever remembers the password after all and changes it leaves no code behind", async () => {
  const code = codeFor(clinic.tor);
  expect(await changePassword(permit(clinic.db, clinic.tor, "account.change"), { old: password, new: newPassword }, now)).toMatchObject({ ok: true });
  expect(inspect(code)).toBe("withdrawn");
});

test("guesses at codes are counted against the visitor's address, and a code that is there is none", () => {
  const code = codeFor(clinic.tor);
  for (let n = 0; n < 50; n++) expect(inspect(code)).toBeUndefined();
  for (let n = 0; n < 20; n++) expect(inspect(writeCode(makeCode()))).toBe("unknown");
  expect(() => inspect(code)).toThrow("too_many_attempts");
  expect(inspectPasswordCode(clinic.db, code, "198.51.100.4", now)).toBeUndefined();
  expect(inspectPasswordCode(clinic.db, "not-a-code", visitor, now)).toBe("unknown");
});

test("a name that was guessed at signs in again once its owner has a new password", async () => {
  for (let n = 0; n < 5; n++) await trySignIn("Tor", "feil passord i dag");
  expect(await trySignIn("Tor", password)).toBe(false);
  await choose(codeFor(clinic.tor));
  expect(await trySignIn("Tor", newPassword)).toBe(true);
});

test("only the code's hash is kept, and old codes are thrown away", () => {
  const code = codeFor(clinic.tor).replaceAll("-", "");
  const row = kept()[0]!;
  expect(row.code_hash).toHaveLength(32);
  for (const value of Object.values(row)) expect(Buffer.isBuffer(value) ? value.toString("latin1") : String(value)).not.toContain(code);
  removeOldPasswordCodes(clinic.db, later(8 * day));
  expect(kept()).toHaveLength(1);
  removeOldPasswordCodes(clinic.db, later(8 * day + 1));
  expect(kept()).toEqual([]);
});
