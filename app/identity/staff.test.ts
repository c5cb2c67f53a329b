import { beforeEach, expect, test } from "vitest";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import type { Role } from "#app/access/policy.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { openAccount } from "./account.server.ts";
import { readActor, startSession } from "./session.server.ts";
import { beginSetUp } from "./set-up.server.ts";
import { readStep } from "./sign-in-step.server.ts";
import { listStaff, setDisabled } from "./staff.server.ts";

const now = new Date(Date.UTC(2026, 5, 8, 22, 0));

let db: Database;
let kari: Actor;
let anne: Actor;
let siv: Actor;

beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
  kari = someone("Kari", "administrator", 0);
  anne = someone("Anne", "facilitator", 1);
  siv = someone("Siv", "learner", 2);
});

function someone(name: string, role: Role, after: number): Actor {
  const opened = openAccount(db, { role, language: "nb", userName: name, displayName: name, passwordHash: "$argon2id$none" }, new Date(now.getTime() + after));
  if (!opened.ok) throw new Error(opened.problems.join());
  return { accountId: opened.accountId, role, language: "nb", today: "2026-06-04" };
}
const staff = () => listStaff(issuePermit(db, kari, "staff.read")).map(({ displayName, role, disabledAt }) => [displayName, role, disabledAt]);
const disable = (whom: Actor, disabled = true) => setDisabled(issuePermit(db, kari, "staff.change"), whom.accountId, disabled, now);

test("staff are listed by name, the oldest account first, and learners are not among them", () => {
  someone("Berit", "facilitator", 3);
  expect(staff()).toEqual([
    ["Kari", "administrator", undefined],
    ["Anne", "facilitator", undefined],
    ["Berit", "facilitator", undefined],
  ]);
});

test("only an administrator may", () => {
  for (const actor of [siv, anne]) {
    expect(() => issuePermit(db, actor, "staff.read")).toThrow("not_found");
    expect(() => issuePermit(db, actor, "staff.change")).toThrow("not_found");
  }
});

test("a facilitator who is disabled is signed out at once, and can come back (ASVS 7.4.5)", async () => {
  const cookie = (await startSession(db, anne.accountId, null, now)).split(";")[0]!;
  expect(disable(anne)).toEqual({ ok: true });
  expect(staff()[1]).toEqual(["Anne", "facilitator", now.getTime()]);
  expect(db.$client.prepare("select count(*) from sessions").pluck().get()).toBe(0);
  expect(disable(anne, false)).toEqual({ ok: true });
  expect((await readActor(db, cookie, now)).actor).toBeUndefined();
  expect(staff()[1]).toEqual(["Anne", "facilitator", undefined]);
});

test("what a facilitator who is disabled had begun goes no further: no app waits for the day they come back", () => {
  const begun = beginSetUp(db, { accountId: anne.accountId, shared: false }, now).setCookie.split(";")[0]!;
  expect(readStep(db, begun, ["set-up"], now)).toBeDefined();
  disable(anne);
  expect(readStep(db, begun, ["set-up"], now)).toBeUndefined();
});

test("the last administrator who can sign in stays, and others may go", () => {
  expect(disable(kari)).toEqual({ ok: false, problem: "last_administrator" });
  const ola = someone("Ola", "administrator", 3);
  expect(disable(ola)).toEqual({ ok: true });
  expect(disable(kari)).toEqual({ ok: false, problem: "last_administrator" });
  expect(disable(ola, false)).toEqual({ ok: true });
  expect(disable(kari)).toEqual({ ok: true });
});

test("a learner, and an account that does not exist, are not found", () => {
  expect(() => disable(siv)).toThrow("not_found");
  expect(() => disable({ ...siv, accountId: "nobody" })).toThrow("not_found");
  expect(db.$client.prepare("select disabled_at from accounts where id = ?").pluck().get(siv.accountId)).toBeNull();
});
