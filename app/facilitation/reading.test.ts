import { readFileSync, readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { saveWish } from "#app/family/family.server.ts";
import { listFamilies, pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { openAccount } from "#app/identity/account.server.ts";
import { programme } from "#content/programme.ts";
import { shownWishes } from "#tests/linked-family.ts";
import { now, permit, world } from "#tests/world.ts";
import { findClinic } from "./clinic.server.ts";
import { readFamiliesPage } from "./families-page.server.ts";
import { parseGridView } from "./grid-view.ts";
import { readGrid } from "./grid.server.ts";
import { changeGroup, listGroups, readGroup } from "./group.server.ts";
import { proposeOpenings } from "./group.ts";
import { createInvitations, inspectInvitation, listInvitations } from "./invitation.server.ts";
import { readLearner } from "./learner.server.ts";

const folder = import.meta.dirname;

/** Every statement that is prepared while something is asked, in a database that has prepared none of them yet. */
function statementsOf(db: ReturnType<typeof world>["db"], ask: () => void): string[] {
  const statements: string[] = [];
  const prepare = db.$client.prepare.bind(db.$client);
  db.$client.prepare = ((statement: string) => (statements.push(statement), prepare(statement))) as typeof db.$client.prepare;
  ask();
  db.$client.prepare = prepare;
  return statements;
}

/** The steps in which SQLite would go through a whole table to answer a statement, by its own account. */
function tableScansIn(db: ReturnType<typeof world>["db"], statement: string): string[] {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const plan = db.$client.prepare(`explain query plan ${statement}`).all(...Array<null>((statement.match(/\?/g) ?? []).length).fill(null)) as { detail: string }[];
  return plan.map(({ detail }) => detail).filter((detail) => tables.some((table) => new RegExp(`^SCAN ${table}\\b`).test(detail)));
}

test("every query of a facilitator's pages goes by an index, so that its cost does not grow with other groups", () => {
  const clinic = world();
  const { db, facilitator, thursday, tor, siv } = clinic;
  for (const learner of [tor, siv]) saveWish(permit(db, learner, "family.change"), { wish: "Den andre", revision: 0 }, now);
  const statements = statementsOf(db, () => {
    changeGroup(permit(db, facilitator, "group.change"), thursday, { name: "x", startsOn: "2026-06-01", pace: "dated", quietAfterDays: 14, opensOn: proposeOpenings(programme, "2026-06-01") }, now);
    readGroup(permit(db, facilitator, "group.list"), thursday);
    readGrid(permit(db, facilitator, "progress.read"), thursday, parseGridView(new URLSearchParams("sort=name")), now);
    readLearner(permit(db, facilitator, "progress.read"), thursday, tor.enrolmentId, now);
    const { codes } = createInvitations(permit(db, facilitator, "invitation.create"), thursday, { track: "patient", count: 1, maxUses: 1, days: 1 }, now);
    listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, now);
    inspectInvitation(db, codes[0] ?? "", "203.0.113.7", now);
    listGroups(permit(db, facilitator, "group.list"));
    pairWishes(permit(db, facilitator, "family.pair"), { wishes: shownWishes(clinic, [tor, siv]), open: "no" }, now);
    readFamiliesPage(permit(db, facilitator, "family.list"), thursday);
    setOpened(permit(db, facilitator, "family.pair"), listFamilies(permit(db, facilitator, "family.list"))[0]?.familyId ?? "", true, now);
    findClinic(db);
  }).filter((statement) => /^\s*(select|insert|update|delete)/i.test(statement) && !statement.includes("throttles") && !/from "audit_entries" order by "audit_entries"\."id" desc limit/.test(statement));

  expect(statements.length).toBeGreaterThan(12);
  for (const statement of statements) expect(tableScansIn(db, statement), statement).toEqual([]);
});

test("a query that goes through a whole table would be noticed", () => {
  const { db } = world();
  expect(tableScansIn(db, "select id from enrolments where track = ?")).toEqual(["SCAN enrolments"]);
});

test("once the names are known, a grid asks the database the same few questions for four learners as for a hundred", () => {
  const { db, facilitator, thursday } = world();
  const look = () => readGrid(permit(db, facilitator, "progress.read"), thursday, parseGridView(new URLSearchParams()), now);
  look();
  const forFour = questionsOf(db, look);
  for (let n = 0; n < 96; n++) {
    const opened = openAccount(db, { role: "learner", language: "nb", userName: `learner ${n}`, displayName: `${n}`, passwordHash: "x" }, now);
    if (opened.ok) db.$client.prepare("insert into enrolments (id, account_id, group_id, track, created_at) values (?, ?, ?, 'patient', 0)").run(`e${n}`, opened.accountId, thursday);
  }
  expect(look().rows).toHaveLength(100);
  expect(questionsOf(db, look)).toBe(forFour);
  expect(forFour).toBeLessThanOrEqual(4);
});

/** How often a statement is run while something is asked. */
function questionsOf(db: ReturnType<typeof world>["db"], ask: () => void): number {
  const statement = Object.getPrototypeOf(db.$client.prepare("select 1")) as Record<"all" | "get", () => unknown>;
  const spies = [vi.spyOn(statement, "all"), vi.spyOn(statement, "get")];
  ask();
  const asked = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  spies.forEach((spy) => spy.mockRestore());
  return asked;
}

test("nothing in this folder reads what a learner wrote or answered", () => {
  const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) expect(readFileSync(`${folder}/${file}`, "utf8"), file).not.toMatch(/\b(reflections|attempts)\b(?!")|writing\.queries|reflection\.server|attempt\.server/);
});
