import { hash } from "@node-rs/argon2";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { openAccount } from "./account.server.ts";
import { hashPassword, passwordsAtOnce } from "./password.server.ts";
import { measureSignInTimes } from "./sign-in-times.server.ts";
import { signIn } from "./sign-in.server.ts";

const start = Date.UTC(2026, 5, 8, 22, 0);
const at = (milliseconds: number) => new Date(start + milliseconds);
const password = "fire grå steiner";
const clientAddress = "192.0.2.7";

let passwordHash: string;
let db: Database;
let siv: string;

beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
  siv = someone("siv");
});

function someone(userName: string, kept = passwordHash): string {
  const opened = openAccount(db, { role: "learner", language: "nb", userName, displayName: userName, passwordHash: kept }, at(0));
  if (!opened.ok) throw new Error(opened.problems.join());
  return opened.accountId;
}
const disable = (accountId: string) => db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(accountId);
const trySignIn = (userName: string, tried: string, after = 0) => signIn(db, { userName, password: tried, clientAddress }, at(after));
const failures = () => db.$client.prepare("select failures from throttles order by failures").pluck().all();

test("the right password signs in, however a phone spells the name", async () => {
  for (const userName of ["siv", "Siv ", " SIV"]) expect(await trySignIn(userName, password)).toEqual({ ok: true, accountId: siv, role: "learner", standsAlone: true });
  expect(failures()).toEqual([]);
});

test("an unknown name, a wrong password and a disabled account get the same answer and leave the same traces (ASVS 6.3.8)", async () => {
  disable(someone("tor"));
  const traces = [];
  for (const [userName, tried] of [["nobody", password], ["siv", "fem grå steiner"], ["tor", password]] as const) {
    db.$client.prepare("delete from throttles").run();
    const answers = [];
    for (let n = 0; n < 7; n++) answers.push(await trySignIn(userName, tried, n));
    traces.push(JSON.stringify([answers, failures()]));
  }
  expect(new Set(traces).size).toBe(1);
  expect(JSON.parse(traces[0]!)[0].map(({ code }: { code: string }) => code)).toEqual(["wrong", "wrong", "wrong", "wrong", "wrong", "throttled", "throttled"]);
});

test("the right password is refused too while the name waits, and then starts it afresh", async () => {
  for (let n = 0; n < 5; n++) await trySignIn("siv", "fem grå steiner");
  expect(await trySignIn("siv", password, 29_999)).toEqual({ ok: false, code: "throttled", retryAt: start + 30_000 });
  expect(await trySignIn("siv", password, 30_000)).toMatchObject({ ok: true });
  expect(await trySignIn("siv", "fem grå steiner", 30_001)).toEqual({ ok: false, code: "wrong" });
});

test("an address that guesses at many names waits for all of them (ASVS 6.3.1)", async () => {
  for (let n = 0; n < 20; n++) expect(await trySignIn(`guess ${n}`, "fem grå steiner")).toEqual({ ok: false, code: "wrong" });
  expect(await trySignIn("siv", password)).toMatchObject({ code: "throttled" });
  expect(await signIn(db, { userName: "siv", password, clientAddress: "198.51.100.1" }, at(0))).toMatchObject({ ok: true });
});

test("of a hundred guesses at once five are tried, and those that found no room are not counted", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => trySignIn("siv", "fem grå steiner")));
  const codes = outcomes.map((outcome) => (outcome.status === "fulfilled" ? (outcome.value as { code: string }).code : (outcome.reason as { code: string }).code));
  expect(codes.filter((code) => code === "wrong")).toHaveLength(5);
  expect(new Set(codes)).toEqual(new Set(["wrong", "throttled"]));

  const names = Array.from({ length: passwordsAtOnce + 1 }, (_, n) => signIn(db, { userName: `guess ${n}`, password, clientAddress: `198.51.100.${n}` }, at(0)));
  const last = (await Promise.allSettled(names)).at(-1);
  expect(last).toMatchObject({ status: "rejected", reason: { code: "busy" } });
  expect(failures()).toHaveLength(2 + 2 * passwordsAtOnce);
});

test("a password of no possible length is merely wrong", async () => {
  expect(await trySignIn("siv", "x".repeat(100_000))).toEqual({ ok: false, code: "wrong" });
  expect(await trySignIn("x".repeat(100_000), "")).toEqual({ ok: false, code: "wrong" });
});

test("an old hash is brought up to date by the next sign-in, and only then", async () => {
  const kept = () => db.$client.prepare("select p.hash from passwords p join accounts a on a.id = p.account_id where a.id <> ?").pluck().get(siv) as string;
  const weak = await hash(password, { memoryCost: 8192, timeCost: 1 });
  someone("tor", weak);
  await trySignIn("tor", "fem grå steiner");
  expect(kept()).toBe(weak);
  expect(await trySignIn("tor", password)).toMatchObject({ ok: true });
  expect(kept()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await trySignIn("tor", password)).toMatchObject({ ok: true });
});

test("what a refusal takes does not tell whether there is an account", async () => {
  disable(someone("tor"));
  const { unknownName, wrongPassword, disabledAccount } = await measureSignInTimes(db, { active: "siv", disabled: "tor" }, 40);
  expect(unknownName).toBeGreaterThan(2);
  expect(Math.abs(unknownName - wrongPassword)).toBeLessThan(5);
  expect(Math.abs(unknownName - disabledAccount)).toBeLessThan(5);
});
