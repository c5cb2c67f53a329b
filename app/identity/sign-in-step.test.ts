import fc from "fast-check";
import { expect, test } from "vitest";
import { later, now, world } from "#tests/world.ts";
import { completeSignIn } from "./complete-sign-in.server.ts";
import { configureSessions, readActor, startSession } from "./session.server.ts";
import { beginStep, endSteps, failStep, finishStep, readStep, removeOldSteps, type NewStep } from "./sign-in-step.server.ts";
import { mostStepFailures } from "./sign-in-step.ts";

const minute = 60_000;
const sentBack = (setCookie: string): string => setCookie.split(";")[0]!;

function waiting(more: Partial<NewStep> = {}) {
  const clinic = world();
  const { setCookie } = beginStep(clinic.db, { kind: "code", accountId: clinic.siv.accountId, next: "/plans", shared: true, ...more }, now);
  return { ...clinic, setCookie, cookie: sentBack(setCookie) };
}

test("a step knows who has come so far and where to, and only in the browser that began it", () => {
  const { db, siv, cookie } = waiting({ challenge: "what was asked" });
  expect(readStep(db, `other=1; ${cookie}`, ["set-up", "code"], now)).toMatchObject({ kind: "code", accountId: siv.accountId, next: "/plans", shared: true, challenge: "what was asked" });
  expect(readStep(db, cookie, ["set-up"], now)).toBeUndefined();
  for (const header of [null, "", "__Host-samspill-step=", `__Host-samspill-step=${"a".repeat(43)}`, cookie.replace("__Host-", "")]) expect(readStep(db, header, ["code"], now), String(header)).toBeUndefined();
});

test("its cookie is bound to this host, hidden from scripts, forgotten with the browser, and comes along when a sign-in service sends the browser back; what the database holds opens nothing (ASVS 3.3.1, 3.3.2, 3.3.3, 3.3.4)", () => {
  const { db, setCookie } = waiting();
  expect(setCookie).toMatch(/^__Host-samspill-step=[\w-]{43}; HttpOnly; Path=\/; SameSite=Lax; Secure$/);
  const stored = db.$client.prepare("select id from sign_in_steps").pluck().get() as string;
  for (const value of [stored, stored.slice(0, 43), Buffer.from(stored, "hex").toString("base64url")]) expect(readStep(db, `__Host-samspill-step=${value}`, ["code"], now)).toBeUndefined();
  configureSessions(db, { secure: false });
  expect(beginStep(db, { kind: "passkey" }, now).setCookie).toMatch(/^samspill-step=[\w-]{43}; HttpOnly; Path=\/; SameSite=Lax$/);
});

test("a step waits for ten minutes", async () => {
  const { db, cookie } = waiting();
  const step = readStep(db, cookie, ["code"], later(10 * minute - 1))!;
  expect(readStep(db, cookie, ["code"], later(10 * minute))).toBeUndefined();
  expect(finishStep(db, step, later(10 * minute))).toBe(false);
  removeOldSteps(db, later(10 * minute - 1));
  expect(db.$client.prepare("select count(*) from sign_in_steps").pluck().get()).toBe(1);
  removeOldSteps(db, later(10 * minute));
  expect(db.$client.prepare("select count(*) from sign_in_steps").pluck().get()).toBe(0);
});

test("the fifth wrong answer is the last", () => {
  const { db, cookie } = waiting();
  const step = readStep(db, cookie, ["code"], now)!;
  for (let n = 1; n < mostStepFailures; n++) expect(failStep(db, step)).toBe(true);
  expect(readStep(db, cookie, ["code"], now)).toBeDefined();
  expect(failStep(db, step)).toBe(false);
  expect(readStep(db, cookie, ["code"], now)).toBeUndefined();
  expect(finishStep(db, step, now)).toBe(false);
});

test("a step is taken once, whatever order two tabs do things in (ASVS 2.3.1)", () => {
  const { db } = world();
  fc.assert(
    fc.property(fc.array(fc.constantFrom("read", "finish", "fail"), { maxLength: 20 }), (doings) => {
      const cookie = sentBack(beginStep(db, { kind: "code" }, now).setCookie);
      const step = readStep(db, cookie, ["code"], now)!;
      let [taken, failures] = [0, 0];
      for (const doing of doings) {
        const isThere = taken === 0 && failures < mostStepFailures;
        if (doing === "read") expect(readStep(db, cookie, ["code"], now) !== undefined).toBe(isThere);
        else if (doing === "fail") {
          if (taken === 0) failures++;
          expect(failStep(db, step)).toBe(taken === 0 && failures < mostStepFailures);
        } else {
          expect(finishStep(db, step, now)).toBe(isThere);
          if (isThere) taken++;
        }
      }
    }),
    { numRuns: 50 },
  );
});

test("what waits for an account is ended together, and that of others stays", () => {
  const { db, siv, tor, cookie } = waiting();
  const others = sentBack(beginStep(db, { kind: "code", accountId: tor.accountId }, now).setCookie);
  endSteps(db, siv.accountId);
  expect(readStep(db, cookie, ["code"], now)).toBeUndefined();
  expect(readStep(db, others, ["code"], now)).toBeDefined();
});

test("a way in ends with a session of its own, that of the request is over, and the browser forgets the step", async () => {
  const { db, siv, facilitator } = world();
  const brought = sentBack(await startSession(db, facilitator.accountId, null, now));
  const { to, headers } = await completeSignIn(db, siv.accountId, { means: "code", shared: true, device: "firefox/android", next: "/plans" }, brought, now);
  const [session, step] = headers.getSetCookie();
  expect(to).toBe("/plans");
  expect(step).toMatch(/^__Host-samspill-step=; HttpOnly; Max-Age=0;/);
  expect(await readActor(db, sentBack(session!), now)).toMatchObject({ actor: { accountId: siv.accountId }, session: { means: "code", shared: true, device: "firefox/android" } });
  expect((await readActor(db, brought, now)).actor).toBeUndefined();
  expect((await completeSignIn(db, facilitator.accountId, { means: "password", shared: false, device: null }, null, now)).to).toBe("/today");
});

test("an account that was disabled between two steps does not get in", async () => {
  const { db, siv } = world();
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(siv.accountId);
  await expect(completeSignIn(db, siv.accountId, { means: "code", shared: false, device: null }, null, now)).rejects.toThrow("sign_in_first");
  expect(db.$client.prepare("select count(*) from sessions").pluck().get()).toBe(0);
});
