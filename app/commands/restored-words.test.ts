import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drillWords, isBeside, restoredWords } from "./restored-words.js";

const restored = { madeAt: "2026-06-04T10:00:00.000Z", rows: 7, erasedAgain: 0, knowsWhoWasErased: true, knowsWhatWasClosed: true, hasOlderKey: false, replaced: undefined };
const said = (changed: Partial<typeof restored> = {}) => restoredWords({ ...restored, ...changed }).join("\n");

test("a restore after which there is nothing to look for asks for nothing", () => {
  expect(said()).toMatch(/^The backup of 2026-06-04T10:00:00.000Z is in place: 7 rows/);
  expect(said()).toContain("Nobody in it had been erased since.");
  expect(said()).not.toMatch(/has to look|older master key|is kept as/);
});

test("where the database before could not be read, the restore itself says what somebody has to look for", () => {
  const words = said({ knowsWhatWasClosed: false });
  for (const what of ["everything shared has been closed", "Somebody has to look", "something has happened", "taken back the wish to be linked", "safety checks", "Staff", "invitations"]) expect(words).toContain(what);
});

test("how many were erased again is said, and where nobody could tell", () => {
  expect(said({ erasedAgain: 1 })).toContain("One person in it had been erased since, and has been");
  expect(said({ erasedAgain: 3 })).toContain("3 people in it had been erased since, and have been");
  expect(said({ knowsWhoWasErased: false })).toContain("should anybody have been, they are back");
  expect(said({ erasedAgain: 1, knowsWhoWasErased: false })).toMatch(/One person .* erased again\. Nothing here can say .* should anybody else have been, they are back/);
});

test("a restore beside the clinic says what was restored, that the clinic is as it was, and what to remove, and asks for nothing else", () => {
  const words = drillWords({ ...restored, erasedAgain: 1 }, { beside: "/drill/one.sqlite", clinic: "/data/clinic.sqlite" }).join("\n");
  for (const what of ["2026-06-04T10:00:00.000Z", "7 rows", "erased again", "/drill/one.sqlite", "/data/clinic.sqlite, is as it was", "Remove the folder"]) expect(words).toContain(what);
  expect(words).not.toMatch(/in place|has to look|rotate-key|sign in again/);
});

test("beside the clinic is what stands in another file, while the clinic's own is there", () => {
  const folder = mkdtempSync(join(tmpdir(), "samspill-beside-"));
  const [clinic, drill, again] = ["clinic", "drill", "again"].map((name) => join(folder, name)) as [string, string, string];
  for (const file of [clinic, drill]) writeFileSync(file, "");
  symlinkSync(clinic, again);
  const judged = [isBeside(drill, clinic), isBeside(again, clinic), isBeside(clinic, clinic), isBeside(drill, join(folder, "lost")), isBeside(drill, undefined)];
  rmSync(folder, { recursive: true });
  expect(judged).toEqual([true, false, false, false, false]);
});
