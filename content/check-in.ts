import type { CheckInQuestion } from "#app/learning/check-in.ts";

/**
 * The questions of the weekly check-in (curriculum 4.1). They are our own, and nobody may "improve" them towards a known scale: no
 * total, no cut-off, no question about how much somebody uses.
 */
export const checkInQuestions: readonly CheckInQuestion[] = [
  {
    id: "c1",
    track: "both",
    question: { nb: "Hvor trygg har du kjent deg denne uka?", en: "How safe have you felt this week?" },
    short: { nb: "Trygg", en: "Safe" },
    ends: [{ nb: "utrygg", en: "unsafe" }, { nb: "trygg", en: "safe" }],
    isPrivate: true,
  },
  {
    id: "c2",
    track: "both",
    question: { nb: "Hvor mye støtte har du hatt fra andre?", en: "How much support have you had from others?" },
    short: { nb: "Støtte", en: "Support" },
    ends: [{ nb: "ingen", en: "none" }, { nb: "mye", en: "a lot" }],
  },
  {
    id: "c3",
    track: "both",
    question: { nb: "Hvor godt har dere klart å snakke sammen?", en: "How well have the two of you managed to talk?" },
    short: { nb: "Snakke sammen", en: "Talking" },
    ends: [{ nb: "dårlig", en: "badly" }, { nb: "godt", en: "well" }],
    orNoContact: true,
  },
  {
    id: "r1",
    track: "relative",
    question: { nb: "Hvor mye plass har ditt eget liv fått?", en: "How much room has your own life had?" },
    short: { nb: "Eget liv", en: "Own life" },
    ends: [{ nb: "ingen", en: "none" }, { nb: "mye", en: "a lot" }],
  },
  {
    id: "r2",
    track: "relative",
    question: { nb: "Hvor mye har bekymringen styrt dagene dine?", en: "How much has worry steered your days?" },
    short: { nb: "Bekymring", en: "Worry" },
    ends: [{ nb: "ikke", en: "not at all" }, { nb: "helt", en: "completely" }],
    lowerIsBetter: true,
  },
  {
    id: "r3",
    track: "relative",
    question: { nb: "Hvor klar har du vært på hva du vil si ja og nei til?", en: "How clear have you been about what you say yes and no to?" },
    short: { nb: "Ja og nei", en: "Yes and no" },
    ends: [{ nb: "uklar", en: "unclear" }, { nb: "klar", en: "clear" }],
  },
  {
    id: "p1",
    track: "patient",
    question: { nb: "Hvor stø har du vært i valget ditt om å være rusfri?", en: "How steady have you been in your choice to be substance-free?" },
    short: { nb: "Stø", en: "Steady" },
    ends: [{ nb: "ustø", en: "unsteady" }, { nb: "stø", en: "steady" }],
  },
  {
    id: "p2",
    track: "patient",
    question: { nb: "Hvor sterkt har suget vært på det sterkeste?", en: "How strong was the craving at its strongest?" },
    short: { nb: "Sug", en: "Craving" },
    ends: [{ nb: "ikke noe", en: "none" }, { nb: "svært sterkt", en: "very strong" }],
    lowerIsBetter: true,
  },
  {
    id: "p3",
    track: "patient",
    question: { nb: "Hvor lett har det vært å be om hjelp?", en: "How easy has it been to ask for help?" },
    short: { nb: "Be om hjelp", en: "Asking for help" },
    ends: [{ nb: "vanskelig", en: "difficult" }, { nb: "lett", en: "easy" }],
  },
];
