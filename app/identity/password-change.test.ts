import { beforeAll, beforeEach, expect, test } from "vitest";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { openAccount } from "./account.server.ts";
import { isOwnPassword } from "./own-password.server.ts";
import { changePassword } from "./password-change.server.ts";
import { hashPassword } from "./password.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";
import { beginStep, readStep } from "./sign-in-step.server.ts";

const now = new Date(Date.UTC(2026, 5, 8, 22, 0));
const old = "fire grå steiner";
const chosen = "grønn vott på gjerdet";

let passwordHash: string;
let db: Database;
let siv: Actor;

beforeAll(async () => {
  passwordHash = await hashPassword(old);
});
beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
  db.$client.prepare("insert into clinic (id, name, kind, created_at) values (1, 'Fjordklinikken', 'real', 0)").run();
  const opened = openAccount(db, { role: "learner", language: "nb", userName: "nattugle", displayName: "Siv", passwordHash }, now);
  if (!opened.ok) throw new Error(opened.problems.join());
  siv = { accountId: opened.accountId, role: "learner", language: "nb", today: "2026-06-04" };
});

const change = (passwords: { old: string; new: string }) => changePassword(issuePermit(db, siv, "account.change"), passwords, now);
const signsIn = async (password: string) => (await signIn(db, { userName: "nattugle", password, clientAddress: "192.0.2.7" }, now)).ok;
const cookieOf = (setCookie: string) => setCookie.split(";")[0]!;
const isSignedIn = async (cookie: string) => (await readActor(db, cookie, now)).actor !== undefined;

test("the new password signs in, the old one does not, and every other session has ended (ASVS 6.2.2, 7.4.3)", async () => {
  const sessions = [cookieOf(await startSession(db, siv.accountId, null, now)), cookieOf(await startSession(db, siv.accountId, null, now))];
  const outcome = await change({ old, new: chosen });
  if (!outcome.ok) throw new Error(outcome.problems.join());
  expect(await Promise.all(sessions.map(isSignedIn))).toEqual([false, false]);
  expect(await isSignedIn(cookieOf(outcome.setCookie))).toBe(true);
  expect([await signsIn(old), await signsIn(chosen)]).toEqual([false, true]);
});

test("a sign-in that the old password began goes no further", async () => {
  const begun = cookieOf(beginStep(db, { kind: "code", accountId: siv.accountId }, now).setCookie);
  expect(readStep(db, begun, ["code"], now)?.accountId).toBe(siv.accountId);
  expect((await change({ old, new: chosen })).ok).toBe(true);
  expect(readStep(db, begun, ["code"], now)).toBeUndefined();
});

test("a wrong old password, or a new one that is easily guessed, changes nothing (ASVS 6.2.3, 6.2.4)", async () => {
  const session = cookieOf(await startSession(db, siv.accountId, null, now));
  expect(await change({ old: "fem grå steiner", new: chosen })).toEqual({ ok: false, problems: ["old_password_wrong"] });
  expect(await change({ old, new: "kort" })).toEqual({ ok: false, problems: ["password_too_short"] });
  expect(await change({ old, new: "passordpassord1" })).toEqual({ ok: false, problems: ["password_common"] });
  expect(await change({ old, new: "jeg er nattugle nå" })).toEqual({ ok: false, problems: ["password_has_name"] });
  expect(await change({ old, new: "alle på fjordklinikken" })).toEqual({ ok: false, problems: ["password_has_name"] });
  expect(await change({ old: "nei", new: "kort" })).toEqual({ ok: false, problems: ["old_password_wrong", "password_too_short"] });
  expect([await isSignedIn(session), await signsIn(old)]).toEqual([true, true]);
});

test("whoever sits at a signed-in screen cannot guess at the old password for long", async () => {
  for (let n = 0; n < 5; n++) await change({ old: `guess ${n}`, new: chosen });
  await expect(change({ old, new: chosen })).rejects.toMatchObject({ code: "too_many_attempts", status: 429 });
});

test("guesses at the password before one's own copy are counted together with those at the old one", async () => {
  const asked = (password: string) => isOwnPassword(issuePermit(db, siv, "account.read"), password, now);
  expect([await asked(old), await asked("fem grå steiner"), await asked("")]).toEqual([true, false, false]);
  await change({ old: "nei", new: chosen });
  for (let n = 0; n < 2; n++) await asked(`guess ${n}`);
  await expect(asked(old)).rejects.toMatchObject({ code: "too_many_attempts" });
  await expect(change({ old, new: chosen })).rejects.toMatchObject({ code: "too_many_attempts" });
});

test("an account that is gone is not found", async () => {
  db.$client.prepare("delete from accounts").run();
  await expect(change({ old, new: chosen })).rejects.toMatchObject({ code: "not_found" });
});
