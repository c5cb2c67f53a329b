import { expect, test } from "vitest";
import { findingsAfter, swap } from "#tests/small-content.ts";
import { wordFindings } from "./verify-language.ts";

/** What is found in one sentence: `fault: …`. */
const said = (language: "nb" | "en", text: string): string[] => wordFindings({ line: 1, place: "section", text }, "x", language).map(({ severity, problem }) => `${severity}: ${problem}`);

test("Bokmål above LIX 36 is a fault", async () => {
  const hard = "Rusmiddelavhengighet påvirker familiemedlemmenes livskvalitet gjennomgripende, langvarig, uforutsigbart, belastende. ".repeat(12).trim();
  const findings = await findingsAfter({ "nb/m2/relative-1.mdx": swap(/(<Vignette name="Tor">\n).*/, `$1${hard}`) });
  expect(findings).toContainEqual(expect.stringMatching(/^nb\/m2\/relative-1.mdx:1 fault: LIX is (3[6-9]|[4-9]\d)\.\d\d, it may be at most 36.0$/));
});

test("English below grade 5 is a fault, and so is English above grade 8", async () => {
  const level = async (text: string) => {
    const findings = await findingsAfter({ "en/m2/relative-1.mdx": swap(/Many relatives think about this in the evening, and it is easy to see why\./g, text) });
    return findings.filter((finding) => finding.includes("Flesch"));
  };
  expect(await level("You can rest. It is good to rest now. You may go for a walk with a friend.")).toEqual([
    expect.stringMatching(/^en\/m2\/relative-1.mdx:1 fault: Flesch–Kincaid grade is -?[0-4]\.\d\d, it may be 5.0 to 8.0$/),
  ]);
  expect(await level("Numerous relatives repeatedly contemplate uncomfortable possibilities in the evening, understandably.")).toEqual([expect.stringMatching(/fault: Flesch–Kincaid grade is (9|[12]\d)\.\d/)]);
});

test("what stands in a question is not measured", async () => {
  const long = "Hvilke familiemedlemmers rusmiddelproblemer gjennomgripende påvirker livskvaliteten din? ".repeat(40).trim();
  expect(await findingsAfter({ "nb/m2/relative-1.mdx": swap("Hva bærer du på?", long) })).toEqual([]);
});

test.each<[string, "nb" | "en"]>([
  ["Han er narkoman.", "nb"],
  ["Noen kalte henne en misbruker.", "nb"],
  ["Rusmisbruk er vanlig.", "nb"],
  ["De avhengige tenker ofte slik.", "nb"],
  ["Abstinens er målet.", "nb"],
  ["Nå er hun ren.", "nb"],
  ["Han ble tørr i fjor, og ble tørr igjen.", "nb"],
  ["Hun har vært clean lenge.", "nb"],
  ["Det kom en sprekk i mai.", "nb"],
  ["Et fall kan komme.", "nb"],
  ["Han mislyktes.", "nb"],
  ["Hun ble kurert.", "nb"],
  ["Et offer kan være slik.", "nb"],
  ["Medavhengige gjør slik.", "nb"],
  ["Du muliggjorde det.", "nb"],
  ["En dysfunksjonell familie.", "nb"],
  ["Han er umotivert.", "nb"],
  ["Hun er en løgner.", "nb"],
  ["Noen begikk selvmord.", "nb"],
  ["Hun leverte skitne prøver.", "nb"],
  ["An addict may think so.", "en"],
  ["Alcoholics often do so.", "en"],
  ["It was substance abuse.", "en"],
  ["He misused it.", "en"],
  ["She got clean.", "en"],
  ["He went cold turkey.", "en"],
  ["It was a failure.", "en"],
  ["He was cured.", "en"],
  ["You are the victim.", "en"],
  ["She is a codependent.", "en"],
  ["It is a dysfunctional home.", "en"],
  ["He is in denial.", "en"],
  ["He is a liar.", "en"],
  ["Somebody committed suicide.", "en"],
  ["She gave a dirty test.", "en"],
  ["His behavior changed.", "en"],
])("%s (%s) has a word that lessons do not use", (sentence, language) => {
  expect(said(language, sentence)).toEqual([expect.stringMatching(/^fault: ".+": write /)]);
});

test("every word of the glossary's avoid columns is found", () => {
  const columns = {
    nb: "narkoman, junkie, alkis, rusmisbruker, en avhengig, misbruk, rusmisbruk, ruskarriere, abstinens, clean, fyllesyk, cold turkey, sprekk, fall, mislykkes, svakhet, kurert, frisk for alltid, offer, muliggjører, co-avhengig, medavhengig, muliggjøre, dysfunksjonell, umotivert, i fornektelse, manipulerende, en løgner, begikk selvmord, vellykket selvmord, mislykket selvmord, skitten prøve, ren prøve, erstatningsdop, vår redder, alkisbarn, krangel",
    en: "addict, junkie, alcoholic, abuser, abuse, misuse, drug career, cold turkey, drying out, falling off the wagon, failure, weakness, cured, victim, enabler, codependent wife, a codependent, enabling, dysfunctional, unmotivated, in denial, manipulative, liar, committed suicide, successful suicide, failed suicide, dirty test, clean test, replacement drugs, COAs, a row",
  } as const;
  for (const language of ["nb", "en"] as const) for (const word of columns[language].split(", ")) expect(said(language, `Det er ${word} her.`), word).not.toEqual([]);
});

test.each<[string, "nb" | "en"]>([
  ["Broren sa at «han er narkoman og en løgner», og gikk.", "nb"],
  ["Ordet «med-avhengighet» er omstridt.", "nb"],
  ["Abstinenser kan være farlige, og abstinenssymptomer går over.", "nb"],
  ["Den blir ikke kurert én gang for alle, og kan ikke kureres.", "nb"],
  ["I hvert fall er luften ren luft, og i så fall er teppet tørt.", "nb"],
  ["Det var små løgner, og en avhengig mann tok imot tilbud.", "nb"],
  ["Han har en avhengighet, og hun er avhengig.", "nb"],
  ['"You are an addict," he said, and left.', "en"],
  ["The word \"codependency\" is disputed.", "en"],
  ["It is not cured once and for all, and sexual abuse is violence.", "en"],
  ["He went to Alcoholics Anonymous after he had cleaned the kitchen.", "en"],
  ["The dishes were clean plates, and clean clothes lay there.", "en"],
])("%s (%s) is left alone", (sentence, language) => {
  expect(said(language, sentence)).toEqual([]);
});

test.each<[string, "nb" | "en"]>([
  ["Det er ikke svakhet.", "nb"],
  ["Etter en krangel ble det stille.", "nb"],
  ["Med-avhengighet er ikke en diagnose.", "nb"],
  ["It is no weakness.", "en"],
  ["They call it enabling.", "en"],
  ["Codependency is no diagnosis.", "en"],
])("%s (%s) is noted for a person to look at, and does not stop a build", (sentence, language) => {
  expect(said(language, sentence)).toEqual([expect.stringMatching(/^note: ".+": write /)]);
});

test.each<[string, "nb" | "en", string]>([
  ["Dette går bra!", "nb", "no exclamation marks"],
  ["«Dette går bra!» sa hun.", "nb", "no exclamation marks"],
  ["Det gjelder 49% av dem.", "nb", "a space before the percent sign: 49 %"],
  ["It is 49 % of them.", "en", "no space before the percent sign: 49%"],
  ["Det står i §10 a.", "nb", "a space after the section sign: § 10 a"],
  ["It is in §10 a.", "en", "a space after the section sign: § 10 a"],
  ['Hun sa "nei" til det.', "nb", "quotation marks are «…», and close in the same paragraph"],
  ["Hun sa «nei til det.", "nb", "quotation marks are «…», and close in the same paragraph"],
  ["She said «no» to it.", "en", 'quotation marks are "…", and close in the same paragraph'],
  ['She said "no to it.', "en", 'quotation marks are "…", and close in the same paragraph'],
])("%s (%s) is not written as lessons are", (sentence, language, problem) => {
  expect(said(language, sentence)).toEqual([`fault: ${problem}`]);
});

test.each<[string, string, (source: string) => string, string]>([
  ["a title", "nb/m2/relative-1.mdx", swap(/title: .*/, "title: En junkie"), ':2 fault: "junkie"'],
  ["an objective", "nb/m2/relative-1.mdx", swap("Du kan hvile", "Du kan hvile!"), ":6 fault: no exclamation"],
  ["a heading", "nb/m2/relative-1.mdx", swap("## Siste bit", "## Siste misbruk"), ':29 fault: "misbruk"'],
  ["a list line", "nb/m2/relative-1.mdx", swap("- en tur", "- en alkis"), ':26 fault: "alkis"'],
  ["a line of Remember", "nb/m2/relative-1.mdx", swap("- Du kan hvile.", "- Du kan misbruke."), ':34 fault: "misbruke"'],
  ["a reflection", "nb/m2/relative-1.mdx", swap("Hva bærer du på?", "Hva muliggjør du?"), ':39 fault: "muliggjør"'],
  ["the words about the other track", "nb/m2/relative-1.mdx", swap(/<OtherTrack>/, "<OtherTrack>Junkier. "), ':45 fault: "Junkier"'],
  ["a question", "nb/m2/checks.mdx", swap("Hva er d?", "Hva er en junkie?"), ':2 fault: "junkie"'],
  ["an option", "nb/m2/checks.mdx", swap("Svar one", "En junkie"), ':3 fault: "junkie"'],
  ["an explanation", "nb/m2/checks.mdx", swap("Fordi one.", "Fordi junkien."), ':3 fault: "junkien"'],
])("the words of %s are read too", async (_what, path, change, finding) => {
  expect(await findingsAfter({ [path]: change })).toContainEqual(expect.stringContaining(`${path}${finding}`));
});

test("a content note does not warn", async () => {
  const noted = async (words: string) => (await findingsAfter({ "nb/m2/relative-1.mdx": swap("sources:", `contentNote: ${words}\nsources:`) })).filter((finding) => finding.startsWith("nb"));
  expect(await noted("vold")).toEqual([]);
  expect(await noted("advarsel om vold")).toEqual(["nb/m2/relative-1.mdx:7 fault: a content note does not warn: say what the lesson deals with"]);
  expect(await noted("trigger warning vold")).toHaveLength(1);
});

const sentences = (times: number) => "Mange pårørende tenker på dette om kvelden, og det er lett å forstå. ".repeat(times).trim();

test("a lesson far from its size is a fault, one somewhat from it a note", async () => {
  const wholeLesson = async (times: number) => (await findingsAfter({ "nb/m2/relative-1.mdx": swap(/(<Vignette name="Tor">\n).*/, `$1${sentences(times)}`) })).filter((finding) => finding.startsWith("nb/m2/relative-1.mdx:1 "));
  expect(await wholeLesson(2)).toEqual(["nb/m2/relative-1.mdx:1 fault: the lesson has 442 words, it may have 450 to 800"]);
  expect(await wholeLesson(6)).toEqual(["nb/m2/relative-1.mdx:1 note: the lesson has 494 words, 500 to 700 are wanted"]);
  expect(await wholeLesson(10)).toEqual([]);
  expect(await wholeLesson(25)).toEqual(["nb/m2/relative-1.mdx:1 note: the lesson has 741 words, 500 to 700 are wanted"]);
  expect(await wholeLesson(31)).toEqual(["nb/m2/relative-1.mdx:1 fault: the lesson has 819 words, it may have 450 to 800"]);
});

test("a vignette and a section out of size are noted", async () => {
  const findings = await findingsAfter({ "nb/m2/relative-1.mdx": (source) => source.replace(/(<Vignette name="Tor">\n).*/, `$1${sentences(12)}`).replace(/(## Siste bit\n\n).*/, `$1${sentences(3)} Slik er det her [SEED-SN].`) });
  expect(findings).toEqual([
    "nb/m2/relative-1.mdx:12 note: the vignette has 156 words, 80 to 130 are wanted",
    "nb/m2/relative-1.mdx:29 note: the section has 43 words, 60 to 130 are wanted",
  ]);
});

test.each<["nb" | "en", string]>([
  ["nb", "Ring 116 123, hele døgnet."],
  ["en", "You can call 800 40 567."],
  ["en", "The number is 22 59 13 00."],
])("a helpline's number stands on its own page, where it is checked (%s: %s)", (language, text) => {
  expect(said(language, text)).toEqual([expect.stringMatching(/^fault: "[\d ]+": write the helpline's name/)]);
});

test("the emergency numbers and the out-of-hours doctor may stand anywhere", () => {
  expect(said("nb", "Ring 113 ved fare for liv, ellers legevakt 116 117.")).toEqual([]);
  expect(said("en", "The study had 115 000 people in it.")).toEqual([]);
});
