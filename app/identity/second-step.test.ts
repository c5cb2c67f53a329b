import { TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import { later, now, world } from "#tests/world.ts";
import { afterPassword } from "./after-password.server.ts";
import { answerCodeStep } from "./code-step.server.ts";
import { chooseLonger, mayChooseLonger } from "./longer-password.server.ts";
import { completeSignIn } from "./complete-sign-in.server.ts";
import { keepPasswordCode, passwordCodeFault } from "./password-code.server.ts";
import { hashPassword } from "./password.server.ts";
import { configureSecondFactor, hasSecondFactor, keepAuthenticator, makeRecoveryCodes, takeAwaySecondFactor } from "./second-factor.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { signIn } from "./sign-in.server.ts";
import { beginSetUp, finishSetUp, readSetUp } from "./set-up.server.ts";
import { beginStep, readStep } from "./sign-in-step.server.ts";

const password = "fire rolige ord sammen";
let passwordHash: string;
beforeAll(async () => void (passwordHash = await hashPassword(password)));

const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const codeAt = (at: Date, of = secret): string => new TOTP({ secret: of }).generate({ timestamp: at.getTime() });
const cookiesOf = (headers: Headers): string => headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");
const usual = { shared: false, device: "firefox/linux" } as const;
const minute = 60_000;

function clinic() {
  const here = world({ passwordHash });
  const { db } = here;
  const sessions = () => db.$client.prepare("select count(*) from sessions").pluck().get() as number;
  const known = ({ accountId, role }: typeof here.siv | typeof here.facilitator, standsAlone = true) => ({ accountId, role, standsAlone });
  const withCode = async (way: Parameters<typeof afterPassword>[2] = usual, at = now) => {
    keepAuthenticator(db, here.facilitator.accountId, secret, 0, now);
    const { to, headers } = await afterPassword(db, known(here.facilitator), way, null, at);
    const cookie = cookiesOf(headers);
    return { to, cookie, step: readStep(db, cookie, ["code"], at)! };
  };
  return { ...here, sessions, known, withCode };
}

test("a learner without a second factor is signed in by the password", async () => {
  const { db, siv, known } = clinic();
  const { to, headers } = await afterPassword(db, known(siv), { ...usual, next: "/plans" }, null, now);
  expect(to).toBe("/plans");
  expect(await readActor(db, cookiesOf(headers), now)).toMatchObject({ actor: { accountId: siv.accountId }, session: { means: "password", device: "firefox/linux" } });
});

test("staff without one are led to set it up before there is any session, unless the clinic says that its own service asks (ASVS 6.3.3)", async () => {
  const { db, facilitator, administrator, known, sessions } = clinic();
  for (const member of [facilitator, administrator]) {
    const { to, headers } = await afterPassword(db, known(member), usual, null, now);
    expect([to, sessions()]).toEqual(["/sign-in/set-up", 0]);
    expect((await readActor(db, cookiesOf(headers), now)).actor).toBeUndefined();
  }
  configureSecondFactor(db, "offered");
  expect((await afterPassword(db, known(facilitator), usual, null, now)).to).toBe("/today");
  configureSecondFactor(db, "required");
  expect((await afterPassword(db, known(facilitator), usual, null, now)).to).toBe("/sign-in/set-up");
});

test("a short password is not enough alone, whoever has it", async () => {
  const { db, siv, known, sessions } = clinic();
  expect((await afterPassword(db, known(siv, false), usual, null, now)).to).toBe("/sign-in/set-up");
  expect(sessions()).toBe(0);
});

test("with a second factor the password begins a step and no session, and ends the one that the browser brought (ASVS 6.3.3)", async () => {
  const { db, siv, sessions, withCode, known, facilitator } = clinic();
  const brought = (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const { to, step } = await withCode({ shared: true, device: null, next: "/groups" });
  expect(to).toBe("/sign-in/code");
  expect(step).toMatchObject({ accountId: facilitator.accountId, next: "/groups", shared: true });
  await afterPassword(db, known(facilitator), usual, brought, now);
  expect(sessions()).toBe(0);
});

test("the app's code ends the step, once, also in two tabs at once", async () => {
  const { db, withCode, facilitator } = clinic();
  const { cookie, step } = await withCode();
  const code = codeAt(now);
  expect(answerCodeStep(db, step, code, now)).toEqual({ ok: true, accountId: facilitator.accountId, left: undefined });
  expect(answerCodeStep(db, step, code, now)).toMatchObject({ ok: false, code: "wrong", again: false });
  expect(readStep(db, cookie, ["code"], now)).toBeUndefined();
  const [unused] = makeRecoveryCodes(db, facilitator.accountId, now);
  expect(answerCodeStep(db, step, unused!, now), "a code that is good, for a step that is gone").toMatchObject({ ok: false, again: false });
  const other = await withCode(usual, later(1));
  expect(answerCodeStep(db, other.step, code, later(1)), "with the half minute set back by a new app").toMatchObject({ ok: true });
});

test("one code does not open two sign-ins that wait at once", async () => {
  const { db, facilitator, withCode, known } = clinic();
  const { step } = await withCode();
  const second = await afterPassword(db, known(facilitator), usual, null, now);
  const other = readStep(db, cookiesOf(second.headers), ["code"], now)!;
  expect(answerCodeStep(db, step, codeAt(now), now).ok).toBe(true);
  expect(answerCodeStep(db, other, codeAt(now), now)).toEqual({ ok: false, code: "wrong", again: true });
});

test("wrong codes are counted over all sign-ins of an account, as wrong passwords are; a right one forgives them", async () => {
  const { db, facilitator, withCode, known } = clinic();
  const { step } = await withCode();
  for (let n = 1; n <= 5; n++) expect(answerCodeStep(db, step, "000000", now)).toEqual({ ok: false, code: "wrong", again: n < 5 });
  const again = readStep(db, cookiesOf((await afterPassword(db, known(facilitator), usual, null, now)).headers), ["code"], now)!;
  expect(answerCodeStep(db, again, codeAt(now), now)).toEqual({ ok: false, code: "throttled", retryAt: now.getTime() + minute / 2 });
  const at = later(minute / 2);
  expect(answerCodeStep(db, again, codeAt(at), at).ok).toBe(true);
  const { step: third } = await withCode(usual, later(minute));
  for (let n = 1; n <= 4; n++) expect(answerCodeStep(db, third, "000000", later(minute))).toMatchObject({ code: "wrong", again: true });
});

test("a wrong password never says whether there is a second factor", async () => {
  const { db, withCode } = clinic();
  await withCode();
  const attempt = (userName: string) => signIn(db, { userName, password: "not the password at all", clientAddress: "192.0.2.1" }, now);
  const [withFactor, without, unknown] = [await attempt("veileder en"), await attempt("Siv"), await attempt("ingen")];
  expect(withFactor).toEqual(without);
  expect(withFactor).toEqual(unknown);
});

test("setting up keeps an app that is in use until the new one has shown a code, and then signs the account out everywhere", async () => {
  const { db, facilitator, sessions } = clinic();
  keepAuthenticator(db, facilitator.accountId, secret, 0, now);
  await startSession(db, facilitator.accountId, null, now);
  const { setCookie } = beginSetUp(db, { accountId: facilitator.accountId, next: "/account/security", shared: false }, now);
  const step = readStep(db, setCookie.split(";")[0]!, ["set-up"], now)!;
  const { letters, link, qr } = readSetUp(db, step);
  expect(link).toContain("Samspill:veileder%20en");
  expect(qr.path.length).toBeGreaterThan(1000);
  expect(step.challenge).not.toContain(letters.slice(0, 4));
  expect(finishSetUp(db, step, "000000", now)).toEqual({ ok: false, again: true });
  expect(finishSetUp(db, step, codeAt(now), now), "a code of the old app").toEqual({ ok: false, again: true });
  expect(hasSecondFactor(db, facilitator.accountId)).toBe(true);
  expect(sessions()).toBe(1);

  const elsewhere = beginStep(db, { kind: "code", accountId: facilitator.accountId }, now).setCookie.split(";")[0]!;
  const code = codeAt(now, letters.replaceAll(" ", ""));
  const set = finishSetUp(db, step, code, now);
  expect(set).toMatchObject({ ok: true, accountId: facilitator.accountId });
  expect(set.ok && set.recoveryCodes).toHaveLength(10);
  expect(sessions()).toBe(0);
  expect(readStep(db, elsewhere, ["code"], now), "a sign-in that waited for the old app's code").toBeUndefined();
  expect(finishSetUp(db, step, code, now)).toEqual({ ok: false, again: false });
});

test("whoever's second factor was taken away is led to where it says so", async () => {
  const { db, siv, known } = clinic();
  keepAuthenticator(db, siv.accountId, secret, 0, now);
  takeAwaySecondFactor(db, siv.accountId, now);
  expect((await afterPassword(db, known(siv), { ...usual, next: "/plans" }, null, now)).to).toBe("/account/security");
});

test("a session says by what means it began", async () => {
  const { db, facilitator } = clinic();
  const { headers } = await completeSignIn(db, facilitator.accountId, { ...usual, means: "code" }, null, now);
  expect((await readActor(db, cookiesOf(headers), now)).session).toMatchObject({ means: "code" });
});

test("a longer password ends what was signed in with the short one", async () => {
  const { db, siv, known } = clinic();
  const elsewhere = (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const step = readStep(db, cookiesOf((await afterPassword(db, known(siv, false), usual, null, now)).headers), ["set-up"], now)!;
  expect(await chooseLonger(db, step, "kort ord", now)).toMatchObject({ ok: false });
  expect((await readActor(db, elsewhere, now)).actor).toBeDefined();
  expect(await chooseLonger(db, step, "helt nye rolige ord", now)).toMatchObject({ ok: true });
  expect((await readActor(db, elsewhere, now)).actor).toBeUndefined();
});

test("a learner whose app was taken away, and whose password is short without it, chooses a longer one or another app; staff need the app", async () => {
  const { db, siv, facilitator, known } = clinic();
  const stepOf = async (who: typeof siv | typeof facilitator) => readStep(db, cookiesOf((await afterPassword(db, known(who, false), usual, null, now)).headers), ["set-up"], now)!;
  keepAuthenticator(db, siv.accountId, secret, 0, now);
  takeAwaySecondFactor(db, siv.accountId, now);
  const step = await stepOf(siv);
  expect(step.next).toBe("/account/security");
  expect(mayChooseLonger(db, step)).toBe(true);
  expect(await chooseLonger(db, step, "kort ord", now)).toEqual({ ok: false, problem: "password_too_short" });
  const codeHash = Buffer.alloc(32, 7);
  keepPasswordCode(db, { accountId: siv.accountId, codeHash, createdBy: facilitator.accountId }, now);
  expect(await chooseLonger(db, step, "helt nye rolige ord", now)).toEqual({ ok: true, accountId: siv.accountId });
  expect(passwordCodeFault(db, codeHash, now), "a code on paper from before").toBe("withdrawn");
  expect(await chooseLonger(db, step, "enda flere rolige ord", now), "once").toEqual({ ok: false, problem: undefined });
  expect(await signIn(db, { userName: "siv", password: "helt nye rolige ord", clientAddress: "192.0.2.1" }, now)).toMatchObject({ ok: true, accountId: siv.accountId, standsAlone: true });

  const ofStaff = await stepOf(facilitator);
  expect(mayChooseLonger(db, ofStaff)).toBe(false);
  expect(await chooseLonger(db, ofStaff, "helt nye rolige ord", now)).toEqual({ ok: false, problem: undefined });
  const other = await stepOf(siv);
  keepAuthenticator(db, siv.accountId, secret, 0, now);
  expect(await chooseLonger(db, other, "helt nye rolige ord", now), "an app stands again").toEqual({ ok: false, problem: undefined });
});

test("once a longer password is chosen, a sign-in that the short one began elsewhere sets up no app", async () => {
  const { db, siv, known } = clinic();
  const begun = async () => cookiesOf((await afterPassword(db, known(siv, false), usual, null, now)).headers);
  const waiting = (cookie: string) => readStep(db, cookie, ["set-up"], now);
  const [here, elsewhere] = [await begun(), await begun()];
  expect(waiting(elsewhere)?.accountId).toBe(siv.accountId);
  expect(await chooseLonger(db, waiting(here)!, "helt nye rolige ord", now)).toMatchObject({ ok: true });
  expect(waiting(elsewhere)).toBeUndefined();
});
