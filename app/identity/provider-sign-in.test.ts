import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { atService, clientAddress, comesBack, journey, sentBack, servedClinics } from "#tests/served-clinic.ts";
import { later, now, permit } from "#tests/world.ts";
import { afterProvider } from "./after-provider.server.ts";
import { makeSecret } from "./authenticator.server.ts";
import { beginProvider, finishProvider, readOwnLink, unlinkProvider } from "./provider-sign-in.server.ts";
import type { ProviderSettings } from "./provider-settings.ts";
import { keepAuthenticator } from "./second-factor.server.ts";
import { readActor } from "./session.server.ts";
import { readStep } from "./sign-in-step.server.ts";
import { throttleRules } from "./throttle.ts";

const { service, clinicWith } = await servedClinics();

const minute = 60_000;

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

test("whoever says no at the service is told so, and comes in by another way", async () => {
  const { db } = clinicWith();
  const begun = await beginProvider(db, { clientAddress, shared: false }, now);
  if (!begun.ok) throw new Error(begun.fault);
  const at = await atService(begun.to, "", "no");
  expect(await finishProvider(db, readStep(db, sentBack(begun.setCookie), ["provider"], now), at, undefined, now)).toEqual({ ok: false, fault: "denied" });
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
