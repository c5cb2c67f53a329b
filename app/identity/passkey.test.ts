import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "#app/access/permit.server.ts";
import { SoftwarePasskey, type Odd } from "#tests/software-passkey.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { hasProvedLately, isOwner } from "./own-proof.server.ts";
import { beginNewPasskey, keepNewPasskey, listPasskeys, removePasskey, renamePasskey } from "./passkey.server.ts";
import { answerPasskey, beginPasskeySignIn } from "./passkey-sign-in.server.ts";
import { mostPasskeys } from "./passkey.ts";
import { readActor, startSession } from "./session.server.ts";
import { readStep } from "./sign-in-step.server.ts";
import { throttleRules } from "./throttle.ts";

const origin = "https://samspill.example.no";
const minute = 60_000;
const sentBack = (setCookie: string): string => setCookie.split(";")[0]!;
type Clinic = ReturnType<typeof world>;

/** Makes a passkey for somebody as a browser would. */
async function make({ db }: Clinic, actor: Actor, device: SoftwarePasskey, { odd = {}, name = "Mobilen", at = now, until = at }: { odd?: Odd; name?: string; at?: Date; until?: Date } = {}) {
  const begun = await beginNewPasskey(permit(db, actor, "account.change"), origin, at);
  if (!begun.ok) return begun;
  const step = readStep(db, sentBack(begun.setCookie), ["new-passkey"], until);
  return keepNewPasskey(permit(db, actor, "account.change"), step, { field: device.make(begun.options, odd), name }, origin, until);
}

/** Signs in by a passkey as a browser would. */
async function use({ db }: Clinic, device: SoftwarePasskey, { odd = {}, until = now, clientAddress = "192.0.2.1" }: { odd?: Odd; until?: Date; clientAddress?: string } = {}) {
  const { options, setCookie } = await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false }, origin, now);
  return answerPasskey(db, readStep(db, sentBack(setCookie), ["passkey"], until), device.use(options, odd), { origin, clientAddress }, until);
}

async function withPasskey() {
  const clinic = world();
  const device = new SoftwarePasskey(origin);
  expect(await make(clinic, clinic.siv, device)).toEqual({ ok: true });
  return { ...clinic, clinic, device };
}

test("a passkey signs its owner in without a name, and its list says when it was made and used", async () => {
  const { clinic, db, siv, device } = await withPasskey();
  expect(await use(clinic, device, { until: later(4 * minute) })).toEqual({ ok: true, accountId: siv.accountId });
  expect(listPasskeys(permit(db, siv, "account.read"))).toMatchObject([{ name: "Mobilen", createdAt: now.getTime(), usedAt: later(4 * minute).getTime() }]);
});

test("what the database holds of a passkey is its public half, and its name sealed", async () => {
  const { db, device } = await withPasskey();
  const row = db.$client.prepare("select * from passkeys").get() as Record<string, unknown>;
  expect(row.credential_id).toBe(device.credentialId);
  expect(Buffer.from(row.name as Buffer).includes("Mobilen")).toBe(false);
  expect(Object.keys(row).sort()).toEqual(["account_id", "counter", "created_at", "credential_id", "id", "name", "public_key", "transports", "used_at"]);
});

const refusedMakings: readonly (readonly [string, Odd])[] = [
  ["made on another site", { origin: "https://samspill.example.net" }],
  ["made for another host", { party: "example.no" }],
  ["made for another challenge", { challenge: Buffer.alloc(32).toString("base64url") }],
  ["without its owner's finger, face or code", { isVerified: false }],
];
test.each(refusedMakings)("a passkey is not kept that was %s", async (_, odd) => {
  const clinic = world();
  expect(await make(clinic, clinic.siv, new SoftwarePasskey(origin), { odd })).toEqual({ ok: false, code: "again" });
  expect(listPasskeys(permit(clinic.db, clinic.siv, "account.read"))).toEqual([]);
});

const refusedUses: readonly (readonly [string, Odd])[] = [
  ["used on another site", { origin: "https://samspill.example.net" }],
  ["used for another host", { party: "example.no" }],
  ["used without its owner's finger, face or code", { isVerified: false }],
  ["that says it is another's", { userHandle: Buffer.from("somebody else").toString("base64url") }],
  ["whose signature is another's", { signature: Buffer.alloc(70, 7) }],
];
test.each(refusedUses)("a passkey lets nobody in %s", async (_, odd) => {
  const { clinic, device } = await withPasskey();
  expect(await use(clinic, device, { odd })).toEqual({ ok: false, code: "wrong" });
  expect((await use(clinic, device)).ok).toBe(true);
});

test("a challenge is answered once, within five minutes, and only by an answer to it", async () => {
  const { db, clinic, device } = await withPasskey();
  const begin = async () => {
    const { options, setCookie } = await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false }, origin, now);
    return { options, step: readStep(db, sentBack(setCookie), ["passkey"], now) };
  };
  const asked = { origin, clientAddress: "192.0.2.1" };
  const [one, other] = [await begin(), await begin()];
  const answer = device.use(one.options);
  expect(await answerPasskey(db, other.step, answer, asked, now)).toEqual({ ok: false, code: "wrong" });
  const outcomes = await Promise.all([1, 2, 3].map(() => answerPasskey(db, one.step, answer, asked, now)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await answerPasskey(db, undefined, answer, asked, now)).toEqual({ ok: false, code: "wrong" });
  expect(await use(clinic, device, { until: later(5 * minute) })).toEqual({ ok: false, code: "wrong" });
});

test("whoever is signed in and shows that the account is theirs is asked for their own passkeys, and nobody else's will do: a phone that two share", async () => {
  const { db, siv, tor, clinic, device } = await withPasskey();
  const ofTor = new SoftwarePasskey(origin);
  await make(clinic, tor, ofTor);
  const shown = async (by: SoftwarePasskey, begunBy: Actor | undefined, answeredBy: Actor | undefined) => {
    const { options, setCookie } = await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false, actorId: begunBy?.accountId }, origin, now);
    const outcome = await answerPasskey(db, readStep(db, sentBack(setCookie), ["passkey"], now), by.use(options), { origin, clientAddress: "192.0.2.1", actorId: answeredBy?.accountId }, now);
    return [options.allowCredentials?.map(({ id }) => id), outcome];
  };
  expect(await shown(device, siv, siv)).toEqual([[device.credentialId], { ok: true, accountId: siv.accountId }]);
  expect(await shown(ofTor, siv, siv)).toEqual([[device.credentialId], { ok: false, code: "another" }]);
  for (const meanwhile of [tor, undefined]) expect(await shown(ofTor, siv, meanwhile)).toEqual([[device.credentialId], { ok: false, code: "wrong" }]);
  expect(await shown(ofTor, undefined, siv)).toEqual([[], { ok: false, code: "another" }]);
});

test("a ward behind one address signs in by passkeys as often as it likes: only wrong answers are counted", async () => {
  const { clinic, device } = await withPasskey();
  for (let n = 0; n <= throttleRules.sign_in_address.freeFailures; n++) expect((await use(clinic, device)).ok).toBe(true);
});

test("a wrong answer uses the challenge up", async () => {
  const { db, device } = await withPasskey();
  const { options, setCookie } = await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false }, origin, now);
  const step = readStep(db, sentBack(setCookie), ["passkey"], now);
  expect((await answerPasskey(db, step, "{}", { origin, clientAddress: "192.0.2.1" }, now)).ok).toBe(false);
  expect((await answerPasskey(db, step, device.use(options), { origin, clientAddress: "192.0.2.1" }, now)).ok).toBe(false);
});

test("a count that does not go up is refused, as from a copy of the key; one that stays at 0 is none", async () => {
  const { clinic, device } = await withPasskey();
  for (const counter of [0, 0, 3, 4]) expect((await use(clinic, device, { odd: { counter } })).ok, String(counter)).toBe(true);
  for (const counter of [4, 3, 0]) expect((await use(clinic, device, { odd: { counter } })).ok, String(counter)).toBe(false);
  expect((await use(clinic, device, { odd: { counter: 5 } })).ok).toBe(true);
});

test("two uses with the same count at once let one in", async () => {
  const { clinic, device } = await withPasskey();
  const both = await Promise.all([1, 2].map(() => use(clinic, device, { odd: { counter: 9 } })));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an unknown passkey and that of a disabled account get the same answer, and what is asked names nobody", async () => {
  const { clinic, db, siv, device } = await withPasskey();
  const unknown = await use(clinic, new SoftwarePasskey(origin));
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(siv.accountId);
  expect(await use(clinic, device)).toEqual(unknown);
  const shapes = await Promise.all([1, 2].map(async () => ({ ...(await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false }, origin, now)).options, challenge: "" })));
  expect(shapes[0]).toEqual(shapes[1]);
  expect(shapes[0]!.allowCredentials ?? []).toEqual([]);
  expect(shapes[0]).toMatchObject({ rpId: "samspill.example.no", userVerification: "required" });
});

test("many wrong answers from one address have to wait", async () => {
  const { clinic } = await withPasskey();
  const stranger = new SoftwarePasskey(origin);
  for (let n = 0; n < 20; n++) await use(clinic, stranger);
  expect(await use(clinic, stranger)).toMatchObject({ ok: false, code: "throttled" });
  expect((await use(clinic, stranger, { clientAddress: "192.0.2.77" }))).toEqual({ ok: false, code: "wrong" });
});

test("a step that somebody else began keeps no passkey, nor one that is too old or was used", async () => {
  const clinic = world();
  const { db, siv, tor } = clinic;
  const device = new SoftwarePasskey(origin);
  const begun = await beginNewPasskey(permit(db, siv, "account.change"), origin, now);
  if (!begun.ok) throw new Error("not begun");
  const step = readStep(db, sentBack(begun.setCookie), ["new-passkey"], now);
  const field = device.make(begun.options);
  expect(await keepNewPasskey(permit(db, tor, "account.change"), step, { field, name: "Min" }, origin, now)).toEqual({ ok: false, code: "again" });
  expect(await make(clinic, siv, device, { until: later(5 * minute) })).toEqual({ ok: false, code: "again" });
  expect(await keepNewPasskey(permit(db, siv, "account.change"), step, { field, name: "Min" }, origin, now)).toEqual({ ok: true });
  expect(await keepNewPasskey(permit(db, siv, "account.change"), step, { field, name: "Min" }, origin, now)).toEqual({ ok: false, code: "again" });
});

test("a credential that is known already is not taken over by another account", async () => {
  const { clinic, db, tor, siv, device } = await withPasskey();
  expect(await make(clinic, tor, device)).toEqual({ ok: false, code: "again" });
  expect(listPasskeys(permit(db, tor, "account.read"))).toEqual([]);
  expect(listPasskeys(permit(db, siv, "account.read"))).toHaveLength(1);
});

test("a passkey is renamed and removed by its owner alone", async () => {
  const { clinic, db, siv, tor, device } = await withPasskey();
  const [{ id } = { id: "" }] = listPasskeys(permit(db, siv, "account.read"));
  renamePasskey(permit(db, tor, "account.change"), id, "Tors");
  expect(removePasskey(permit(db, tor, "account.change"), id, undefined)).toBe(false);
  expect(renamePasskey(permit(db, siv, "account.change"), id, "  Den   gamle\nmobilen ")).toBeUndefined();
  expect(listPasskeys(permit(db, siv, "account.read"))[0]!.name).toBe("Den gamle mobilen");
  expect(renamePasskey(permit(db, siv, "account.change"), id, " ")).toBe("required");
  expect(renamePasskey(permit(db, siv, "account.change"), id, "å".repeat(61))).toBe("passkey_name_too_long");
  expect(removePasskey(permit(db, siv, "account.change"), id, undefined)).toBe(true);
  expect((await use(clinic, device)).ok).toBe(false);
});

test("whoever came in elsewhere by a passkey that its owner takes away is signed out; the owner, and others, are not (ASVS 7.4.3)", async () => {
  const { db, siv, tor } = await withPasskey();
  const [here, there, others] = await Promise.all([siv, siv, tor].map(async ({ accountId }) => sentBack(await startSession(db, accountId, null, now, { means: "passkey", shared: false, device: null }))));
  const atHand = (await readActor(db, here!, now)).session!;
  const [{ id } = { id: "" }] = listPasskeys(permit(db, siv, "account.read"));
  const signedIn = () => Promise.all([here, there, others].map(async (cookie) => (await readActor(db, cookie!, now)).actor !== undefined));
  expect(removePasskey(permit(db, siv, "account.change"), "another's", atHand.id)).toBe(false);
  expect(await signedIn()).toEqual([true, true, true]);
  expect(removePasskey(permit(db, siv, "account.change"), id, atHand.id)).toBe(true);
  expect(await signedIn()).toEqual([true, false, true]);
});

test("there is room for twenty (ASVS 2.3.2)", async () => {
  const clinic = world();
  for (let n = 0; n < mostPasskeys; n++) await make(clinic, clinic.siv, new SoftwarePasskey(origin));
  expect(await make(clinic, clinic.siv, new SoftwarePasskey(origin))).toEqual({ ok: false, code: "too_many" });
  expect(listPasskeys(permit(clinic.db, clinic.siv, "account.read"))).toHaveLength(mostPasskeys);
});

test("whatever a form's field holds, it is an answer or a no, and never a fault", async () => {
  const { db } = await withPasskey();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.constantFrom(null, undefined, '{"id":"a","rawId":"a","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"","signature":""}}')), async (field) => {
      const { setCookie } = await beginPasskeySignIn(db, { clientAddress: "192.0.2.1", shared: false }, origin, now);
      const step = readStep(db, sentBack(setCookie), ["passkey"], now);
      expect((await answerPasskey(db, step, field, { origin, clientAddress: `192.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}` }, now)).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("after a sign-in by more than a password it is not asked for again for ten minutes; after one by password alone it is (ASVS 7.5.1)", async () => {
  const { db, siv, tor } = world();
  const begun = async (means: "password" | "passkey" | "code" | "provider") => (await readActor(db, sentBack(await startSession(db, siv.accountId, null, now, { means, shared: false, device: null })), now)).session;
  const change = permit(db, siv, "account.change");
  for (const means of ["passkey", "code", "provider"] as const) {
    const session = await begun(means);
    expect(hasProvedLately(change, session, later(10 * minute - 1))).toBe(true);
    expect(hasProvedLately(change, session, later(10 * minute))).toBe(false);
    expect(hasProvedLately(permit(db, tor, "account.change"), session, now)).toBe(false);
  }
  expect(hasProvedLately(change, await begun("password"), now)).toBe(false);
  expect(await isOwner(change, await begun("password"), "not the password", now)).toBe(false);
});

test("one address does not begin sign-ins without end, and another is not kept waiting (ASVS 6.3.1)", async () => {
  const { db } = world();
  const begin = (clientAddress: string) => beginPasskeySignIn(db, { clientAddress, shared: false }, origin, now);
  for (let n = 0; n < throttleRules.begun_address.freeFailures; n++) await begin("192.0.2.1");
  await expect(begin("192.0.2.1")).rejects.toMatchObject({ code: "too_many_attempts" });
  expect(db.$client.prepare("select count(*) from sign_in_steps").pluck().get()).toBe(throttleRules.begun_address.freeFailures);
  await begin("192.0.2.2");
});
