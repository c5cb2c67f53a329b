import { readFileSync, readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { prescribe, prescriptionForm } from "#app/facilitation/prescribing.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { renamePasskey } from "#app/identity/passkey.server.ts";
import { readCopy } from "#app/learning/own-copy.server.ts";
import { newMasterKey } from "#app/privacy/master-key.server.ts";
import { register } from "#app/privacy/register.ts";
import { rewrapAccountKeys } from "#app/privacy/rotation.server.ts";
import { listOlderTexts, sealedColumns, type OlderText } from "#app/privacy/sealed-columns.queries.server.ts";
import { onProviderIdentity, open, seal } from "#app/privacy/sealed.server.ts";
import { countOlderKeys, sealAnew } from "#app/privacy/sealing-anew.server.ts";
import { openDatabase, type Database } from "#db/client.server.ts";
import { markedWorld, type MarkedWorld } from "./marked-world.ts";
import { permit } from "./world.ts";

const masterKey = newMasterKey();
let db: Database;
let world: MarkedWorld;

/** The clinic in which everybody has written in every field, and in it what a browser or a sign-in service alone can bring. */
beforeAll(async () => {
  db = openDatabase(":memory:");
  world = await markedWorld(db, masterKey, "no hash");
  const { Siv } = world.learners;
  const run = (sql: string, ...values: readonly (string | Buffer)[]) => void db.$client.prepare(sql).run(...values);
  run("insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name, created_at) values ('p', ?, 'c', x'00', 0, '', x'00', 1)", Siv.accountId);
  renamePasskey(permit(db, Siv, "account.change"), "p", "Mobilen");
  run("insert into provider_identities (id, account_id, issuer, subject, subject_index, created_at) values ('i', ?, 'https://id.example.no', ?, x'00', 1)", Siv.accountId, seal(db, onProviderIdentity("i", Siv.accountId), "7"));
  const cleared = prescriptionForm.parse({ module: "e01", why: "Du har spurt om det.", lookFor: "Hvordan du sover.", clearedBy: "Fastlegen", clearedOn: osloDate(Date.now()) });
  expect(prescribe(permit(db, world.staff.facilitator, "prescription.change"), Siv.groupId, Siv.enrolmentId, cleared, new Date())).toBeUndefined();
  answerSafetyCheck(permit(db, Siv, "safety.answer"), { afraid: "no", experienced: "no" }, new Date());
});

const all = (sql: string) => db.$client.prepare(sql).pluck().all() as string[];
const nameOf = ({ table, column }: { readonly table: string; readonly column: string }) => `${table}.${column}`;

/** Every text of every account, by column, and whose it is: no key's texts begin with nothing. */
const everyText = (): Map<string, OlderText[]> =>
  new Map(sealedColumns.map((column) => [nameOf(column), all("select id from accounts").flatMap((accountId) => listOlderTexts(db, column, { accountId, head: Buffer.alloc(9), after: 0, most: 1e6 }))]));

test("the sealed columns of the schema are those of the register", () => {
  expect(sealedColumns.map(nameOf).sort()).toEqual(register.filter(({ sealed }) => sealed).map(nameOf).sort());
});

test("what the clinic's people have sealed stands in those columns, each text where it says that it stands, and is its owner's", () => {
  for (const [name, texts] of everyText()) {
    const [table, column] = name.split(".");
    expect(texts.length, name).toBeGreaterThan(0);
    expect(texts.length, name).toBe(Number(all(`select count(${column}) from ${table}`)[0]));
    for (const { place, sealed } of texts) expect(open(db, place, sealed), name).toEqual(expect.any(String));
  }
});

test("nothing is sealed elsewhere, but for the step of a sign-in that waits", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file));
  const places = files.flatMap((file) => [...readFileSync(`app/${file}`, "utf8").matchAll(/\btable: "(\w+)",\s+column\b/g)].map(([, table]) => table));
  expect([...new Set(places)].sort()).toEqual([...new Set([...sealedColumns.map(({ table }) => table), "sign_in_steps"])].sort());
});

/** All that is kept, but for what is sealed, the keys and the indexes that hang on the master key. */
function everythingElse(): string {
  const tables = all("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'account_keys' order by name");
  const left = new Set([...sealedColumns.map(nameOf), "accounts.user_name_index", "accounts.email_index", "invitations.label_index", "provider_identities.subject_index"]);
  return JSON.stringify(tables.map((table) => (db.$client.prepare(`select * from ${table} order by rowid`).all() as Record<string, unknown>[]).map((row) => Object.entries(row).filter(([column]) => !left.has(`${table}.${column}`)))));
}

test("after a new master key all of it is sealed anew, and nothing else is changed: everybody's copy is the same, and so is every other field (ASVS 11.2.2)", () => {
  const copies = () => Object.values(world.learners).map((learner) => readCopy(permit(db, learner, "account.read")));
  const before = { copies: copies(), rest: everythingElse(), texts: everyText() };
  rewrapAccountKeys(db, masterKey, newMasterKey());
  expect(countOlderKeys(db)).toBe(all("select id from accounts").length);
  const faults: unknown[] = [];
  for (let run = 0; run < 2; run++) expect([...sealAnew(db, (error) => void faults.push(error))]).toContain(run === 0 ? "sealed" : "keys removed");
  expect([faults, countOlderKeys(db), all("select distinct key_id from account_keys")]).toEqual([[], 0, ["d2"]]);
  const after = everyText();
  for (const [name, texts] of before.texts) expect(after.get(name)!.map(({ place }) => place), name).toEqual(texts.map(({ place }) => place));
  expect([...after.values()].flat().every(({ sealed }) => sealed.toString("latin1", 2, 4) === "d2")).toBe(true);
  expect(copies()).toEqual(before.copies);
  expect(everythingElse()).toBe(before.rest);
});
