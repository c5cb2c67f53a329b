import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { issuePermit, type Actor } from "#app/access/permit.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { inTransaction, openDatabase, type Database } from "#db/client.server.ts";
import { changeDisplayName, changeEmail, changeLanguage, openAccount, readOwnAccount, readOwnName, type NewAccount } from "./account.server.ts";

const now = new Date(Date.UTC(2026, 5, 8, 22, 0));
const siv: NewAccount = { role: "learner", language: "nb", userName: "Siv 22", displayName: "Siv", email: "siv@example.org", passwordHash: "$argon2id$of-siv" };

let db: Database;
beforeEach(() => {
  db = openDatabase(":memory:");
  attachKeys(db, newMasterKey());
});

function opened(account: NewAccount): Actor {
  const outcome = openAccount(db, account, now);
  if (!outcome.ok) throw new Error(outcome.problems.join());
  return { accountId: outcome.accountId, role: account.role, language: account.language, today: "2026-06-04" };
}
const read = (actor: Actor) => readOwnAccount(issuePermit(db, actor, "account.read"));
const change = (actor: Actor) => issuePermit(db, actor, "account.change");
const count = (table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get();

test("an account is read by its owner as it was opened", () => {
  const actor = opened(siv);
  expect(read(actor)).toEqual({
    accountId: actor.accountId,
    role: "learner",
    language: "nb",
    userName: "Siv 22",
    displayName: "Siv",
    email: "siv@example.org",
    createdAt: now.getTime(),
    passwordChangedAt: now.getTime(),
  });
  expect(readOwnName(issuePermit(db, actor, "path.read"))).toBe("Siv");
});

test("everybody reads and changes their own account only, staff too", () => {
  const actors = [opened(siv), opened({ ...siv, userName: "anne", displayName: "Anne", email: "", role: "facilitator" }), opened({ ...siv, userName: "kari", displayName: "Kari", email: "", role: "administrator" })];
  expect(actors.map((actor) => read(actor).displayName)).toEqual(["Siv", "Anne", "Kari"]);
  expect(readOwnName(issuePermit(db, actors[1], "progress.read"))).toBe("Anne");
  expect(readOwnName(issuePermit(db, actors[2], "clinic.read"))).toBe("Kari");
  changeLanguage(change(actors[2]!), "en");
  expect(changeDisplayName(change(actors[2]!), "Kari N")).toEqual({ ok: true });
  expect(changeEmail(change(actors[2]!), "kari@example.org")).toEqual({ ok: true });
  expect(actors.map((actor) => { const { language, displayName, email } = read(actor); return [language, displayName, email]; })).toEqual([
    ["nb", "Siv", "siv@example.org"],
    ["nb", "Anne", undefined],
    ["en", "Kari N", "kari@example.org"],
  ]);
});

test("a user name is taken however it is spelt", () => {
  opened(siv);
  for (const userName of ["Siv 22", "siv 22", "  SIV   22 ", "ＳＩＶ 22"]) {
    expect(openAccount(db, { ...siv, userName, email: "" }, now)).toEqual({ ok: false, problems: ["user_name_taken"] });
  }
  expect(count("accounts")).toBe(1);
  expect(count("account_keys")).toBe(1);
});

test("every field's problem is told at once, and nothing is kept", () => {
  expect(openAccount(db, { ...siv, userName: "s", displayName: " ", email: "siv" }, now)).toEqual({ ok: false, problems: ["user_name_too_short", "display_name_required", "email_invalid"] });
  expect(count("accounts")).toBe(0);
});

test("an e-mail address can be kept, changed and left out, and says nothing of who else has given it", () => {
  const first = opened(siv);
  const tor = opened({ ...siv, userName: "tor", email: " SIV@example.org" });
  expect(read(tor).email).toBe("SIV@example.org");
  expect(changeEmail(change(tor), "tor")).toEqual({ ok: false, problems: ["email_invalid"] });
  expect(changeEmail(change(first), " ")).toEqual({ ok: true });
  expect(read(first).email).toBeUndefined();
  expect(changeEmail(change(first), "siv@example.org")).toEqual({ ok: true });
  expect(read(first).email).toBe("siv@example.org");
});

test("a display name that cannot be used changes nothing", () => {
  const actor = opened(siv);
  expect(changeDisplayName(change(actor), "  ")).toEqual({ ok: false, problems: ["display_name_required"] });
  expect(changeDisplayName(change(actor), "a".repeat(41))).toEqual({ ok: false, problems: ["display_name_too_long"] });
  expect(read(actor).displayName).toBe("Siv");
});

test("an account opened inside a transaction that is undone was never there (ASVS 2.3.3)", () => {
  expect(() =>
    inTransaction(db, () => {
      opened(siv);
      throw new Error("undone");
    }),
  ).toThrow("undone");
  expect([count("accounts"), count("account_keys"), count("passwords")]).toEqual([0, 0, 0]);
  opened(siv);
  expect(inTransaction(db, () => read(opened({ ...siv, userName: "tor", email: "" })).userName)).toBe("tor");
});

test("an account that cannot be kept whole is not kept at all", () => {
  db.$client.exec("create temp trigger full before insert on main.passwords begin select raise(abort, 'the disk is full'); end");
  expect(() => opened(siv)).toThrow("the disk is full");
  expect([count("accounts"), count("account_keys")]).toEqual([0, 0]);
});

test("of two who want the same name in the same breath one gets it", () => {
  const outcomes = Array.from({ length: 100 }, () => openAccount(db, { ...siv, email: "" }, now));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an account that is gone is not found", () => {
  const actor = opened(siv);
  db.$client.prepare("delete from accounts").run();
  expect(() => read(actor)).toThrow("not_found");
  expect(() => readOwnName(change(actor))).toThrow("not_found");
});

test("the database's files hold no name and no address in the clear", () => {
  const folder = mkdtempSync(join(tmpdir(), "account-"));
  try {
    db = openDatabase(join(folder, "clinic.sqlite"));
    attachKeys(db, newMasterKey());
    const actor = opened({ ...siv, userName: "CanaryUserName", displayName: "CanaryDisplay", email: "CanaryMail@example.org" });
    changeDisplayName(change(actor), "CanaryRenamed");
    changeEmail(change(actor), "CanaryMoved@example.org");
    const canaries = /canary/i;
    const files = () => readdirSync(folder).map((file) => readFileSync(join(folder, file)));
    const inTheClear = () => files().filter((bytes) => canaries.test(bytes.toString("latin1")) || canaries.test(bytes.toString("utf16le")) || canaries.test(bytes.subarray(1).toString("utf16le")));
    expect(Buffer.concat(files()).length).toBeGreaterThan(10_000);
    expect(inTheClear()).toEqual([]);
    db.$client.close();
    expect(inTheClear()).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
