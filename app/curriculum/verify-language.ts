import type { Language } from "#app/i18n/language.ts";
import { americanSpellings, avoidedWords } from "./avoided-words.ts";
import type { PoolFile, TextFile } from "./compile.server.ts";
import { fault, note, type Finding, type Spot } from "./finding.ts";
import type { Passage } from "./tree-reader.ts";
import { fleschKincaid, lix } from "./readability.ts";
import type { Rule } from "./verify.ts";

/** How each language is measured and what it may come to (curriculum 1.6); its quotation marks; and what its spelling forbids. */
const languageRules: Readonly<Record<Language, LanguageRule>> = {
  nb: {
    level: { name: "LIX", measure: lix, least: 0, most: 36 },
    quoted: /«[^«»]*»/g,
    wrongMarks: /[«»"“”]/,
    marks: "«…»",
    forbidden: [
      { pattern: /\d%/, problem: "a space before the percent sign: 49 %" },
      { pattern: /§\S/, problem: "a space after the section sign: § 10 a" },
    ],
  },
  en: {
    level: { name: "Flesch–Kincaid grade", measure: fleschKincaid, least: 5, most: 8 },
    quoted: /"[^"]*"/g,
    wrongMarks: /[«»"“”]/,
    marks: '"…"',
    forbidden: [
      { pattern: /\d\s%/, problem: "no space before the percent sign: 49%" },
      { pattern: /§\S/, problem: "a space after the section sign: § 10 a" },
    ],
  },
};

interface LanguageRule {
  readonly level: { readonly name: string; readonly measure: (passages: readonly string[]) => number; readonly least: number; readonly most: number };
  readonly quoted: RegExp;
  /** What is left of quotation marks when every whole quotation has been taken out. */
  readonly wrongMarks: RegExp;
  readonly marks: string;
  readonly forbidden: readonly { readonly pattern: RegExp; readonly problem: string }[];
}

/** The telephone number of a helpline, but for the out-of-hours doctor. Numbers stand on the page of helplines, which shows them once somebody has checked them, and in the safety lines. */
const helplineNumber = /\b(?!116 117)(116 \d{3}|\d{3} \d{2} \d{3}|\d{2} \d{2} \d{2} \d{2})\b/;

/** What a reader reads in one go: not the words on top, and not the questions. */
const measuredPlaces: readonly Passage["place"][] = ["opening", "vignette", "heading", "section", "remember", "try", "other-track", "field"];

export const measuredText = ({ passages }: Pick<TextFile, "passages">): string[] => passages.filter(({ place }) => measuredPlaces.includes(place)).map(({ text }) => text);

/** How hard a text is to read, with the name of the measure. */
export function readingLevel(text: TextFile): { readonly name: string; readonly value: number } {
  const { level } = languageRules[text.language];
  return { name: level.name, value: level.measure(measuredText(text)) };
}

/** Plain enough to read, no word to avoid outside quotation marks, no exclamation marks, no warnings in content notes. */
export const verifyLanguage: Rule = ({ lessons, sheets, pools }) => [...lessons, ...sheets, ...pools].flatMap(findingsOf);

/** What was found in each compiled file. A file says the same each time it is looked at: when one is saved, only that one is read again. */
const remembered = new WeakMap<TextFile | PoolFile, readonly Finding[]>();

function findingsOf(file: TextFile | PoolFile): readonly Finding[] {
  const before = remembered.get(file);
  if (before) return before;
  const findings = [...("checks" in file ? [] : levelFaults(file)), ...file.passages.flatMap((passage) => wordFindings(passage, file.file, file.language))];
  remembered.set(file, findings);
  return findings;
}

function levelFaults(text: TextFile): Finding[] {
  const { least, most } = languageRules[text.language].level;
  const { name, value } = readingLevel(text);
  if (value >= least && value <= most) return [];
  return [fault({ file: text.file, line: 1 }, `${name} is ${value.toFixed(2)}, it may be ${least ? `${least.toFixed(1)} to ` : "at most "}${most.toFixed(1)}`)];
}

/** What is to be said about the words of one passage. */
export function wordFindings({ line, place, text }: Passage, file: string, language: Language): Finding[] {
  const spot: Spot = { file, line };
  const { quoted, wrongMarks, marks, forbidden } = languageRules[language];
  const outsideQuotes = text.replace(quoted, " ");
  const avoided = [...avoidedWords[language], ...(language === "en" ? americanSpellings : [])].flatMap(({ pattern, instead, look }) => {
    const found = pattern.exec(outsideQuotes)?.[0];
    return found ? [(look ? note : fault)(spot, `"${found}": write ${instead}`)] : [];
  });
  const wrong = forbidden.filter(({ pattern }) => pattern.test(text)).map(({ problem }) => fault(spot, problem));
  const number = helplineNumber.exec(text)?.[0];
  const unchecked = number ? [fault(spot, `"${number}": write the helpline's name, its number is shown when it has been checked`)] : [];
  const warning = place === "content note" && /advarsel|advarsler|trigger/i.test(text) ? [fault(spot, "a content note does not warn: say what the lesson deals with")] : [];
  return [
    ...avoided,
    ...wrong,
    ...unchecked,
    ...warning,
    ...(text.includes("!") ? [fault(spot, "no exclamation marks")] : []),
    ...(wrongMarks.test(outsideQuotes) ? [fault(spot, `quotation marks are ${marks}, and close in the same paragraph`)] : []),
  ];
}
