import { expect, test } from "vitest";
import { references } from "#content/references.ts";
import { isProgrammeView } from "./reference.ts";

test("every source has one entry, a short name in both languages, and a place to look it up: a DOI or a publisher", () => {
  expect(references).toHaveLength(129);
  expect(new Set(references.map(({ key }) => key)).size).toBe(references.length);
  for (const { key, short, full, doi, publisher } of references) {
    expect(key).toMatch(/^[A-Z0-9][A-Z0-9-]*$/);
    expect([short.nb, short.en, full, doi ?? publisher].every((words) => words?.trim()), key).toBe(true);
    if (doi) expect(doi, key).toMatch(/^10\.\d{4,}\/\S+[^.]$/);
  }
});

test("no two sources share a DOI, a reference, or the short name that the source line gives", () => {
  const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
  expect(twice(references.flatMap(({ doi }) => doi ?? []))).toEqual([]);
  expect(twice(references.map(({ full }) => full))).toEqual([]);
  expect(twice(references.map(({ short }) => short.nb))).toEqual([]);
  expect(twice(references.map(({ short }) => short.en))).toEqual([]);
});

test("what is known but for one detail is marked apart from what was seen whole", () => {
  expect(references.filter(({ confidence }) => confidence === "A-").map(({ key }) => key)).toEqual([
    ...["HEILIG21", "LEWIS18", "SUBBARAMAN14", "RAVNDAL10", "VELLEMAN11", "ARISS20", "LANDAU04", "VERNIG11", "ROSSOW09", "KRISTENSEN05", "WITKMARLATT04", "MENON18", "MORKEN19", "MORKEN-PILOT", "ROBERTS16", "KEYES10", "BRADLEY98"],
  ]);
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
