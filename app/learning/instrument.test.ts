import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writings } from "#db/schema/index.ts";
import { madeUpForm } from "#tests/made-up-form.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { readCheckIn } from "./check-in.server.ts";
import { readInstruments } from "./instrument-files.server.ts";
import { attachInstruments, instrumentForm, keepInstrument, readInstrument } from "./instrument.server.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with the files given, by name. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "samspill-forms-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return folder;
}

const faultsIn = (files: Readonly<Record<string, unknown>>): readonly string[] => {
  try {
    readInstruments(folderWith(files));
    return [];
  } catch (error) {
    return (error as { sentences: string[] }).sentences;
  }
};

const [item] = madeUpForm.items;

test("a clinic without a folder has no forms, and nothing is shown", () => {
  expect(readInstruments(undefined)).toEqual([]);
  const { db, siv } = world();
  expect(readCheckIn(permit(db, siv, "check-in.keep"), now).instruments).toEqual([]);
  expect(() => readInstrument(permit(db, siv, "check-in.keep"), "1", now)).toThrow("not_found");
});

test("the forms of the folder are read in the order of their files; what is no .json file is left alone", () => {
  const folder = folderWith({ "b.json": { ...madeUpForm, id: "second" }, "a.json": madeUpForm, "LICENCE.txt": "Ours to use." });
  expect(readInstruments(folder).map(({ id }) => id)).toEqual(["made-up", "second"]);
});

test.each<[string, unknown, RegExp]>([
  ["is not JSON", "{", /^The form x\.json in INSTRUMENTS_FOLDER cannot be used: it is not JSON\.$/],
  ["has no licence", { ...madeUpForm, licence: undefined }, /x\.json .*: licence: /],
  ["lacks a language", { ...madeUpForm, title: { nb: "Bare norsk" } }, /x\.json .*: title\.en: /],
  ["says how to count", { ...madeUpForm, scoring: "sum" }, /x\.json .*: the form: .*scoring/],
  ["has no items", { ...madeUpForm, items: [] }, /x\.json .*: items: must be at least one\.$/],
  ["has two items with one id", { ...madeUpForm, items: [item, item] }, /x\.json .*: items: must each have an id/],
  ["has one answer", { ...madeUpForm, items: [{ ...item, answers: item!.answers.slice(0, 1) }] }, /x\.json .*: items\.0\.answers: must be at least two\.$/],
  ["has two answers with one value", { ...madeUpForm, items: [{ ...item, answers: [item!.answers[0], item!.answers[0]] }] }, /x\.json .*: items\.0\.answers: must each have a value/],
  ["has an id that is no id", { ...madeUpForm, id: "Å/b" }, /x\.json .*: id: must be 1 to 40 small letters/],
])("a form that %s is refused in a sentence that names the file and the fault", (_, content, sentence) => {
  const faults = faultsIn({ "good.json": { ...madeUpForm, id: "good" }, "x.json": content });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(sentence);
});

test("two forms with one id, and a folder that is not there, are refused too", () => {
  expect(faultsIn({ "a.json": madeUpForm, "b.json": madeUpForm })).toEqual([expect.stringContaining("same id")]);
  expect(() => readInstruments("/nowhere/at/all")).toThrow(/INSTRUMENTS_FOLDER names \/nowhere\/at\/all/);
});

test("Siv answers the clinic's form; her answers lie sealed, count nothing, and are nobody else's", () => {
  const { db, siv, tor } = world();
  attachInstruments(db, [madeUpForm]);
  const own = permit(db, siv, "check-in.keep");
  expect(readCheckIn(own, now).instruments).toEqual([{ number: 1, title: "Et oppdiktet skjema" }]);
  const keep = (values: Readonly<Record<string, string>>, revision: number, at = now) => keepInstrument(own, instrumentForm.parse({ instrument: "made-up", revision }), (id) => values[id] ?? "", at);

  expect(keep({ calm: "2", kind: "77" }, 0).ok).toBe(true);
  expect(readInstrument(own, "1", now).saved?.value).toEqual({ version: "1", answers: { calm: 2, kind: null } });
  expect(keep({ calm: "1" }, 0)).toMatchObject({ ok: false, other: { value: { answers: { calm: 2 } } } });
  expect(keep({ calm: "0", kind: "1" }, now.getTime()).ok).toBe(true);
  expect(keep({ calm: "1" }, 0, later(days(1))).ok).toBe(true);
  expect(readInstrument(own, "1", later(days(1)))).toMatchObject({ saved: { value: { answers: { calm: 1 } } }, earlier: [{ day: "2026-06-04", value: { answers: { calm: 0, kind: 1 } } }] });

  expect(readInstrument(permit(db, tor, "check-in.keep"), "1", now)).toMatchObject({ saved: undefined, earlier: [] });
  for (const { text } of db.select({ text: writings.text }).from(writings).all()) expect(text.toString("latin1")).not.toContain("calm");
});

test("a form is found by its number, and answers go to the form that was shown even where the numbers have moved", () => {
  const { db, siv } = world();
  const own = permit(db, siv, "check-in.keep");
  attachInstruments(db, [{ ...madeUpForm, id: "new" }, madeUpForm]);
  keepInstrument(own, { instrument: "made-up", revision: 0 }, () => "1", now);
  expect(readInstrument(own, "1", now).saved).toBeUndefined();
  expect(readInstrument(own, "2", now).saved).toBeDefined();
  for (const number of ["0", "3", "01", "1x", "-1", ""]) expect(() => readInstrument(own, number, now), number).toThrow("not_found");
  expect(() => keepInstrument(own, { instrument: "gone", revision: 0 }, () => "1", now)).toThrow("not_found");
});
