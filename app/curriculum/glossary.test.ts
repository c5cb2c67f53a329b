import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Language } from "#app/i18n/language.ts";
import { glossary } from "#content/glossary.ts";
import { aftercare, prescribed, programme } from "#content/programme.ts";
import { contentLanguages, shelvesOf } from "./content-files.ts";
import { isFault } from "./finding.ts";
import { byLetter, isExplainedIn, listTerms, type GlossaryEntry, type Term } from "./glossary.ts";
import { readerText } from "./prose.ts";
import { wordCount } from "./readability.ts";
import { wordFindings } from "./verify-language.ts";

const moduleIds = shelvesOf({ programme, aftercare, prescribed }).map(({ id }) => id);
const inEveryTerm = <Result>(find: (language: Language, term: Term, entry: GlossaryEntry) => readonly Result[]): Result[] => glossary.flatMap((entry) => contentLanguages.flatMap((language) => find(language, entry[language], entry)));

test("every term has an id of its own, and belongs to modules that there are", () => {
  const ids = glossary.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(glossary.flatMap(({ scope }) => (scope === "everywhere" ? [] : scope)).filter((id) => !moduleIds.includes(id))).toEqual([]);
});

test("a meaning is at most thirty words, ends with a full stop, and keeps the rules of the lessons' language", () => {
  expect(inEveryTerm((_language, { meaning }) => (wordCount([meaning]) <= 30 && /^\p{Lu}.*[.»"]$/u.test(meaning) ? [] : [meaning]))).toEqual([]);
  expect(inEveryTerm((language, { term, meaning }) => [term, meaning].flatMap((text) => wordFindings({ line: 1, place: "section", text }, term, language)).filter(isFault))).toEqual([]);
});

test("forms are written as inside a sentence: in small letters, but for names and letters", () => {
  expect(inEveryTerm((_language, { term, forms }) => forms.filter((form) => !form || form !== form.trim() || (form !== form.toLowerCase() && term === term.toLowerCase())))).toEqual([]);
});

test("in no module does one form mean two things", () => {
  const twice = moduleIds.flatMap((moduleId) =>
    contentLanguages.flatMap((language) => {
      const forms = glossary.filter((entry) => isExplainedIn(entry, moduleId)).flatMap((entry) => entry[language].forms);
      return forms.filter((form, index) => forms.indexOf(form) !== index).map((form) => `${moduleId} ${language}: ${form}`);
    }),
  );
  expect(twice).toEqual([]);
});

test("every form stands in a text of its modules, or is the term itself", () => {
  const text = Object.fromEntries(contentLanguages.map((language) => [language, new Map(moduleIds.map((id) => [id, writtenIn(language, id)]))]));
  const unused = inEveryTerm((language, { term, forms }, entry) => {
    const places = moduleIds.filter((id) => isExplainedIn(entry, id));
    return forms.filter((form) => form !== term && !places.some((id) => text[language]!.get(id)!.includes(form.toLowerCase()))).map((form) => `${language} ${entry.id}: ${form}`);
  });
  expect(unused).toEqual([]);
});

/** Everything that is written in a module, in small letters and on one line. */
function writtenIn(language: Language, moduleId: string): string {
  const folder = `content/${language}/${moduleId}`;
  return readdirSync(folder)
    .map((file) => readerText({ type: "text", value: readFileSync(`${folder}/${file}`, "utf8") }))
    .join(" ")
    .toLowerCase();
}

test("a list is in the order of its own alphabet, by letter", () => {
  const entry = (nb: string): GlossaryEntry => ({ id: nb, scope: "everywhere", nb: { term: nb, forms: [], meaning: "…" }, en: { term: nb, forms: [], meaning: "…" } });
  const some = ["åpent møte", "«med-avhengighet»", "æra", "12-trinnsmodellen", "LAR", "lapse", "øst", "alene", "10 bud"].map(entry);
  expect(listTerms(some, "nb").map(({ term }) => term)).toEqual(["10 bud", "12-trinnsmodellen", "alene", "lapse", "LAR", "«med-avhengighet»", "æra", "øst", "åpent møte"]);
  expect(byLetter(listTerms(some, "nb")).map(({ letter, terms }) => `${letter} ${terms.length}`)).toEqual(["0–9 2", "A 1", "L 2", "M 1", "Æ 1", "Ø 1", "Å 1"]);
});

test("an anchor is the entry's place in the table, the same in every language, and holds no word", () => {
  const byMeaning = (language: Language) => new Map(listTerms(glossary, language).map(({ anchor, meaning }) => [anchor, meaning]));
  glossary.forEach(({ nb, en }, index) => {
    expect(byMeaning("nb").get(`w${index + 1}`)).toBe(nb.meaning);
    expect(byMeaning("en").get(`w${index + 1}`)).toBe(en.meaning);
  });
});
