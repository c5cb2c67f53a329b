import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import { afterEach, expect, test } from "vitest";
import { issuePermit } from "#app/access/permit.server.ts";
import { readFamily } from "#app/family/family.server.ts";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { readDay } from "#app/learning/diary.server.ts";
import { readPath } from "#app/learning/path.server.ts";
import { readReflections } from "#app/learning/reflection.server.ts";
import { readOwnConversation } from "#app/messages/conversation.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { takeCode } from "#app/identity/second-factor.server.ts";
import { attachKeys, hasAccountKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { accounts, enrolments } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { now } from "./world.ts";

/**
 * Each landed version left a database of the small clinic behind, with its key: Tor has finished the first lesson, Siv has
 * written in it; from the fourth on they are linked, Ingrid has left, and Siv has a diary; from the fifth on Siv has written to her facilitators; from the sixth
 * on she signs in with a code on top of the password. A version that changes the schema adds its own.
 */
const versions = readdirSync("tests/fixtures").filter((file) => file.endsWith(".sqlite"));

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(version: string): { file: string; key: string } {
  folder = mkdtempSync(join(tmpdir(), "samspill-earlier-"));
  const file = join(folder, "data.sqlite");
  const key = join(folder, "key");
  copyFileSync(join("tests/fixtures", version), file);
  copyFileSync(join("tests/fixtures", version.replace(".sqlite", ".key")), key);
  chmodSync(key, 0o400);
  return { file, key };
}

test("there is a database of an earlier version to open", () => expect(versions.length).toBeGreaterThan(0));

/** Opens a copy of what a version left behind. */
function opened(version: string) {
  const { file, key } = copyOf(version);
  const db = openDatabase(file);
  attachKeys(db, readOrMakeMasterKey(key, { databaseHasAccounts: hasAccountKeys(db) }));
  const learners = db.select({ accountId: accounts.id, language: accounts.language }).from(accounts).innerJoin(enrolments, eq(enrolments.accountId, accounts.id)).all();
  const named = learners.map(({ accountId, language }) => {
    const actor = { accountId, language, role: "learner" as const, today: "2026-06-04" };
    return { actor, name: readOwnAccount(issuePermit(db, actor, "account.read")).displayName };
  });
  return { file, db, actorOf: (name: string) => named.find((learner) => learner.name === name)!.actor };
}

for (const version of versions)
  test(`the database of ${version} opens, and what was done and written in it is still there`, () => {
    const { file, db, actorOf } = opened(version);
    expect(readPath(issuePermit(db, actorOf("Tor"), "path.read"), now).stations[0]?.completed).toBe(1);
    expect(readReflections(issuePermit(db, actorOf("Siv"), "reflection.read"), { moduleId: "intro", lesson: 1 })["own-sake"]?.text).toBe("Skrevet i versjon 1.");
    expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.$client.pragma("foreign_key_check")).toEqual([]);
    db.$client.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

test("from the fourth version on a family is linked still, the name of one who has left stands, and so does the diary", () => {
  for (const version of versions.filter((file) => Number(/\d+/.exec(file)?.[0]) >= 4)) {
    const { db, actorOf } = opened(version);
    expect(readFamily(issuePermit(db, actorOf("Tor"), "family.read")).members.map(({ name }) => name).sort()).toEqual(["Ingrid", "Siv"]);
    expect(readDay(issuePermit(db, actorOf("Siv"), "diary.keep"), "2026-06-03", now).diary?.value.happened).toBe("Skrevet i versjon 4.");
    db.$client.close();
  }
});

test("from the fifth version on what was written to the facilitators is read still, and the audit trail is whole", () => {
  for (const version of versions.filter((file) => Number(/\d+/.exec(file)?.[0]) >= 5)) {
    const { db, actorOf } = opened(version);
    expect(readOwnConversation(issuePermit(db, actorOf("Siv"), "message.read"), { before: null, isSeen: false }, now).messages).toMatchObject([{ text: "Skrevet i versjon 5." }]);
    expect(findBrokenEntry(db)).toBeUndefined();
    db.$client.close();
  }
});

test("from the sixth version on the app that somebody signs in with still gives codes that are right", () => {
  const code = new TOTP({ secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" }).generate({ timestamp: now.getTime() });
  for (const version of versions.filter((file) => Number(/\d+/.exec(file)?.[0]) >= 6)) {
    const { db, actorOf } = opened(version);
    expect(takeCode(db, actorOf("Siv").accountId, code, now)).toEqual({ by: "app" });
    db.$client.close();
  }
});
