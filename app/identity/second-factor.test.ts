import fc from "fast-check";
import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { later, now, world } from "#tests/world.ts";
import { appLink, makeSecret, stepOfCode } from "./authenticator.server.ts";
import { inFours, isMeantAsRecovery, makeRecoveryCode, readTypedCode } from "./second-factor.ts";
import { dropSecondFactor, forgetTaking, hasSecondFactor, keepAuthenticator, makeRecoveryCodes, takeAwaySecondFactor, takeCode, takenAwayAt } from "./second-factor.server.ts";

const second = 1000;
const halfMinute = 30 * second;
const codeAt = (secret: string, at: Date): string => TOTP.generate({ secret: secretOf(secret), timestamp: at.getTime() });
const secretOf = (secret: string) => new TOTP({ secret }).secret;

function withApp() {
  const clinic = world();
  const secret = makeSecret();
  const recoveryCodes = keepAuthenticator(clinic.db, clinic.facilitator.accountId, secret, 0, now);
  const take = (typed: string, at = now, { accountId } = clinic.facilitator) => takeCode(clinic.db, accountId, typed, at);
  return { ...clinic, secret, recoveryCodes, take };
}

test("a code is good in its own half minute and the ones beside it, whenever it is, and in no other (ASVS 6.5.5)", () => {
  const secret = makeSecret();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.integer({ min: -200_000, max: 200_000 }), (shownAt, away) => {
      const [shown, asked] = [Math.floor(shownAt / halfMinute), Math.floor((shownAt + away) / halfMinute)];
      fc.pre(shownAt + away >= halfMinute);
      const step = stepOfCode(secret, codeAt(secret, new Date(shownAt)), new Date(shownAt + away));
      if (Math.abs(shown - asked) <= 1) expect(step).toBe(shown);
      // One code in a million is that of a neighbour too.
      else if (step !== undefined) {
        expect(Math.abs(step - asked)).toBeLessThanOrEqual(1);
        expect(codeAt(secret, new Date(step * halfMinute))).toBe(codeAt(secret, new Date(shownAt)));
      }
    }),
  );
});

test("the secret is 160 bits, and the app is told the site and the user name and nothing else (ASVS 6.5.3)", () => {
  const secret = makeSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(makeSecret()).not.toBe(secret);
  expect(appLink(secret, "siv m")).toBe(`otpauth://totp/Samspill:siv%20m?issuer=Samspill&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
  expect(inFours(secret)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
});

test("what RFC 6238 says of its own secret holds here", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  for (const [at, code] of [[59, "287082"], [1_111_111_109, "081804"], [1_111_111_111, "050471"], [1_234_567_890, "005924"], [2_000_000_000, "279037"]] as const)
    expect(stepOfCode(secret, code, new Date(at * 1000)), code).toBe(Math.floor(at / 30));
});

test("no code is taken twice, nor one from before it, in whatever order tabs send them (ASVS 6.5.1)", () => {
  const { db, facilitator, secret, take } = withApp();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: 0, max: 5 })), { maxLength: 15 }), (sent) => {
      keepAuthenticator(db, facilitator.accountId, secret, 0, now);
      let [newest, clock] = [0, 0];
      for (const [away, passes] of sent) {
        clock += passes * 10 * second;
        const at = later(clock);
        const step = Math.floor(at.getTime() / halfMinute) + away;
        const taken = take(codeAt(secret, new Date(step * halfMinute)), at);
        expect(taken !== undefined, `${step} after ${newest}`).toBe(step > newest);
        if (taken) newest = step;
      }
    }),
    { numRuns: 40 },
  );
});

test("people type codes in their own way", () => {
  const { secret, take, recoveryCodes } = withApp();
  const code = codeAt(secret, now);
  for (const wrong of ["", "12345", "1234567", "abcdef", "x".repeat(10_000), String((Number(code) + 1) % 1_000_000).padStart(6, "0")]) expect(take(wrong), wrong).toBeUndefined();
  expect(take(` ${code.slice(0, 3)} ${code.slice(3)} `)).toEqual({ by: "app" });
  expect(take(recoveryCodes[0]!.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l"))).toEqual({ by: "recovery", left: 9 });
});

test("each of ten recovery codes works once, for its own account, until new ones are made (ASVS 6.5.1)", () => {
  const { db, siv, facilitator, take, recoveryCodes } = withApp();
  expect(new Set(recoveryCodes).size).toBe(10);
  for (const code of recoveryCodes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  keepAuthenticator(db, siv.accountId, makeSecret(), 0, now);
  expect(take(recoveryCodes[0]!, now, siv)).toBeUndefined();
  for (const [n, code] of recoveryCodes.slice(0, 9).entries()) expect(take(code)).toEqual({ by: "recovery", left: 9 - n });
  expect(take(recoveryCodes[0]!)).toBeUndefined();
  const newer = makeRecoveryCodes(db, facilitator.accountId, now);
  expect(take(recoveryCodes[9]!)).toBeUndefined();
  expect(take(newer[9]!)).toEqual({ by: "recovery", left: 9 });
});

test("a recovery code is read back as it was made, however it is typed", () => {
  for (let n = 0; n < 200; n++) {
    const code = makeRecoveryCode();
    for (const typed of [code, code.toLowerCase(), inFours(code), inFours(code, "\u2011"), ` ${code}`]) expect(readTypedCode(typed)).toEqual({ kind: "recovery", code });
  }
});

test("a recovery code with a slip in it is told from six digits, however they are typed", () => {
  for (const typed of ["RFSP-FF6X-C6PK-A6A", "rfspff6xc6pka6agx", "RFSP FF6X C6PK A6AU"]) expect(isMeantAsRecovery(typed)).toBe(true);
  for (const typed of ["", "123 456", "12 34 56 7", "------------", "9".repeat(101)]) expect(isMeantAsRecovery(typed)).toBe(false);
});

test("the database holds the secret sealed and the recovery codes hashed (ASVS 6.5.2)", () => {
  const { db, secret, recoveryCodes } = withApp();
  const kept = JSON.stringify(["authenticators", "recovery_codes"].map((table) => db.$client.prepare(`select * from ${table}`).all().map((row) => Object.values(row as object).map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : value)))));
  expect(kept).not.toContain(secret);
  for (const code of recoveryCodes) expect(kept).not.toContain(code.slice(0, 4));
});

test("what the clinic has taken away lets nobody in, and is told of until its owner has read so or has a new app", () => {
  const { db, facilitator, secret, take, recoveryCodes } = withApp();
  const { accountId } = facilitator;
  expect(takeAwaySecondFactor(db, accountId, later(5))).toBe(true);
  expect(hasSecondFactor(db, accountId)).toBe(false);
  for (const typed of [codeAt(secret, now), recoveryCodes[0]!]) expect(take(typed)).toBeUndefined();
  expect(takeAwaySecondFactor(db, accountId, later(6))).toBe(false);
  expect(takenAwayAt(db, accountId)).toBe(later(5).getTime());
  forgetTaking(db, accountId);
  expect(takenAwayAt(db, accountId)).toBeUndefined();

  keepAuthenticator(db, accountId, secret, 0, now);
  forgetTaking(db, accountId);
  expect(hasSecondFactor(db, accountId)).toBe(true);
  takeAwaySecondFactor(db, accountId, later(7));
  keepAuthenticator(db, accountId, secret, 0, later(8));
  expect(takenAwayAt(db, accountId)).toBeUndefined();
  dropSecondFactor(db, accountId);
  expect([hasSecondFactor(db, accountId), takenAwayAt(db, accountId)]).toEqual([false, undefined]);
});
