import { enLearning } from "#app/i18n/en-learning.ts";
import { nbLearning } from "#app/i18n/nb-learning.ts";
import type { GlossaryEntry } from "./glossary.ts";
import type { HelpResource } from "./help.ts";
import { escaped, joined, quoted, signLine } from "./review-markdown.ts";
import { kindNames, reviewWords as w } from "./review-words.ts";
import { safetyLines } from "./safety-lines.ts";

const back = `[${w.overview}](../clinic-review.md)`;

/** A meaning that says whose view it is. */
const isView = (meaning: string): boolean => /^programmets? syn|programmet mener|slik programmet ser/i.test(meaning);

/** Every word that is explained, with its meaning and where it is explained. */
export function wordsPage(glossary: readonly GlossaryEntry[], version: string): string {
  return joined([
    "# Ordforklaringene / The glossary",
    `${back} · ${w.version} \`${version}\``,
    signLine(w.moduleRead, w),
    `Forklaringene er våre egne ord, uten kilde. De er merket ${kindNames.view} der de sier det selv.`,
    quoted("The meanings are our own words, without a source. They are tagged as the programme's view where they say so."),
    ...glossary.map(({ nb, en, scope }) =>
      joined([
        `**${escaped(nb.term)}** / ${escaped(en.term)} · ${scope === "everywhere" ? "overalt / everywhere" : scope.map((id) => id.toUpperCase()).join(", ")}${isView(nb.meaning) ? ` · ${kindNames.view}` : ""}`,
        escaped(nb.meaning),
        quoted(escaped(en.meaning)),
      ]),
    ),
  ]).concat("\n");
}

/** Every helpline and site of the help page, to be rung or opened by a person, and the numbers that the safety lines give. */
export function helpPage(resources: readonly HelpResource[], version: string): string {
  return joined([
    "# Hjelpetelefonene / The helplines",
    `${back} · ${w.version} \`${version}\``,
    "Ring nummeret eller åpne nettstedet, og se om tider og beskrivelse stemmer. Stemmer alt, sier en administrator det på siden «Hjelpenumre» (`/admin/help-numbers`), som også viser hva som må kontrolleres nå. Stemmer det ikke, må den som drifter nettstedet, rette `content/help.ts`. Et nummer som ikke er kontrollert de siste seks månedene, vises ikke. Det gjelder ikke 110, 112, 113 og 116 117.",
    quoted("Ring the number or open the site, and see whether hours and description are right. Where all is right, an administrator says so on the page \"Help numbers\" (`/admin/help-numbers`), which also shows what must be checked now. Where it is not, whoever runs the site corrects `content/help.ts`. A number that has not been checked in the last six months is not shown, but for 110, 112, 113 and 116 117."),
    `Disse numrene står i sikkerhetslinjene og vises alltid / These numbers stand in the safety lines and are always shown: ${safetyNumbers().join(", ")}`,
    ...resources.map(({ name, number, web, hours, purpose, lastChecked, owner }) =>
      joined([
        `## ${escaped(name.nb)}${name.en === name.nb ? "" : ` / ${escaped(name.en)}`}`,
        [number, web].filter(Boolean).join(" · "),
        `${escaped(purpose.nb)}. ${escaped(hours.nb)}.`,
        quoted(`${escaped(purpose.en)}. ${escaped(hours.en)}.`),
        `${lastChecked === null ? "" : `Kontrollert før nettstedet ble gitt ut / checked before the site was given out: ${lastChecked} · `}Ansvarlig / who checks: ${escaped(owner.nb)} / ${escaped(owner.en)}`,
        signLine("Ringt eller åpnet, og riktig / Rung or opened, and right", w),
      ]),
    ),
  ]).concat("\n");
}

const [nb, en] = [nbLearning.happening, enLearning.happening];

/** What "Something has happened" says: its words stand with the words of the pages. */
export const happenedWords = { nb: [nb.lead, nb.grief, nb.griefText, nb.heavy, nb.afraid, nb.stop, nb.stopLead], en: [en.lead, en.grief, en.griefText, en.heavy, en.afraid, en.stop, en.stopLead] } as const;

/** The page for whoever has lost the other person, or has broken off contact. */
export function happenedPage(version: string): string {
  const safety = (line: "suicide" | "violence") => [`${kindNames.safety} · \`${line}\`, ${w.fixedWords}`, safetyLines[line].text.nb, quoted(safetyLines[line].text.en), signLine(w.safetyRight, w)];
  return joined([
    `# ${nb.heading} / ${en.heading}`,
    `${back} · ${w.version} \`${version}\``,
    signLine(w.moduleRead, w),
    kindNames.advice,
    escaped(nb.lead),
    quoted(escaped(en.lead)),
    `## ${nb.grief} / ${en.grief}`,
    kindNames.advice,
    escaped(nb.griefText),
    quoted(escaped(en.griefText)),
    `## ${nb.heavy} / ${en.heavy}`,
    ...safety("suicide"),
    `## ${nb.afraid} / ${en.afraid}`,
    ...safety("violence"),
    `## ${nb.stop} / ${en.stop}`,
    kindNames.advice,
    escaped(nb.stopLead),
    quoted(escaped(en.stopLead)),
  ]).concat("\n");
}

const safetyNumbers = (): string[] => [...new Set(Object.values(safetyLines).flatMap(({ text }) => text.nb.match(/\d{3} \d{3}|\d{3}/g) ?? []))].sort();
