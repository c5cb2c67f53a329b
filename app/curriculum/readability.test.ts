import { expect, test } from "vitest";
import { fleschKincaid, lix, sentencesOf, syllablesOf, wordCount, wordsOf } from "./readability.ts";

test("LIX is words per sentence plus the percentage of words with more than six letters", () => {
  // 10 words, 2 sentences, 2 long words ("grensene", "behandling"): 5 + 20.
  expect(lix(["Du kan velge grensene dine. Mange får behandling for det."])).toBeCloseTo(25, 10);
  // A word of six letters is not long.
  expect(lix(["Hjelpe skolen"])).toBe(2);
  expect(lix(["Hjelper skolene"])).toBe(102);
});

test("the opening and first section of the sample lesson measure as the curriculum says: LIX in the low twenties", () => {
  const sample = [
    "Mange pårørende ligger våkne med det samme spørsmålet: Hva gjorde jeg galt? Det er lett å forstå at du spør. Denne leksjonen handler om hvorfor svaret sjelden er det du frykter.",
    "Hva mener vi med sykdom?",
    "I dette programmet ser vi på avhengighet som en egen sykdom. Den trenger sin egen behandling, også når andre ting har vært vanskelige.",
    "Sykdommen viser seg på flere måter. Trangen til å bruke rusmidler blir sterk. Det blir vanskelig å styre bruken. Den fortsetter selv om den gjør skade.",
  ];
  expect(lix(sample)).toBeGreaterThan(20);
  expect(lix(sample)).toBeLessThan(28);
});

test("Flesch–Kincaid gives the grades that are known for these sentences", () => {
  // 6 words, 6 syllables: 2.34 + 11.8 − 15.59.
  expect(fleschKincaid(["The cat sat on the mat."])).toBeCloseTo(-1.45, 10);
  // The sentence that Wikipedia's article on the test works through: 13 words, 24 syllables, grade 11.3.
  expect(fleschKincaid(["The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."])).toBeCloseTo(11.26, 2);
});

test("syllables are the groups of vowels that are heard", () => {
  expect(["no", "home", "walked", "wanted", "tables", "family", "relative", "treatment", "49"].map(syllablesOf)).toEqual([1, 1, 1, 2, 2, 3, 3, 2, 1]);
});

test("a sentence ends at a full stop, a question, an exclamation and a colon, also inside quotation marks", () => {
  expect(sentencesOf("Hun spør rett ut: «Er det min feil?» «Nei», sier behandleren. «Og han valgte det ikke heller.»")).toHaveLength(4);
  expect(sentencesOf('She asks: "Is it my fault?" "No," says the therapist.')).toHaveLength(3);
  expect(sentencesOf("Ring 116 117. 24 timer i døgnet.")).toHaveLength(2);
});

test("an abbreviation and a decimal do not end a sentence", () => {
  expect(sentencesOf("Det gjelder bl.a. søvn, mat osv. og tar 3.5 timer.")).toHaveLength(1);
});

test("a heading and a list line count as sentences of their own", () => {
  expect(lix(["Egne mål", "sove"])).toBe(3 / 2);
});

test("what a hyphen joins is one word, and a figure is a word", () => {
  expect(wordsOf("«Med-avhengighet» gjelder 49 % – og mer.")).toEqual(["Med-avhengighet", "gjelder", "49", "og", "mer"]);
  expect(wordCount(["You don't have to.", "Rest"])).toBe(5);
});
