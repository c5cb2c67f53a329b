import { beforeEach, expect, test } from "vitest";
import { permit, now, world } from "#tests/world.ts";
import { deleteAccountOf, deleteOwnAccount } from "./account-deletion.server.ts";
import { readOwnProof } from "./own-proof.server.ts";
import { hashPassword } from "./password.server.ts";
import { changePassword } from "./password-change.server.ts";
import { dropOwnSecondFactor } from "./own-second-factor.server.ts";
import { readOwnAccount } from "./account.server.ts";
import { listSecurityChanges } from "./security-page.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";

const password = "fire rolige ord sammen";
const passwordHash = await hashPassword(password);

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world({ passwordHash })));

const accounts = () => Number(clinic.db.$client.prepare("select count(*) from accounts").pluck().get());
const right = { userName: " TOR ", why: "erase.request", password, isSure: true };
const erase = (typed: Partial<typeof right> = {}) => deleteAccountOf(permit(clinic.db, clinic.administrator, "account.erase-for"), { ...right, ...typed }, now);

test("one's own account goes only with the right password and a ticked box (ASVS 7.5.3)", async () => {
  const own = permit(clinic.db, clinic.tor, "account.erase");
  expect(await deleteOwnAccount(own, { password: "feil", isSure: false }, now)).toEqual({ ok: false, problems: { password: "password_wrong", sure: "not_ticked" } });
  expect(await deleteOwnAccount(own, { password, isSure: false }, now)).toEqual({ ok: false, problems: { sure: "not_ticked" } });
  expect(accounts()).toBe(9);
  expect(await deleteOwnAccount(own, { password, isSure: true }, now)).toEqual({ ok: true });
  expect(accounts()).toBe(8);
});

test("an administrator erases by the exact user name, with a reason, a ticked box and their own password", async () => {
  expect(await erase({ userName: " ", why: "none", password: "feil", isSure: false })).toEqual({ ok: false, problems: { userName: "required", why: "choose", password: "password_wrong", sure: "not_ticked" } });
  expect(await erase({ userName: "to" })).toEqual({ ok: false, problems: { userName: "no_such_account" } });
  expect(accounts()).toBe(9);
  expect(await erase()).toEqual({ ok: true });
  expect(accounts()).toBe(8);
  expect(await erase({ userName: "administrator" })).toEqual({ ok: false, refused: "last_administrator" });
});

test("user names cannot be guessed at for long", async () => {
  for (let guess = 1; guess <= 10; guess++) await erase({ userName: `navn ${guess}` });
  await expect(erase()).rejects.toMatchObject({ code: "too_many_attempts" });
});

/** The session of somebody who has come in so. */
async function sessionOf(accountId: string, means: "password" | "passkey" | "provider") {
  const cookie = await startSession(clinic.db, accountId, null, now, { means, shared: false, device: null });
  return (await readActor(clinic.db, cookie.split(";")[0]!, now)).session;
}

test("somebody who has no password reads the account and deletes it after coming in by a passkey or the service a moment ago (ASVS 7.5.1)", async () => {
  clinic.db.$client.prepare("delete from passwords where account_id = ?").run(clinic.tor.accountId);
  const own = permit(clinic.db, clinic.tor, "account.erase");
  const read = permit(clinic.db, clinic.tor, "account.read");
  expect(readOwnAccount(read).passwordChangedAt).toBeNull();
  expect(listSecurityChanges(read, now)).toEqual([]);
  const remove = async (means: "password" | "provider") => deleteOwnAccount(own, { password: "", isSure: true, session: await sessionOf(clinic.tor.accountId, means) }, now);
  const no = { ok: false, problems: { password: "password_wrong" } };
  expect(await remove("password")).toEqual(no);
  expect(await deleteOwnAccount(own, { password: "", isSure: true, session: await sessionOf(clinic.siv.accountId, "passkey") }, now), "another's session").toEqual(no);
  expect(await remove("provider")).toEqual({ ok: true });
});

test("they choose a password without an old one, and turn off a second factor that stands beside none", async () => {
  const { db, tor } = clinic;
  const change = permit(db, tor, "account.change");
  db.$client.prepare("delete from passwords where account_id = ?").run(tor.accountId);
  expect(dropOwnSecondFactor(change, undefined, undefined)).toBeUndefined();
  expect(await changePassword(change, { old: "", new: "helt nye rolige ord" }, now)).toEqual({ ok: false, problems: ["old_password_wrong"] });
  expect(await changePassword(change, { old: undefined, new: "helt nye rolige ord" }, now)).toMatchObject({ ok: true });
  expect((await signIn(db, { userName: "tor", password: "helt nye rolige ord", clientAddress: "192.0.2.1" }, now)).ok).toBe(true);
});

test("an administrator who has just come in by a passkey is not asked for the password", async () => {
  const session = await sessionOf(clinic.administrator.accountId, "passkey");
  expect(await erase({ password: "", session } as never)).toEqual({ ok: true });
});

test("the page offers the passkey and the service only to whoever has them", async () => {
  const { db, tor } = clinic;
  const proof = async (means: "password" | "passkey") => readOwnProof(permit(db, tor, "account.read"), await sessionOf(tor.accountId, means), now);
  expect(await proof("password")).toEqual({ isProved: false, hasPasskey: false, service: null });
  db.$client.prepare("insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at) values ('p', ?, 'c', x'00', 0, '', x'00', 1)").run(tor.accountId);
  expect(await proof("passkey")).toEqual({ isProved: true, hasPasskey: true, service: null });
});
