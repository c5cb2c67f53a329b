import { chmodSync, copyFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { issuePermit } from "#app/access/permit.server.ts";
import { readOwnAccount } from "#app/identity/account.server.ts";
import { readReflections } from "#app/learning/reflection.server.ts";
import { newestBackup } from "#app/operation/newest-backup.server.ts";
import { appendErasure, attachErasureList, eraseAgain } from "#app/privacy/erasure-list.server.ts";
import { attachMasterKey } from "#app/privacy/master-key-files.server.ts";
import { openToLook, openDatabase, type Database } from "#db/client.server.ts";
import { cleanClones, type CleanClones } from "./clean-clone.ts";
import { operatedMachine, walk } from "./operated-machine.ts";

/** The databases that released versions left behind, the last with the tables of today: the first, and all of them where `npm run prove` asks. Each is opened in tests/earlier-versions.test.ts. */
const released = readdirSync("tests/fixtures").filter((file) => file.endsWith(".sqlite")).sort(); // prettier-ignore
const upgraded = process.env.EVERY_UPGRADE ? released : released.slice(0, 1);

/** Whether the program lies in a clean clone, and git, npm and the build are the real ones: `npm run prove:walks` asks for it. */
const inClone = "IN_CLEAN_CLONE" in process.env;
/** How long a walk may take, in milliseconds: an installation and a build of a clone take minutes, on a busy machine a quarter of an hour. */
const patience = inClone ? 3_600_000 : 60_000;

let clones: CleanClones | undefined;
beforeAll(async () => void (clones = inClone ? await cleanClones() : undefined), patience);
afterAll(() => clones?.remove(), patience);

let machine: Awaited<ReturnType<typeof operatedMachine>>;
beforeEach(async () => void (machine = await operatedMachine(clones)));
afterEach(() => machine.remove(), patience);

/** The clinic that a released version left behind: Siv has written in the first lesson. */
function settle(version = released.at(-1)!): void {
  const { databaseFile, keyFile } = machine.settings;
  copyFileSync(join("tests/fixtures", version), databaseFile);
  chmodSync(databaseFile, 0o600);
  copyFileSync(join("tests/fixtures", version.replace(".sqlite", ".key")), keyFile);
  chmodSync(keyFile, 0o400);
}

/** Types a walk's commands, all of which have to go through. */
async function follow(commands: string): Promise<string> {
  const { exitCode, printed } = await machine.type(commands);
  expect(exitCode, printed).toBe(0);
  return printed;
}

const withKeys = <T>(db: Database, work: (db: Database) => T): T => {
  try {
    attachMasterKey(db, machine.settings.keyFile);
    return work(db);
  } finally {
    db.$client.close();
  }
};

/** Everybody with an enrolment, by name. */
function learnersIn(db: Database) {
  const rows = db.$client.prepare("select accounts.id as accountId, language from accounts join enrolments on enrolments.account_id = accounts.id").all() as { accountId: string; language: "nb" | "en" }[];
  return new Map(
    rows.map((row) => {
      const actor = { ...row, role: "learner" as const, today: "2026-06-04" };
      return [readOwnAccount(issuePermit(db, actor, "account.read")).displayName, actor];
    }),
  );
}

/** What the clinic looks like once the server has been stopped. */
async function clinicAfterwards<T>(look: (db: Database) => T): Promise<T> {
  await follow("sudo systemctl stop samspill");
  return withKeys(openDatabase(machine.settings.databaseFile), look);
}

const whatSivWrote = (db: Database) => readReflections(issuePermit(db, learnersIn(db).get("Siv")!, "reflection.read"), { moduleId: "intro", lesson: 1 })["own-sake"]?.text;

test("Restore: the server makes its first backup by itself; a database that is lost comes back with the commands of the document, and so does one that is tried beside it", async () => {
  settle();
  await follow("sudo systemctl start samspill");
  await expect.poll(() => newestBackup(machine.settings.backupFolder, new Date()), { timeout: 20_000 }).toBeDefined();
  expect(await follow(walk("backup"))).toContain("copied, checked, sealed and read back");
  await follow("sudo systemctl stop samspill");
  writeFileSync(machine.settings.databaseFile, "what a broken disk leaves".repeat(400));
  expect(await follow(walk("restore"))).toMatch(/is in place[^]*Nothing here can say of everybody who has been erased since[^]*Nothing is wrong/);
  expect(await machine.answers()).toBe(true);
  const drill = await follow(walk("drill"));
  expect(drill).toMatch(/can be restored[^]*data\/samspill\.sqlite, is as it was[^]*Remove the folder/);
  expect(drill).not.toMatch(/has to look|rotate-key|in place/);
  expect(await clinicAfterwards(whatSivWrote)).toBe("Skrevet i versjon 1.");
}, patience);

test("Erasure, then restore: whoever deletes their account after the backup does not come back with it", async () => {
  settle();
  openDatabase(machine.settings.databaseFile).$client.close();
  const [before = "", after = ""] = walk("erasure").split("# Now somebody deletes their account.\n");
  await follow(before);
  withKeys(openToLook(machine.settings.databaseFile), (db) => {
    db.$client.pragma("query_only = OFF");
    attachErasureList(db, machine.settings.backupFolder);
    const { accountId } = learnersIn(db).get("Siv")!;
    eraseAgain(db, [{ accountId, erasedAt: Date.now() }]);
    appendErasure(db, accountId, new Date());
  });
  expect(await follow(`cd /opt/samspill\n${after}`)).toMatch(/One person in it had been erased since, and has been erased again[^]*Nothing is wrong/);
  const left = await clinicAfterwards((db) => [...learnersIn(db).keys()]);
  expect(left).toContain("Tor");
  expect(left).not.toContain("Siv");
}, patience);

test("A new master key: everything opens with it, and the backups from before with the old one", async () => {
  settle();
  await follow(walk("backup"));
  const [older] = readdirSync(machine.settings.backupFolder).filter((name) => name.endsWith(".backup")).sort(); // prettier-ignore
  expect(await follow(walk("rotate-key"))).toMatch(/master\.key\.k2[^]*Nothing is wrong/);
  expect(await machine.answers()).toBe(true);
  expect(await clinicAfterwards(whatSivWrote)).toBe("Skrevet i versjon 1.");
  const [restoring = ""] = walk("restore").split("\n").filter((command) => command.includes("restore")); // prettier-ignore
  expect(await follow(`cd /opt/samspill\n${restoring.replace("--newest", `/var/backups/samspill/${older}`)}`)).toContain("older master key");
  rmSync(`${machine.settings.keyFile}.k2`);
  expect(await clinicAfterwards(whatSivWrote)).toBe("Skrevet i versjon 1.");
}, patience);

/** The first five had no command for a backup. */
const hasBackups = (version: string): boolean => Number(/\d+/.exec(version)![0]) > 5;

for (const version of upgraded)
  test(`Upgrade: the database of ${version} is brought up to this version with the commands of the document, and a copy of it is kept where that changes it`, async () => {
    settle(version);
    await machine.installOlder();
    expect(await follow(hasBackups(version) ? walk("upgrade") : walk("upgrade-older"))).toMatch(/copied, checked, sealed[^]*Nothing is wrong/);
    const aside = join(dirname(machine.settings.databaseFile), "../data.before/samspill.sqlite");
    expect(existsSync(aside) && readFileSync(aside).equals(readFileSync(join("tests/fixtures", version)))).toBe(!hasBackups(version));
    expect(await machine.answers()).toBe(true);
    expect(await clinicAfterwards(whatSivWrote)).toBe("Skrevet i versjon 1.");
    expect(readdirSync(dirname(machine.settings.databaseFile)).filter((name) => name.includes(".before-"))).toHaveLength(version === released.at(-1) ? 0 : 1);
  }, patience);

/** What the upgrade printed for whoever has to go back: the version before it, and the backup. */
function wayBackFrom(printed: string): { version: string; backup: string } {
  const [, version = ""] = /^([0-9a-f]{7,40})$/m.exec(printed) ?? [];
  const [, backup = ""] = /\/(samspill-[^/\s]+\.backup)$/m.exec(printed) ?? [];
  return { version, backup };
}

test("Back again: the version before the upgrade and the backup from before it come back with what the upgrade printed, and the next upgrade finds its way", async () => {
  settle();
  await machine.installOlder();
  const { version, backup } = wayBackFrom(await follow(walk("upgrade")));
  const whichVersion = () => follow("cd /opt/samspill\nsudo git rev-parse --short HEAD");
  expect(await whichVersion()).not.toContain(version);
  await clinicAfterwards((db) => db.$client.exec("insert into throttles values (x'01', 1, 1, 1)"));
  await follow("sudo systemctl start samspill");
  expect(await follow(walk("back").replace("<the version before>", version).replace("<the backup>", backup))).toMatch(/is in place[^]*Nothing is wrong/);
  expect(await machine.answers()).toBe(true);
  expect(await whichVersion()).toContain(version);
  expect(await clinicAfterwards((db) => [whatSivWrote(db), db.$client.prepare("select count(*) from throttles").pluck().get()])).toEqual(["Skrevet i versjon 1.", 0]);
  const [pulling = ""] = walk("upgrade").split("\n").filter((command) => command.includes("pull")); // prettier-ignore
  await follow(`cd /opt/samspill\n${pulling}`);
  expect(await whichVersion()).not.toContain(version);
}, patience);

test("On a new machine: what was installed there takes the clinic from the copies of its key and its backups; a clinic of its own begins with a one-time address", async () => {
  settle();
  await follow(walk("backup"));
  const { settings: before } = machine;
  const fresh = await operatedMachine(clones, true);
  cpSync(before.backupFolder, join(fresh.home, "backups"), { recursive: true });
  cpSync(dirname(before.keyFile), join(fresh.home, "key"), { recursive: true });
  await machine.remove();
  machine = fresh;
  await follow(walk("install"));
  expect(await follow(walk("new-machine"))).toMatch(/is in place[^]*Somebody has to look[^]*Nothing is wrong/);
  expect(await machine.answers()).toBe(true);
  expect(await clinicAfterwards(whatSivWrote)).toBe("Skrevet i versjon 1.");

  for (const folder of [dirname(machine.settings.databaseFile), dirname(machine.settings.keyFile), machine.settings.backupFolder]) for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  expect(await follow(walk("first-start"))).toMatch(/\/setup\?key=/);
  await expect.poll(() => newestBackup(machine.settings.backupFolder, new Date()), { timeout: 20_000 }).toBeDefined();
  expect(await follow(walk("first-look"))).toContain("Nothing is wrong");
}, patience);

test("a walk that goes wrong says so: a failing command stops it", async () => {
  settle();
  rmSync(machine.settings.keyFile);
  const { exitCode, printed } = await machine.type(walk("backup"));
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/master key .* is missing/);
  expect(printed).not.toMatch(/\n\s+at /);
});

test("all that the commands import is installed in production", () => {
  const bundle = readFileSync("build/operation/index.js", "utf8");
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  const packages = [...bundle.matchAll(/^import .*? from "([^"]+)";$/gm)].map(([, source]) => source!).filter((source) => !source.startsWith("node:")).map((source) => source.split("/")[source.startsWith("@") ? 1 : 0]!); // prettier-ignore
  expect(packages).toContain("better-sqlite3");
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
});

test("nobody is told to copy the database's file while a server may write to it", () => {
  const documents = ["README.md", ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => join("docs", name))].filter((file) => /\.(md|service|timer|example)$|Dockerfile$/.test(file));
  expect(documents.length).toBeGreaterThan(10);
  const commands = documents.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return file.endsWith(".md") ? [...text.matchAll(/^```[^\n]*\n([^]*?)^```$/gm)].map(([, block]) => `${file}: ${block}`) : [`${file}: ${text}`];
  });
  expect(commands.join("\n")).toContain("npm run backup");
  const copying = commands.filter((block) => /\b(cp|rsync|scp|dd|tar|mv)\b/.test(block));
  const whileStopped = /^(?:(?!systemctl start)[^])*systemctl stop samspill\n(?:(?!systemctl start)[^])*\bcp -a \S+ \S+\n(?![^]*\b(?:cp|rsync|scp|dd|tar|mv)\b)/;
  expect(copying.filter((block) => !whileStopped.test(block))).toEqual([]);
});

test("the files that the document names are there, and the walks are all tried here", () => {
  const text = readFileSync("docs/operation.md", "utf8");
  for (const [, link] of text.matchAll(/\]\(([^)#]+)\)/g)) if (!link!.startsWith("https:")) expect(existsSync(join("docs", link!)), link).toBe(true);
  const tried = readFileSync("tests/operation.test.ts", "utf8");
  for (const [, name] of text.matchAll(/^```sh walk=(\S+)$/gm)) expect(tried).toContain(`walk("${name}")`);
});
