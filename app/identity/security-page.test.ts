import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { makeSecret } from "./authenticator.server.ts";
import { dropOwnSecondFactor, renewOwnRecoveryCodes } from "./own-second-factor.server.ts";
import { changePassword } from "./password-change.server.ts";
import { hashPassword } from "./password.server.ts";
import { attachProvider } from "./provider.server.ts";
import { unlinkProvider } from "./provider-sign-in.server.ts";
import { hasSecondFactor, keepAuthenticator, takeCode } from "./second-factor.server.ts";
import { endOtherSessions, endOwnSession, listSecurityChanges, readSecurityPage } from "./security-page.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { beginStep, readStep } from "./sign-in-step.server.ts";

const password = "fire rolige ord sammen";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

const minute = 60_000;

function clinic() {
  const here = world({ passwordHash });
  const { db, siv } = here;
  const begun = async (accountId: string, device: string | null, at = now, shared = false) => (await startSession(db, accountId, null, at, { means: "password", shared, device })).split(";")[0]!;
  const idOf = async (cookie: string, at = now) => (await readActor(db, cookie, at)).session!.id;
  const read = (sessionId?: string, at = now) => readSecurityPage(permit(db, siv, "account.read"), sessionId, at);
  return { ...here, begun, idOf, read, change: permit(db, siv, "account.change") };
}

test("somebody sees where they are signed in, the place at hand first and marked, and nothing of others", async () => {
  const { siv, tor, begun, idOf, read } = clinic();
  const phone = await begun(siv.accountId, "firefox/android");
  await begun(siv.accountId, "chrome/windows", later(5 * minute), true);
  await begun(tor.accountId, "safari/mac");
  const at = later(8 * minute);
  const { sessions } = read(await idOf(phone, at), at);
  expect(sessions.map(({ device, isHere, shared, seenAt }) => ({ device, isHere, shared, seenAt }))).toEqual([
    { device: "firefox/android", isHere: true, shared: false, seenAt: at.getTime() },
    { device: "chrome/windows", isHere: false, shared: true, seenAt: null },
  ]);
  expect(read(undefined, later(21 * minute)).sessions, "the shared one has run out").toHaveLength(1);
});

test("one place is ended, or all but this one, and never another's (ASVS 7.5.2)", async () => {
  const { db, siv, tor, begun, idOf, read, change } = clinic();
  const [here, phone, other] = [await begun(siv.accountId, null), await begun(siv.accountId, "firefox/android"), await begun(tor.accountId, null)];
  endOwnSession(change, await idOf(other));
  expect((await readActor(db, other, now)).actor).toBeDefined();
  endOwnSession(change, await idOf(phone));
  expect((await readActor(db, phone, now)).actor).toBeUndefined();
  await begun(siv.accountId, null);
  endOtherSessions(change, await idOf(here));
  expect(read().sessions).toHaveLength(1);
  for (const cookie of [here, other]) expect((await readActor(db, cookie, now)).actor).toBeDefined();
});

test("a new password goes on in the same kind of session, and allows eight characters where a second factor stands beside it", async () => {
  const { db, siv, change } = clinic();
  const how = { means: "code", shared: true, device: "firefox/android" } as const;
  expect(await changePassword(change, { old: password, new: "grønn vott" }, now, how)).toEqual({ ok: false, problems: ["password_too_short"] });
  keepAuthenticator(db, siv.accountId, makeSecret(), 0, now);
  expect(await changePassword(change, { old: password, new: "grønnv" }, now, how)).toEqual({ ok: false, problems: ["password_too_short_beside"] });
  const changed = await changePassword(change, { old: password, new: "grønn vott" }, now, how);
  if (!changed.ok) throw new Error(changed.problems.join());
  expect(await readActor(db, changed.setCookie.split(";")[0]!, now)).toMatchObject({ session: how });
});

test("a second factor is not taken off where the clinic demands it, or the password is too short to stand alone", async () => {
  const { db, siv, facilitator, begun, read, change } = clinic();
  for (const { accountId } of [siv, facilitator]) keepAuthenticator(db, accountId, makeSecret(), 0, now);
  await begun(siv.accountId, null);
  expect(dropOwnSecondFactor(permit(db, facilitator, "account.change"), password, undefined)).toBe("required");
  expect(dropOwnSecondFactor(change, "grønn vott", undefined)).toBe("too_short");
  expect([hasSecondFactor(db, siv.accountId), read().sessions.length]).toEqual([true, 1]);
  expect(dropOwnSecondFactor(change, password, undefined)).toBeUndefined();
  expect([hasSecondFactor(db, siv.accountId), hasSecondFactor(db, facilitator.accountId), read().sessions.length]).toEqual([false, true, 0]);
});

test("once an app is taken off, a sign-in that waits for its code begins anew, and is not asked for what nobody has any more", () => {
  const { db, siv, change } = clinic();
  keepAuthenticator(db, siv.accountId, makeSecret(), 0, now);
  const begun = beginStep(db, { kind: "code", accountId: siv.accountId }, now).setCookie.split(";")[0]!;
  expect(dropOwnSecondFactor(change, "grønn vott", undefined)).toBe("too_short");
  expect(readStep(db, begun, ["code"], now)?.accountId).toBe(siv.accountId);
  expect(dropOwnSecondFactor(change, password, undefined)).toBeUndefined();
  expect(readStep(db, begun, ["code"], now)).toBeUndefined();
});

test("new recovery codes sign out everywhere but where they were made", async () => {
  const { db, siv, begun, idOf, change } = clinic();
  const [here, elsewhere] = [await begun(siv.accountId, null), await begun(siv.accountId, "firefox/android")];
  const isIn = async (cookie: string) => (await readActor(db, cookie, now)).actor !== undefined;
  expect(renewOwnRecoveryCodes(change, await idOf(here), now)).toBeUndefined();
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, true]);
  keepAuthenticator(db, siv.accountId, makeSecret(), 0, now);
  expect(renewOwnRecoveryCodes(change, await idOf(here), now)).toHaveLength(10);
  expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false]);
});

test("what was changed lately stands on one's own page for a month", async () => {
  const { db, siv, change } = clinic();
  const whats = (at: number) => listSecurityChanges(permit(db, siv, "account.read"), later(at)).map(({ what }) => what);
  expect(whats(0)).toEqual([]);
  expect(renewOwnRecoveryCodes(change, undefined, now)).toBeUndefined();
  await changePassword(change, { old: password, new: "grønn vott på gjerdet" }, later(1));
  keepAuthenticator(db, siv.accountId, makeSecret(), 0, later(2));
  expect(whats(3)).toEqual(["factor", "password"]);
  const codes = renewOwnRecoveryCodes(change, undefined, later(days(1)));
  takeCode(db, siv.accountId, codes![0]!, later(days(2)));
  expect(whats(days(3))).toEqual(["usedCode", "codes", "factor", "password"]);
  expect(whats(days(31.5))).toEqual(["usedCode"]);
});

function withService(db: Database) {
  const issuer = "https://id.example.no";
  attachProvider(db, { issuer, clientId: "c", credential: { way: "secret", secret: "s" }, names: { nb: "T", en: "T" }, acrValues: [], secondFactor: false }, "https://samspill.example.no");
  const run = (sql: string, ...values: readonly (string | number)[]) => void db.$client.prepare(sql).run(...values);
  const link = (accountId: string, at: Date) => run("insert into provider_identities (id, account_id, issuer, subject, subject_index, created_at) values ('i', ?, ?, x'00', x'00', ?)", accountId, issuer, at.getTime());
  return { run, link };
}

test("a new passkey, a link with a service and a confirmed address are told of too, each by its own date, and another's are not", () => {
  const { db, siv, tor } = clinic();
  const { run, link } = withService(db);
  for (const [of, at] of [[siv, 1], [siv, 2], [tor, 9]] as const) run("insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at) values (?, ?, ?, x'00', 0, '', x'00', ?)", `p${at}`, of.accountId, `c${at}`, later(at).getTime());
  link(siv.accountId, later(3));
  run("update accounts set email_confirmed_at = ? where id = ?", later(4).getTime(), siv.accountId);
  const changes = (at: Date) => listSecurityChanges(permit(db, siv, "account.read"), at).map(({ what, at: when }) => [what, when - now.getTime()]);
  expect(changes(later(5))).toEqual([["email", 4], ["provider", 3], ["passkey", 2], ["passkey", 1]]);
  expect(changes(later(days(30) + 2))).toEqual([["email", 4], ["provider", 3]]);
});

test("whoever came in elsewhere through a service that its owner unlinks is signed out (ASVS 7.4.3)", async () => {
  const { db, siv, begun, idOf, change } = clinic();
  const { link } = withService(db);
  const [here, there] = [await begun(siv.accountId, null), await begun(siv.accountId, null)];
  const atHand = await idOf(here);
  const isSignedIn = async (cookie: string) => (await readActor(db, cookie, now)).actor !== undefined;
  expect([unlinkProvider(change, atHand), await isSignedIn(there)], "there is no link yet").toEqual([false, true]);
  link(siv.accountId, now);
  expect([unlinkProvider(change, atHand), await isSignedIn(there), await isSignedIn(here)]).toEqual([true, false, true]);
});
