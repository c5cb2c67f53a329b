import { expect, test } from "vitest";
import { changeDisplayName } from "#app/identity/account.server.ts";
import { readPath } from "#app/learning/path.server.ts";
import { completeLesson, reopenLesson } from "#app/learning/progress.server.ts";
import { programme } from "#content/programme.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { parseGridView } from "./grid-view.ts";
import { readGrid } from "./grid.server.ts";
import { changeGroup } from "./group.server.ts";
import { proposeOpenings } from "./group.ts";
import { createInvitations, listInvitations, withdrawInvitation } from "./invitation.server.ts";

/** The Thursday group, and what its facilitator sees of it. */
function thursdayGroup() {
  const clinic = world();
  const { db, facilitator, thursday } = clinic;
  const see = (query = "", at = now) => readGrid(permit(db, facilitator, "progress.read"), thursday, parseGridView(new URLSearchParams(query)), at);
  const names = (query = "", at = now) => see(query, at).rows.map(({ name }) => name);
  const complete = (learner: Learner, moduleId: string, lessons: number[], at = now) =>
    lessons.forEach((lesson) => completeLesson(permit(db, learner, "lesson.complete"), { moduleId, lesson }, at));
  const visited = (learner: Learner, at: Date) => db.$client.prepare("update enrolments set last_visit_at = ? where id = ?").run(at.getTime(), learner.enrolmentId);
  return { ...clinic, see, names, complete, visited };
}

test("the facilitator sees for Tor and Siv what they see themselves, module by module", () => {
  const { db, see, complete, tor, siv } = thursdayGroup();
  complete(tor, "intro", [1, 2, 3, 4]);
  complete(tor, "t01", [2]);
  complete(siv, "intro", [1]);
  reopenLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);

  const grid = see();
  expect(grid.columns.map(({ module }) => module.id)).toEqual(["intro", ...Array.from({ length: 12 }, (_, n) => `t${String(n + 1).padStart(2, "0")}`)]);
  expect(grid.columns.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const cellsOf = (name: string) => grid.rows.find((row) => row.name === name)?.cells;
  for (const learner of [tor, siv]) {
    const own = readPath(permit(db, learner, "path.read"), now).stations.map(({ completed, module, state }) => ({ completed, of: module.lessons, state }));
    expect(cellsOf(learner === tor ? "Tor" : "Siv")).toEqual(own);
  }
  expect(cellsOf("Tor")?.slice(0, 4)).toEqual([
    { completed: 4, of: 4, state: "done" },
    { completed: 1, of: 3, state: "begun" },
    { completed: 0, of: 3, state: "locked" },
    { completed: 0, of: 2, state: "locked" },
  ]);
  // The lesson for those who are afraid leaves no trace in the relative track.
  expect([cellsOf("Tor")?.[6]?.of, cellsOf("Siv")?.[6]?.of]).toEqual([2, 3]);
  expect(cellsOf("Siv")?.[0]).toEqual({ completed: 0, of: 4, state: "begun" });
});

test("nobody of another group is in the grid, and nothing that anybody wrote", () => {
  const { see, tor } = thursdayGroup();
  const grid = see();
  expect(grid.rows.map(({ name }) => name).toSorted()).toEqual(["Ingrid", "Jonas", "Siv", "Tor"]);
  expect(Object.keys(grid.rows[0] ?? {}).toSorted()).toEqual(["cells", "enrolmentId", "joinedAt", "lastVisitAt", "name", "quiet", "track"]);
  expect(JSON.stringify(grid)).not.toContain(tor.accountId);
});

test("Ingrid has gone quiet after 14 days without a visit; Jonas, who never came, 14 days after he joined", () => {
  const { see, visited, ingrid, tor, siv } = thursdayGroup();
  visited(ingrid, later(-days(3)));
  visited(tor, later(days(13)));
  visited(siv, later(days(14)));
  const quiet = (at: Date) => see("sort=name", at).rows.flatMap((row) => (row.quiet ? [row.name] : []));
  expect(quiet(later(days(10)))).toEqual([]);
  expect(quiet(later(days(11)))).toEqual(["Ingrid"]);
  expect(quiet(later(days(14)))).toEqual(["Ingrid", "Jonas"]);
  expect(see("", later(days(14))).totals).toMatchObject({ learners: 4, quiet: 2 });
});

test("the number of days is the group's own", () => {
  const { db, facilitator, thursday, see } = thursdayGroup();
  changeGroup(permit(db, facilitator, "group.change"), thursday, { name: "Torsdagsgruppa", startsOn: "2026-06-01", pace: "free", quietAfterDays: 3, opensOn: {} }, now);
  expect(see("", later(days(2))).totals.quiet).toBe(0);
  expect(see("", later(days(3))).totals.quiet).toBe(4);
});

test("the view filters and sorts, and the totals stay those of the whole group", () => {
  const { db, see, names, complete, visited, tor, siv, ingrid } = thursdayGroup();
  complete(siv, "intro", [1, 2]);
  complete(tor, "intro", [3]);
  visited(siv, later(-days(20)));
  visited(tor, later(-days(2)));
  visited(ingrid, later(-days(1)));
  changeDisplayName(permit(db, tor, "account.change"), "Åse");

  expect(names()).toEqual(["Jonas", "Siv", "Åse", "Ingrid"]);
  expect(names("direction=descending")).toEqual(["Ingrid", "Åse", "Siv", "Jonas"]);
  expect(names("sort=name")).toEqual(["Ingrid", "Jonas", "Siv", "Åse"]);
  expect(names("sort=furthest").slice(0, 2)).toEqual(["Siv", "Åse"]);
  expect(names("track=patient&sort=name")).toEqual(["Jonas", "Siv"]);
  expect(names("show=quiet")).toEqual(["Siv"]);
  expect(names("show=not-begun&sort=name")).toEqual(["Ingrid", "Jonas"]);
  expect(see("show=not-begun&track=patient")).toMatchObject({ matching: 1, pages: 1, totals: { learners: 4, quiet: 1, notBegun: 2 } });
});

test("a name that Tor changes is the new one in the next look", () => {
  const { db, names, tor } = thursdayGroup();
  expect(names()).toContain("Tor");
  changeDisplayName(permit(db, tor, "account.change"), "Torbjørn");
  expect(names()).toContain("Torbjørn");
  expect(names()).not.toContain("Tor");
});

test("a page after the last is the last", () => {
  const { see } = thursdayGroup();
  expect(see("page=99")).toMatchObject({ pages: 1, view: { page: 1 } });
  expect(see("page=99").rows).toHaveLength(4);
  expect(see("show=quiet&page=2")).toMatchObject({ matching: 0, pages: 1, rows: [], view: { page: 1 } });
});

test("invitations that wait are counted; used, expired and withdrawn ones are not", () => {
  const { db, facilitator, thursday, see } = thursdayGroup();
  createInvitations(permit(db, facilitator, "invitation.create"), thursday, { track: "relative", count: 3, maxUses: 2, days: 1 }, now);
  expect(see().totals.invitationsWaiting).toBe(3);
  const [first] = listInvitations(permit(db, facilitator, "invitation.read"), thursday, 1, now).invitations;
  withdrawInvitation(permit(db, facilitator, "invitation.create"), thursday, first?.id ?? "", now);
  expect(see().totals.invitationsWaiting).toBe(2);
  expect(see("", later(days(2))).totals.invitationsWaiting).toBe(0);
});

test("a dated module opens at midnight in Oslo, in winter and in summer, for the grid and the learner alike", () => {
  const { db, facilitator, thursday, see, tor } = thursdayGroup();
  for (const [startsOn, before, after] of [
    ["2026-07-01", "2026-06-30T21:59:59.999Z", "2026-06-30T22:00:00Z"],
    ["2026-12-01", "2026-11-30T22:59:59.999Z", "2026-11-30T23:00:00Z"],
    ["2026-03-29", "2026-03-28T22:59:59.999Z", "2026-03-28T23:00:00Z"],
    ["2026-10-26", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z"],
  ] as const) {
    changeGroup(permit(db, facilitator, "group.change"), thursday, { name: "x", startsOn, pace: "dated", quietAfterDays: 14, opensOn: proposeOpenings(programme, startsOn) }, now);
    const states = (at: string) => [see("", new Date(at)).rows[0]?.cells[0]?.state, readPath(permit(db, tor, "path.read"), new Date(at)).stations[0]?.state];
    expect(states(before)).toEqual(["locked", "locked"]);
    expect(states(after)).toEqual(["open", "open"]);
  }
});
