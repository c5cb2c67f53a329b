import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openSignInService } from "#tests/sign-in-service.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { afterProvider } from "./after-provider.server.ts";
import { makeSecret } from "./authenticator.server.ts";
import { attachProvider } from "./provider.server.ts";
import { beginProvider, finishProvider, readOwnLink, unlinkProvider } from "./provider-sign-in.server.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import { keepAuthenticator } from "./second-factor.server.ts";
import { readActor } from "./session.server.ts";
import { readStep } from "./sign-in-step.server.ts";
import { throttleRules } from "./throttle.ts";

const origin = "http://localhost:9";
const returnTo = `${origin}/sign-in/provider/return`;
const minute = 60_000;
const clientAddress = "192.0.2.1";
const service = await openSignInService([returnTo]);
const folder = mkdtempSync(join(tmpdir(), "samspill-client-key-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
  return service.close();
});
beforeEach(() => {
  service.mood = "works";
  service.proved = {};
});

const sentBack = (setCookie: string): string => setCookie.split(";")[0]!;

function clinicWith(more: Partial<ProviderSettings> = {}, patience?: number, masterKey = newMasterKey()) {
  const clinic = world({ masterKey });
  attachProvider(clinic.db, { issuer: service.issuer, clientId: service.clientId, credential: { way: "secret", secret: service.secret }, names: { nb: "Tjenesten", en: "The service" }, acrValues: [], secondFactor: false, ...more }, origin, patience);
  return { ...clinic, masterKey };
}
type Clinic = ReturnType<typeof clinicWith>;

/** What a browser does at the service, from the address it is sent to until it is sent back. @returns the address it is sent back to */
async function atService(to: string, name: string, says: "yes" | "no" = "yes"): Promise<URL> {
  const jar = new Map<string, string>();
  let [at, form]: [URL, URLSearchParams | undefined] = [new URL(to), undefined];
  for (let hop = 0; hop < 10; hop++) {
    if (at.href.startsWith(returnTo)) return at;
    const response: Response = await fetch(at, { redirect: "manual", method: form ? "POST" : "GET", ...(form && { body: form }), headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join("; ") } });
    for (const cookie of response.headers.getSetCookie()) jar.set(cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1).split(";")[0]!);
    const next = response.headers.get("location");
    form = next ? undefined : new URLSearchParams({ name, do: says });
    if (next) at = new URL(next, at);
    await response.text();
  }
  throw new Error(`the service leads round in circles, ${at.href}`);
}

/** Leaves and comes back; `actor` links the account, nobody signs in. */
async function journey({ db }: Clinic, name: string, actor?: Actor) {
  const begun = await beginProvider(db, actor ? { accountId: actor.accountId } : { clientAddress, next: "/plans", shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const step = readStep(db, sentBack(begun.setCookie), ["provider"], now);
  return { step, at: await atService(begun.to, name) };
}

async function comesBack(clinic: Clinic, name: string, actor?: Actor) {
  const { step, at } = await journey(clinic, name, actor);
  return finishProvider(clinic.db, step, at, actor?.accountId, now);
}

test("an account that its owner has linked is known again, and nobody else is (ASVS 6.8.1, 10.5.2)", async () => {
  const clinic = clinicWith();
  const { db, siv } = clinic;
  expect(await comesBack(clinic, "12345")).toEqual({ ok: false, fault: "unknown" });
  expect(db.$client.prepare("select count(*) from accounts").pluck().get()).toBe(9);
  expect(await comesBack(clinic, "12345", siv)).toEqual({ ok: true, done: "linked" });
  expect(await comesBack(clinic, "12345")).toEqual({ ok: true, done: "known", accountId: siv.accountId, role: "learner", isStrong: false });
  expect(readOwnLink(permit(db, siv, "account.read"))).toEqual({ name: "Tjenesten", since: now.getTime(), usedAt: now.getTime() });
  for (const other of ["12346", "1234", "12345 "]) expect(await comesBack(clinic, other), other).toEqual({ ok: false, fault: "unknown" });
});

test("the service's name of a person is sealed, told apart to the letter, and found again under a new master key", async () => {
  const clinic = clinicWith();
  const { db, siv, tor, masterKey } = clinic;
  await comesBack(clinic, "person-a", siv);
  await comesBack(clinic, "person-A", tor);
  const stored = db.$client.serialize();
  expect(stored.includes("person-a")).toBe(false);
  rewrapAccountKeys(db, masterKey, newMasterKey());
  expect(await comesBack(clinic, "person-A")).toMatchObject({ ok: true, accountId: tor.accountId });
  expect(await comesBack(clinic, "person-a")).toMatchObject({ ok: true, accountId: siv.accountId });
});

test("one person of the service has one account here, and an account one person; unlinked, it is free again", async () => {
  const clinic = clinicWith();
  const { db, siv, tor } = clinic;
  await comesBack(clinic, "one", siv);
  expect(await comesBack(clinic, "one", tor)).toEqual({ ok: false, fault: "taken" });
  expect(await comesBack(clinic, "two", siv)).toEqual({ ok: false, fault: "taken" });
  expect(await comesBack(clinic, "one", siv)).toEqual({ ok: true, done: "linked" });
  unlinkProvider(permit(db, tor, "account.change"), undefined);
  expect(await comesBack(clinic, "one")).toMatchObject({ ok: true });
  unlinkProvider(permit(db, siv, "account.change"), undefined);
  expect(await comesBack(clinic, "one")).toEqual({ ok: false, fault: "unknown" });
});

test("a disabled account gets the answer of one that is not linked", async () => {
  const clinic = clinicWith();
  await comesBack(clinic, "12345", clinic.siv);
  clinic.db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(clinic.siv.accountId);
  expect(await comesBack(clinic, "12345")).toEqual({ ok: false, fault: "unknown" });
});

test("a return is good once, within ten minutes, in the browser that left, and for the one who began it (ASVS 7.6.2, 10.1.2, 10.2.1)", async () => {
  const clinic = clinicWith();
  const { db, siv, tor } = clinic;
  const { step, at } = await journey(clinic, "one", siv);
  expect(await finishProvider(db, step, at, siv.accountId, later(10 * minute))).toEqual({ ok: false, fault: "again" });
  expect(await finishProvider(db, undefined, at, siv.accountId, now)).toEqual({ ok: false, fault: "again" });
  const both = await Promise.all([1, 2].map(() => finishProvider(db, step, at, siv.accountId, now)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await finishProvider(db, step, at, siv.accountId, now)).toEqual({ ok: false, fault: "again" });
  for (const somebody of [tor.accountId, undefined]) {
    const other = await journey(clinic, "other", siv);
    expect(await finishProvider(db, other.step, other.at, somebody, now)).toEqual({ ok: false, fault: "again" });
  }
});

test("whoever is signed in and shows that the account is theirs has to be the same at the service: a phone that two share", async () => {
  const clinic = clinicWith();
  const { db, siv, tor } = clinic;
  await comesBack(clinic, "hers", siv);
  await comesBack(clinic, "his", tor);
  const shown = async (name: string, begunBy: Actor | undefined, answeredBy: Actor | undefined) => {
    const begun = await beginProvider(db, { clientAddress, next: "/account/delete", shared: false, owner: begunBy?.accountId }, now);
    if (!begun.ok) throw new Error(begun.fault);
    return finishProvider(db, readStep(db, sentBack(begun.setCookie), ["provider"], now), await atService(begun.to, name), answeredBy?.accountId, now);
  };
  expect(await shown("hers", siv, siv)).toMatchObject({ ok: true, accountId: siv.accountId });
  expect(await shown("his", siv, siv)).toEqual({ ok: false, fault: "another" });
  for (const meanwhile of [tor, undefined]) expect(await shown("his", siv, meanwhile)).toEqual({ ok: false, fault: "again" });
  expect(await shown("his", undefined, siv)).toEqual({ ok: false, fault: "another" });
});

test("an answer to another sign-in is refused: another's state, another's code, a code used before, another service's name", async () => {
  const clinic = clinicWith();
  const { db } = clinic;
  await comesBack(clinic, "one", clinic.siv);
  const fault = { ok: false, fault: "refused" };
  const changed = async (change: (at: URL, other: URL) => void) => {
    const [mine, other] = [await journey(clinic, "one"), await journey(clinic, "one")];
    change(mine.at, other.at);
    return finishProvider(db, mine.step, mine.at, undefined, now);
  };
  expect(await changed(() => {})).toMatchObject({ ok: true });
  expect(await changed((at, other) => (at.search = other.search))).toEqual(fault);
  expect(await changed((at, other) => at.searchParams.set("code", other.searchParams.get("code")!))).toEqual(fault);
  expect(await changed((at) => at.searchParams.set("iss", "https://id.example.net"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.delete("iss"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.delete("state"))).toEqual(fault);
  expect(await changed((at) => at.searchParams.append("code", "two"))).toEqual(fault);
  expect(await changed((at) => (at.search = ""))).toEqual(fault);
});

test.each(["swapped key", "another nonce", "another issuer", "another audience", "long ago"] as const)("a token with %s is refused (ASVS 6.8.2, 9.1.1, 9.1.3, 9.2.3, 10.5.1, 10.5.4)", async (mood) => {
  const clinic = clinicWith();
  await comesBack(clinic, "one", clinic.siv);
  service.mood = mood;
  expect(await comesBack(clinic, "one")).toEqual({ ok: false, fault: "refused" });
});

test("a name of more than 255 letters, which no service may give, is refused", async () => {
  const clinic = clinicWith();
  expect(await comesBack(clinic, "x".repeat(256), clinic.siv)).toEqual({ ok: false, fault: "refused" });
  expect(await comesBack(clinic, "x".repeat(255), clinic.siv)).toEqual({ ok: true, done: "linked" });
});

test("whoever says no at the service is told so, and comes in by another way", async () => {
  const { db } = clinicWith();
  const begun = await beginProvider(db, { clientAddress, shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const at = await atService(begun.to, "", "no");
  expect(await finishProvider(db, readStep(db, sentBack(begun.setCookie), ["provider"], now), at, undefined, now)).toEqual({ ok: false, fault: "denied" });
});

test.each(["hangs", "refuses"] as const)("a service that %s is given up within its time, and asked anew the next time (ASVS 16.5.2)", async (mood) => {
  const clinic = clinicWith({}, 1);
  service.mood = mood;
  const since = Date.now();
  expect(await beginProvider(clinic.db, { clientAddress, shared: false }, now)).toEqual({ ok: false, fault: "unreachable" });
  expect(Date.now() - since).toBeLessThan(4_000);
  service.mood = "works";
  const { step, at } = await journey(clinic, "one");
  service.mood = mood;
  expect(await finishProvider(clinic.db, step, at, undefined, now)).toEqual({ ok: false, fault: "unreachable" });
});

test("the second factor is done only where the clinic takes the service's word and the service gives it (ASVS 6.8.4)", async () => {
  const strong = async (settings: Partial<ProviderSettings>, proved: typeof service.proved) => {
    const clinic = clinicWith(settings);
    service.proved = proved;
    await comesBack(clinic, "one", clinic.facilitator);
    const back = await comesBack(clinic, "one");
    return back.ok && back.done === "known" && back.isStrong;
  };
  expect(await strong({}, { amr: ["pwd", "mfa"] })).toBe(false);
  expect(await strong({ secondFactor: true }, {})).toBe(false);
  expect(await strong({ secondFactor: true }, { amr: ["pwd"] })).toBe(false);
  expect(await strong({ secondFactor: true }, { amr: ["pwd", "mfa"] })).toBe(true);
  expect(await strong({ secondFactor: true, acrValues: ["high"] }, { acr: "low", amr: ["mfa"] })).toBe(false);
  expect(await strong({ secondFactor: true, acrValues: ["high"] }, { acr: "high" })).toBe(true);
});

test("staff go on to the code or to setting one up unless the service has asked for two factors, and so does a learner who has an app; others go in (ASVS 6.3.4)", async () => {
  const { db, siv, tor, facilitator, otherFacilitator } = clinicWith();
  const way = { shared: true, device: "firefox/android", next: "/plans" };
  for (const one of [siv, facilitator]) keepAuthenticator(db, one.accountId, makeSecret(), 1, now);
  const after = (one: Actor, isStrong: boolean) => afterProvider(db, { accountId: one.accountId, role: one.role, isStrong }, way, null, now);
  for (const [one, to, kind] of [[facilitator, "/sign-in/code", "code"], [siv, "/sign-in/code", "code"], [otherFacilitator, "/sign-in/set-up", "set-up"]] as const) {
    const weak = await after(one, false);
    const [session, step] = weak.headers.getSetCookie();
    expect(weak.to).toBe(to);
    expect((await readActor(db, sentBack(session!), now)).actor).toBeUndefined();
    expect(readStep(db, sentBack(step!), [kind], now)).toMatchObject({ accountId: one.accountId, next: "/plans", shared: true });
  }
  for (const [one, isStrong] of [[facilitator, true], [otherFacilitator, true], [siv, true], [tor, false]] as const) {
    const { to, headers } = await after(one, isStrong);
    expect(to).toBe("/plans");
    expect((await readActor(db, sentBack(headers.getSetCookie()[0]!), now)).session).toMatchObject({ means: "provider", shared: true });
  }
});

test("one address does not begin journeys to the service without end; whoever is signed in is not held up by it (ASVS 6.3.1)", async () => {
  const { db, siv } = clinicWith();
  const begin = () => beginProvider(db, { clientAddress, shared: false }, now);
  for (let n = 0; n < throttleRules.begun_address.freeFailures; n++) await begin();
  await expect(begin()).rejects.toMatchObject({ code: "too_many_attempts" });
  expect(await beginProvider(db, { accountId: siv.accountId }, now)).toMatchObject({ ok: true });
});

test("the service asks anew each time, so that nobody comes in on what it still knows of the one before at the device (ASVS 7.6.1)", async () => {
  const { db } = clinicWith();
  const begun = await beginProvider(db, { clientAddress, shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const asked = new URL(begun.to).searchParams;
  expect([asked.get("prompt"), asked.get("max_age")]).toEqual(["login", "300"]);
});

test.each(["rsa", "ec"] as const)("this site proves itself to the service by the key in a file where the clinic has no secret (%s), and by no other key", async (kind) => {
  const { clientId, keyId, pem } = service.keyClients[kind];
  const other = service.keyClients[kind === "rsa" ? "ec" : "rsa"];
  const file = join(folder, `${kind}.pem`);
  writeFileSync(file, pem, { mode: 0o400 });
  for (const named of [keyId, undefined]) {
    const clinic = clinicWith({ clientId, credential: { way: "key", file, keyId: named } });
    expect(await comesBack(clinic, "12345", clinic.siv)).toEqual({ ok: true, done: "linked" });
    expect(await comesBack(clinic, "12345")).toMatchObject({ ok: true, accountId: clinic.siv.accountId });
  }
  const wrong = join(folder, `wrong-${kind}.pem`);
  writeFileSync(wrong, other.pem);
  const clinic = clinicWith({ clientId, credential: { way: "key", file: wrong, keyId: undefined } });
  expect(await comesBack(clinic, "12345", clinic.siv)).toEqual({ ok: false, fault: "refused" });
});
