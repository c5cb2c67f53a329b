import { expect, test } from "vitest";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { wordsOfChoice, wordsOfKey } from "./copied-words.ts";

const { nb, en } = catalogues;

test("what Siv answered to the two questions stands in her copy in the words that she answered in", () => {
  expect(wordsOfKey({}, "afraid", nb)).toBe(nb.family.check.afraid);
  expect(["yes", "unsure", "no"].map((answer) => wordsOfChoice({}, "experienced", answer, nb))).toEqual(["Ja", "Ikke sikker", "Nei"]);
  expect(wordsOfChoice({}, "afraid", "unsure", en)).toBe(en.family.check.answers.unsure);
});

test("what is kept as a code stands there in words; a clinic's own form and a text of one's own stand as they are", () => {
  expect([wordsOfChoice({}, "track", "relative", nb), wordsOfChoice({}, "role", "learner", nb), wordsOfChoice({}, "language", "nb", nb), wordsOfChoice({ kind: "check-in-curve" }, "kind", "check-in-curve", nb)]).toEqual(["pårørende", "deltaker", "Norsk bokmål", "kurven fra innsjekkene"]);
  expect([nb, en].map((t) => wordsOfChoice({}, "device", "chrome/linux", t))).toEqual(["Chrome på Linux", "Chrome on Linux"]);
  expect([wordsOfChoice({ kind: "instrument" }, "afraid", "yes", nb), wordsOfChoice({}, "word", "plan", nb), wordsOfChoice({}, "role", "constructor", nb), wordsOfChoice({}, "track", "toString", nb)]).toEqual([undefined, undefined, undefined, undefined]);
});
