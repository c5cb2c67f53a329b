import { expect, test } from "vitest";
import { readPath } from "#app/learning/path.server.ts";
import { completeLesson } from "#app/learning/progress.server.ts";
import { auditEntries, individualPaces } from "#db/schema/index.ts";
import { enStaff } from "#app/i18n/en-staff.ts";
import { en } from "#app/i18n/en.ts";
import { nbStaff } from "#app/i18n/nb-staff.ts";
import { nb } from "#app/i18n/nb.ts";
import { setPaceOf } from "#tests/own-pace.ts";
import { watchedDatabase } from "#tests/watched-database.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { gridCsv } from "./grid-csv.server.ts";
import { gridRowsHtml } from "./grid-rows.ts";
import { parseGridView } from "./grid-view.ts";
import { gridWords } from "./grid-words.ts";
import { readGrid } from "./grid.server.ts";
import { readLearnerPage } from "./learner-page.server.ts";
import { readPacePage } from "./pace-page.server.ts";
import { paceForm, setPace, takeBackPace } from "./pace.server.ts";
import { readCell, sendColumn, sendRow, sentCells } from "./sent-row.ts";

const usual = parseGridView(new URLSearchParams());

test("a module has one decision for a learner: the latest, with its reason sealed, and it can be taken back", () => {
  const clinic = world();
  const { db, facilitator, siv, thursday } = clinic;
  setPaceOf(clinic, siv, "t03", "opened");
  setPaceOf(clinic, siv, "t03", "held", "Vi venter litt med dette.", later(days(1)));
  const page = () => readPacePage(permit(db, facilitator, "pace.change"), thursday, siv.enrolmentId, "t03", later(days(2)));
  expect(page().modules.filter(({ note }) => note)).toMatchObject([{ moduleId: "t03", note: { kind: "held", reason: "Vi venter litt med dette.", by: "veileder en", setOn: "2026-06-05" } }]);
  expect(page().chosen).toMatchObject({ moduleId: "t03", number: 3 });
  for (const { reason } of db.select().from(individualPaces).all()) expect(reason.toString("utf8")).not.toContain("venter");

  const takeBack = () => takeBackPace(permit(db, facilitator, "pace.change"), thursday, siv.enrolmentId, "t03", now);
  takeBack();
  takeBack();
  expect(page().modules.filter(({ note }) => note)).toEqual([]);
  expect(db.select().from(auditEntries).all().filter(({ action }) => action === "pace.change")).toHaveLength(4);
});

test("nobody changes the pace of another group's learner, or of a module that is not of the programme", () => {
  const { db, facilitator, otherFacilitator, siv, amir, thursday, monday } = world();
  const form = (module: string) => paceForm.parse({ module, kind: "held", reason: "Fordi." });
  const own = permit(db, facilitator, "pace.change");
  const other = permit(db, otherFacilitator, "pace.change");
  for (const group of [thursday, monday]) {
    expect(() => setPace(own, group, amir.enrolmentId, form("t03"), now)).toThrow("not_found");
    expect(() => setPace(other, group, siv.enrolmentId, form("t03"), now)).toThrow("not_found");
    expect(() => takeBackPace(other, group, siv.enrolmentId, "t03", now)).toThrow("not_found");
    expect(() => readPacePage(other, group, siv.enrolmentId, null, now)).toThrow("not_found");
  }
  for (const module of ["a1", "e05", "t99", ""]) expect(() => setPace(own, thursday, siv.enrolmentId, form(module), now), module).toThrow("not_found");
  expect(db.select().from(individualPaces).all()).toEqual([]);
  expect(paceForm.safeParse({ module: "t03", reason: " " }).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["kind", "choose"], ["reason", "required"]]);
});

test("the grid, its file and the learner's page say held and opened early, with the states and numbers that the learner sees", () => {
  const clinic = world();
  const { db, facilitator, siv, tor, thursday } = clinic;
  for (const lesson of [1, 2, 3, 4]) completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson }, now);
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "t01", lesson: 1 }, now);
  setPaceOf(clinic, siv, "t01", "held");
  setPaceOf(clinic, siv, "t04", "opened");
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "t04", lesson: 1 }, now);
  setPaceOf(clinic, siv, "t05", "opened");

  const grid = readGrid(permit(db, facilitator, "progress.read"), thursday, usual, now);
  const cellsOf = (name: string) => grid.rows.find((row) => row.name === name)!.cells;
  const own = (learner: Learner) => readPath(permit(db, learner, "path.read"), now).stations.map(({ completed, module, state }) => ({ completed, of: module.lessons, state }));
  expect(cellsOf("Siv").map(({ completed, of, state }) => ({ completed, of, state }))).toEqual(own(siv));
  expect(cellsOf("Tor"), "nothing of it is another's").toEqual(own(tor));
  expect([1, 4, 5].map((n) => cellsOf("Siv")[n])).toMatchObject([{ state: "locked", individual: "held", completed: 1 }, { state: "begun", individual: "opened" }, { state: "open", individual: "opened" }]);
  expect(cellsOf("Siv").filter(({ individual }) => individual)).toHaveLength(3);

  const page = readLearnerPage(permit(db, facilitator, "progress.read"), thursday, siv.enrolmentId, now);
  expect(page.modules.map(({ completed, lessons, state, individual }) => ({ completed, of: lessons, state, ...(individual && { individual }) }))).toEqual(cellsOf("Siv"));

  const columns = grid.columns.map((column) => sendColumn(column, "nb"));
  const rows = grid.rows.map(sendRow);
  expect(rows.map((row) => sentCells(row).map((cell, n) => readCell(cell, columns[n]!.lessons[row.track])))).toEqual(grid.rows.map(({ cells }) => cells));
  for (const [t, staff, held, opened] of [[nb, nbStaff, "på vent", "åpen, åpnet tidlig"], [en, enStaff, "on hold", "open, opened early"]] as const) {
    const words = gridWords(t, staff, "2026-06-04");
    const [html, file] = [gridRowsHtml(thursday, columns, rows, words), gridCsv(grid, words)];
    expect(html.split(`<b aria-hidden="true">`)).toHaveLength(4);
    for (const said of [held, opened]) {
      expect(html).toContain(`, ${said}</i>`);
      expect(file.split(`, ${said}"`)).toHaveLength(2);
    }
  }
});

test("a group of many costs the grid no statement more where paces are set", () => {
  const { db, ran } = watchedDatabase();
  const clinic = world({ db });
  const { facilitator, siv, jonas, thursday } = clinic;
  const statements = () => {
    ran.clear();
    readGrid(permit(db, facilitator, "progress.read"), thursday, usual, now);
    return ran.size;
  };
  statements();
  const before = statements();
  for (const learner of [siv, jonas]) setPaceOf(clinic, learner, "t02", "opened");
  expect(statements()).toBe(before);
});
