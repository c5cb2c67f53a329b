import { enCheckIn } from "#app/i18n/en-check-in.ts";
import { enFamily } from "#app/i18n/en-family.ts";
import { enLearning } from "#app/i18n/en-learning.ts";
import { enPlans } from "#app/i18n/en-plans.ts";
import { enSharing } from "#app/i18n/en-sharing.ts";
import type { Words } from "#app/i18n/language.ts";
import { nbCheckIn } from "#app/i18n/nb-check-in.ts";
import { nbFamily } from "#app/i18n/nb-family.ts";
import { nbLearning } from "#app/i18n/nb-learning.ts";
import { nbPlans } from "#app/i18n/nb-plans.ts";
import { nbSharing } from "#app/i18n/nb-sharing.ts";
import { checkInQuestions } from "#content/check-in.ts";
import { plans } from "#content/plans.ts";
import { escaped, joined, quoted, signLine } from "./review-markdown.ts";
import type { MessageKind } from "./review.ts";
import { kindNames, reviewWords as w, trackNames } from "./review-words.ts";
import { safetyLines, type SafetyKey } from "./safety-lines.ts";

type Texts = Readonly<Record<string, unknown>>;

/** A few of a page's words, in both languages, in the order in which they are named. */
const pick = (nb: Texts, en: Texts, ...names: readonly string[]): Words[] => names.map((name) => ({ nb: String(nb[name]), en: String(en[name]) }));

/** Something that a page says or asks, with what it is. */
interface Said {
  readonly kind: MessageKind;
  readonly texts: readonly Words[];
  readonly lines?: readonly SafetyKey[];
}

/** A page that is no lesson, with when it says what. */
interface OwnPagePart {
  readonly heading: Words;
  readonly when?: Words;
  readonly said: readonly Said[];
}

const checkIn = (...names: readonly string[]) => pick(nbCheckIn.checkIn, enCheckIn.checkIn, ...names);
const family = (...names: readonly string[]) => pick(nbFamily.check, enFamily.check, ...names);

/** What the pages beside the lessons ask and say: the check-in, the plans, and what stands before anything is shared. */
export const ownPageParts: readonly OwnPagePart[] = [
  {
    heading: { nb: "Ukas innsjekk", en: "This week's check-in" },
    when: { nb: "Alle svar er fra 0 til 10, og alt kan hoppes over. Det finnes ingen sum og ingen grense.", en: "All answers are from 0 to 10, and everything can be skipped. There is no total and no cut-off." },
    said: [
      { kind: "explanation", texts: checkIn("notATest") },
      {
        kind: "question",
        texts: checkInQuestions.map(({ question, ends: [zero, ten], track }) => ({
          nb: `${question.nb} (0 er ${zero.nb}, 10 er ${ten.nb}; ${trackNames[track]})`,
          en: `${question.en} (0 is ${zero.en}, 10 is ${ten.en})`,
        })),
      },
      { kind: "question", texts: checkIn("better") },
    ],
  },
  {
    heading: { nb: "Etter en utrygg uke", en: "After an unsafe week" },
    when: { nb: "Når det første spørsmålet får 3 eller mindre.", en: "When the first question gets 3 or less." },
    said: [{ kind: "safety", texts: checkIn("unsafe", "unsafeLead", "contact", "contactText", "contactCall"), lines: ["violence", "suicide", "notwatched"] }],
  },
  {
    heading: { nb: "Etter en uke med sterkt sug", en: "After a week of strong craving" },
    when: { nb: "Når suget får 8 eller mer.", en: "When the craving gets 8 or more." },
    said: [{ kind: "advice", texts: checkIn("craving", "cravingLead") }],
  },
  {
    heading: { nb: "Når noe har falt", en: "When something has fallen" },
    when: {
      nb: "Når ett av spørsmålene har falt over tre uker: Av de fire siste ukene gjelder de tre siste svarene, og det siste er fra denne uka. Enten er hvert svar lavere enn det forrige, eller de to første er like og det siste er minst 2 lavere. Der lavere er bedre, gjelder det motsatte.",
      en: "When one of the questions has fallen over three weeks: of the last four weeks the three latest answers count, and the latest is from this week. Either each answer is lower than the one before it, or the first two are the same and the latest is at least 2 lower. Where lower is better, it is the other way round.",
    },
    said: [{ kind: "advice", texts: checkIn("talk", "talkLead") }],
  },
  {
    heading: { nb: "Planer", en: "Plans" },
    said: [
      { kind: "safety", texts: pick(nbPlans.plans, enPlans.plans, "now", "onDevice", "safest", "traces") },
      ...plans.map(({ title, lead, fields }): Said => ({
        kind: "advice",
        texts: [title, lead, ...fields.map(({ label, prompt }) => ({ nb: `${label.nb}: ${prompt.nb}`, en: `${label.en}: ${prompt.en}` }))],
      })),
    ],
  },
  {
    heading: { nb: "De to spørsmålene om trygghet", en: "The two questions of safety" },
    when: { nb: "I introduksjonen, og hver dag noen åpner en øvelse eller vil ta med noe.", en: "In the introduction, and on every day on which somebody opens an exercise or wants to bring something." },
    said: [
      { kind: "explanation", texts: family("lead", "private", "follows") },
      { kind: "question", texts: family("afraid", "experienced") },
      { kind: "safety", texts: family("closed", "stillThere", "talk", "talkText", "talkCall"), lines: ["violence"] },
      { kind: "explanation", texts: family("choice", "choiceText", "notNowText") },
    ],
  },
  {
    heading: { nb: "Før noe deles", en: "Before anything is shared" },
    said: [{ kind: "safety", texts: [...pick(nbSharing.share, enSharing.share, "duty", "honest"), ...pick(nbFamily, enFamily, "duty")] }],
  },
  {
    heading: { nb: "Sammen", en: "Together" },
    said: [{ kind: "safety", texts: pick(nbLearning.together, enLearning.together, "affected", "affectedLead", "inactive", "inactiveMeans") }],
  },
];

/** Those pages, to be read and signed for as the modules are. */
export function ownPagesPage(version: string): string {
  return joined([
    "# Sidene ved siden av leksjonene / The pages beside the lessons",
    `[${w.overview}](../clinic-review.md) · ${w.version} \`${version}\``,
    signLine(w.moduleRead, w),
    ...ownPageParts.map(({ heading, when, said }) =>
      joined([
        `## ${heading.nb} / ${heading.en}`,
        ...(when ? [when.nb, quoted(when.en)] : []),
        ...said.flatMap(({ kind, texts, lines = [] }) => [kindNames[kind], ...texts.flatMap(({ nb, en }) => [escaped(nb), quoted(escaped(en))]), ...lines.flatMap(safetyBlock)]),
      ]),
    ),
  ]).concat("\n");
}

const safetyBlock = (line: SafetyKey): string[] => [`${kindNames.safety} · \`${line}\`, ${w.fixedWords}`, safetyLines[line].text.nb, quoted(safetyLines[line].text.en), signLine(w.safetyRight, w)];
