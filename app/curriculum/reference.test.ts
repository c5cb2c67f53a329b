import { expect, test } from "vitest";
import { references } from "#content/references.ts";
import { isProgrammeView } from "./reference.ts";

test("every source has one entry, a short name in both languages, and a place to look it up", () => {
  expect(references).toHaveLength(129);
  expect(new Set(references.map(({ key }) => key)).size).toBe(references.length);
  for (const { key, short, full, doi } of references) {
    expect(key).toMatch(/^[A-Z0-9][A-Z0-9-]*$/);
    expect([short.nb, short.en, full].every(Boolean), key).toBe(true);
    if (doi) expect(doi, key).toMatch(/^10\.\d{4,}\/\S+[^.]$/);
  }
});

test("authors are joined as each language joins them", () => {
  const shortOf = (key: string) => references.find((reference) => reference.key === key)?.short;
  expect(shortOf("VOLKOW16")).toEqual({ nb: "Volkow mfl. 2016", en: "Volkow et al. 2016" });
  expect(shortOf("ARISS20")).toEqual({ nb: "Ariss og Fairbairn 2020", en: "Ariss & Fairbairn 2020" });
  expect(shortOf("LEWIS18")).toEqual({ nb: "Lewis 2018", en: "Lewis 2018" });
});

test("the sources that are known from memory alone are marked as such", () => {
  expect(references.filter(({ confidence }) => confidence === "B").map(({ key }) => key)).toEqual([
    ...["HALL15", "HEYMAN09", "WITKIEWITZ20", "HAGMAN22", "BOSS99", "PBRL", "ROEDIGER06", "CEPEDA06", "SAUNDERS93", "BERMAN05", "MULLER16", "STRAND03", "STRATTON10"],
  ]);
});

test("the programme's view is named by the two documents it comes from", () => {
  expect(references.map(({ key }) => key).filter(isProgrammeView)).toEqual(["SEED-SN", "SEED-BK"]);
});
