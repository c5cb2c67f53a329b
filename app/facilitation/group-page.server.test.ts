import { expect, test } from "vitest";
import { programme } from "#content/programme.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { parseGridView } from "./grid-view.ts";
import { readGrid } from "./grid.server.ts";
import { changeGroup } from "./group.server.ts";
import { proposeOpenings } from "./group.ts";
import { readGroupPage } from "./group-page.server.ts";
import { readCell, sentCells } from "./sent-row.ts";

const usual = parseGridView(new URLSearchParams());

test("the page says which topic opened last, day by day, and nothing where each goes at their own pace", () => {
  const { db, facilitator, thursday } = world();
  const opened = (at: Date) => readGroupPage(permit(db, facilitator, "progress.read"), thursday, usual, at).opened;
  expect(opened(now)).toBeUndefined();

  const startsOn = "2026-06-08";
  changeGroup(permit(db, facilitator, "group.change"), thursday, { name: "Torsdagsgruppa", startsOn, pace: "dated", quietAfterDays: 14, opensOn: proposeOpenings(programme, startsOn) }, now);
  expect([0, 3, 4, 10, 11].map((day) => opened(later(days(day))))).toEqual([undefined, undefined, 0, 0, 1]);
});

test("every row reaches the browser as the grid has it", () => {
  const { db, facilitator, thursday } = world();
  const permitted = permit(db, facilitator, "progress.read");
  const { rows } = readGrid(permitted, thursday, usual, now);
  const page = readGroupPage(permitted, thursday, usual, now);
  expect(page.rows.map(({ cells, ...row }) => row)).toEqual(rows.map(({ cells, joinedAt, ...row }) => row));
  expect(page.rows.map((row) => sentCells(row).map((cell, n) => readCell(cell, page.columns[n]?.lessons[row.track] ?? 0)))).toEqual(rows.map(({ cells }) => cells));
});
