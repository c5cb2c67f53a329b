import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { action as accountAction } from "#app/routes/account.tsx";
import { action as securityAction } from "#app/routes/account-security.tsx";
import { action } from "#app/routes/sign-out.tsx";
import { action as setUpAction, loader as setUpPage } from "#app/routes/sign-in-set-up.tsx";
import { hashPassword } from "#app/identity/password.server.ts";
import { hasSecondFactor } from "#app/identity/second-factor.server.ts";
import { readActor, startSession } from "#app/identity/session.server.ts";
import { beginSetUp, readSetUp } from "#app/identity/set-up.server.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { now, world } from "./world.ts";

const password = "fire rolige ord sammen";

test("signing out asks the browser to forget the pages it has kept, and what it has stored", async () => {
  const { db, siv } = world();
  const cookie = (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const request = new Request("https://samspill.example/sign-out", { method: "POST", headers: { cookie }, body: new URLSearchParams() });
  const answer = (await action({ request, params: {}, context: { db, actor: undefined, language: "nb", now } } as unknown as Parameters<typeof action>[0])) as Response;
  expect(answer.status).toBe(303);
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect((await readActor(db, cookie, now)).actor).toBeUndefined();
});

test.each([
  ["a new address for mail", accountAction, { intent: "email", email: "siv@example.no", currentPassword: password }],
  ["a click on all the others", securityAction, { intent: "end-others" }],
] as const)("%s signs out everywhere but here (ASVS 7.4.3)", async (_what, act, fields) => {
  const { db, siv } = world({ passwordHash: await hashPassword(password) });
  const begun = async () => (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const [here, elsewhere] = [await begun(), await begun()];
  const { actor, session } = await readActor(db, here, now);
  const request = new Request("https://samspill.example/account", { method: "POST", body: new URLSearchParams({ as: siv.accountId, ...fields }) });
  const answer = (await act({ request, params: {}, context: { db, actor, session, language: "nb", now } } as unknown as Parameters<typeof action>[0])) as Response;
  expect(answer.status).toBeLessThan(400);
  expect([(await readActor(db, here, now)).actor?.accountId, (await readActor(db, elsewhere, now)).actor]).toEqual([siv.accountId, undefined]);
});

test("an app that somebody signed in has begun to set up waits for nobody else: signed out, here or from elsewhere, the next one at the device gets neither in nor a password", async () => {
  const { db, siv } = world();
  const signedIn = (await startSession(db, siv.accountId, null, now)).split(";")[0]!;
  const { actor, session } = await readActor(db, signedIn, now);
  const step = beginSetUp(db, { accountId: siv.accountId, next: "/account/security", shared: true, sessionId: session!.id }, now).setCookie.split(";")[0]!;
  const letters = readSetUp(db, readStep(db, step, ["set-up"], now)!).letters.replaceAll(" ", "");
  const asked = (who: object, form?: Record<string, string>) => {
    const request = new Request("https://samspill.example/sign-in/set-up", { headers: { cookie: step }, ...(form && { method: "POST", body: new URLSearchParams(form) }) });
    return { request, params: {}, context: { db, language: "nb", now, ...who } } as unknown as Parameters<typeof setUpPage>[0];
  };
  const page = async (who: object) => (await (await setUpPage(asked(who)) as unknown as Response).json()) as { app: object | null; mayChooseLonger: boolean };

  expect((await page({ actor, session })).app, "in the session that began it").not.toBeNull();
  const other = await readActor(db, (await startSession(db, siv.accountId, null, now)).split(";")[0]!, now);
  expect((await page({ actor: other.actor, session: other.session })).app, "in another session of the same account").toBeNull();
  expect(await page({}), "signed out").toMatchObject({ app: null, mayChooseLonger: false });
  const forms: readonly Record<string, string>[] = [{ intent: "app", code: new TOTP({ secret: letters }).generate({ timestamp: now.getTime() }) }, { intent: "password", password: "helt nye rolige ord" }];
  for (const form of forms) {
    const answer = (await setUpAction(asked({}, form))) as unknown as Response;
    expect([answer.status, answer.headers.get("location"), answer.headers.getSetCookie()]).toEqual([303, "/sign-in?again", []]);
  }
  expect(hasSecondFactor(db, siv.accountId)).toBe(false);
});
