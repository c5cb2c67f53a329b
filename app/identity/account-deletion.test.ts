import { beforeEach, expect, test } from "vitest";
import { permit, now, world } from "#tests/world.ts";
import { deleteAccountOf, deleteOwnAccount } from "./account-deletion.server.ts";
import { hashPassword } from "./password.server.ts";

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
