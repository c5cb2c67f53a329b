import { expect, test } from "vitest";
import { completeLesson } from "#app/learning/progress.server.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { staffCatalogues } from "#app/i18n/staff-catalogues.server.ts";
import { now, permit, world } from "#tests/world.ts";
import { readCsv } from "./csv.server.ts";
import { exportGrid } from "./grid-csv.server.ts";
import { viewFrom } from "./grid-order.ts";
import { gridWords } from "./grid-words.ts";
import { readGrid } from "./grid.server.ts";

/** The Thursday group's page and file at an address, as its facilitator gets them. */
function exporting() {
  const clinic = world();
  const { db, facilitator, thursday, siv } = clinic;
  completeLesson(permit(db, siv, "lesson.complete"), { moduleId: "intro", lesson: 1 }, now);
  const words = gridWords(catalogues.nb, staffCatalogues.nb, "2026-06-04");
  const taken = (query: string, actor = facilitator) => exportGrid(permit(db, actor, "progress.read"), thursday, viewFrom(new URLSearchParams(query)), words, now);
  const shown = (query: string) => readGrid(permit(db, facilitator, "progress.read"), thursday, viewFrom(new URLSearchParams(query)), now).rows;
  const entries = () => db.$client.prepare("select action, account_id, group_id, enrolment_id from audit_entries").all();
  return { ...clinic, words, taken, shown, entries };
}

test("the file has what the page shows at the same address: the same people in the same order, and the same words", () => {
  const { taken, shown, words } = exporting();
  const queries = ["", "track=relative", "track=patient&sort=name-descending", "sort=furthest", "show=not-begun&sort=name", "show=quiet"];
  for (const query of queries) {
    const file = readCsv(Buffer.from(taken(query)), 500);
    if (typeof file === "string") throw new Error(file);
    expect(file.rows.map(({ cells }) => cells), query).toEqual(shown(query).map((row) => [row.name, words.track(row), words.lastVisit(row), words.quiet(row), ...row.cells.map(words.cell)]));
  }
  expect(new Set(queries.map((query) => taken(query))).size).toBe(queries.length);
});

test("that a file was taken out is in the audit trail, and that somebody tried in vain is not", () => {
  const { taken, entries, facilitator, otherFacilitator, thursday } = exporting();
  taken("track=patient");
  expect(entries()).toEqual([{ action: "grid.export", account_id: facilitator.accountId, group_id: thursday, enrolment_id: null }]);
  expect(() => taken("", otherFacilitator)).toThrow("not_found");
  expect(entries()).toHaveLength(1);
});
