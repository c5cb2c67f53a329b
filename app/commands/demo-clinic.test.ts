import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { issuePermit } from "#app/access/permit.server.ts";
import { listWishes, pairWishes } from "#app/family/pairing.server.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { findBrokenEntry } from "#app/privacy/audit-list.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { makeDemoClinic } from "./demo-clinic.js";
import { projectFolder } from "./project.js";
import { osloDate } from "#app/i18n/dates.ts";
import { people, signInTable } from "./sign-ins.js";

const password = "fire-rolige-ord-sammen";
let folder: string;
let files: Awaited<ReturnType<typeof makeDemoClinic>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "samspill-demo-"));
  files = await makeDemoClinic(folder, password);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mode = (file: string) => statSync(file).mode & 0o777;

test("everybody on the printed list can sign in with the printed password", async () => {
  const table = signInTable("http://localhost:3000", password);
  const db = openDatabase(files.databaseFile);
  attachKeys(db, readOrMakeMasterKey(files.keyFile, { databaseHasAccounts: true }));
  for (const [userName = ""] of people) {
    expect(table).toContain(`  ${userName} `);
    expect(await signIn(db, { userName, password, clientAddress: "127.0.0.1" }, new Date()), userName).toMatchObject({ ok: true });
  }
  db.$client.close();
  expect(table).toContain(password);
});

test("its audit trail stands in the order of time, is whole, and cannot be changed", () => {
  const db = openDatabase(files.databaseFile);
  const times = db.$client.prepare("select at from audit_entries order by id").pluck().all() as number[];
  expect(times.length).toBeGreaterThan(5);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
  expect(findBrokenEntry(db)).toBeUndefined();
  expect(() => db.$client.exec("delete from audit_entries")).toThrow("never removed");
  expect(() => db.$client.exec("update audit_entries set at = 0")).toThrow("never changed");
  db.$client.close();
});

test("the facilitator has one wish that waits, and two that stand on both sides, which she can link", () => {
  const db = openDatabase(files.databaseFile);
  attachKeys(db, readOrMakeMasterKey(files.keyFile, { databaseHasAccounts: true }));
  const { accountId } = db.$client.prepare("select account_id as accountId from group_facilitators group by account_id order by count(*) desc").get() as { accountId: string };
  const facilitator = { accountId, role: "facilitator", language: "nb", today: osloDate(Date.now()) } as const;
  const wishes = () => listWishes(issuePermit(db, facilitator, "family.list"));
  expect(wishes().map(({ name }) => name).sort()).toEqual(["Ida", "Leila", "Marte"]);
  expect(pairWishes(issuePermit(db, facilitator, "family.pair"), { wishes: wishes().filter(({ name }) => name !== "Leila"), open: "yes" }, new Date())).toBeUndefined();
  expect(wishes().map(({ name }) => name)).toEqual(["Leila"]);
  db.$client.close();
});

test("nobody else on this machine can read it, and the key does not lie beside the database", () => {
  expect(mode(join(folder, "data"))).toBe(0o700);
  expect(mode(join(folder, "key"))).toBe(0o700);
  expect(mode(files.databaseFile)).toBe(0o600);
  expect(mode(files.keyFile)).toBe(0o400);
  expect(readdirSync(join(folder, "key"))).toEqual(["master.key"]);
});

test("it is made anew each time, and nothing of it stays in the tree", async () => {
  const before = readFileSync(files.keyFile);
  await makeDemoClinic(folder, password);
  expect(readFileSync(files.keyFile)).not.toEqual(before);
  expect(readdirSync(join(projectFolder, "node_modules/.cache/samspill"))).not.toContain(`${process.pid}.js`);
});
