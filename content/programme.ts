import type { Booster, Line, PrescribedModule } from "#app/curriculum/programme.ts";

/**
 * What is taught, in teaching order, the same for both tracks. A lesson stands at
 * `content/<language>/<module>/<track>-<n>.mdx`; its title and minutes stand there, on top. The exercise that the two tracks
 * meet in stands beside them in `together.mdx`.
 */
// prettier-ignore
export const programme: readonly Line[] = [
  {
    line: "introduction",
    modules: [
      { id: "intro", title: { nb: "Introduksjon i fire deler", en: "Introduction in four parts" }, lessons: 4, together: true },
    ],
  },
  {
    line: "fixed",
    modules: [
      { id: "t01", title: { nb: "Avhengighet – en sykdom uten skyld", en: "Addiction – an illness without blame" }, lessons: 3, together: true },
      { id: "t02", title: { nb: "Hjernen og kroppen", en: "The brain and the body" }, lessons: 3, together: true },
      { id: "t03", title: { nb: "Pårørende under press – og ordet «med-avhengighet»", en: 'Relatives under strain – and the word "codependency"' }, lessons: 2, together: true },
      { id: "t04", title: { nb: "Samspill, mønstre og roller i familien", en: "Family interaction, patterns and roles" }, lessons: 2, together: true },
      { id: "t05", title: { nb: "Følelser, skam og skyld", en: "Feelings, shame and guilt" }, lessons: 2, together: true },
      { id: "t06", title: { nb: "Grenser: å støtte uten å bære", en: "Boundaries: supporting without carrying" }, lessons: 3, together: true, traceless: { relative: 1 } },
      { id: "t07", title: { nb: "Å snakke sammen", en: "Talking together" }, lessons: 3, together: true },
      { id: "t08", title: { nb: "Barn som pårørende", en: "Children as next of kin" }, lessons: 2, together: true },
      { id: "t09", title: { nb: "De tolv trinnene, selvhjelp og egne verdier", en: "The twelve steps, self-help and your own values" }, lessons: 3, together: true },
      { id: "t10", title: { nb: "Tilbakefall: forebygge, møte, lære", en: "Relapse: preventing, meeting, learning" }, lessons: 3, together: true },
      { id: "t11", title: { nb: "Et rusfritt liv som er verdt å leve", en: "A life without substances that is worth living" }, lessons: 2, together: true },
      { id: "t12", title: { nb: "Veien videre", en: "The way forward" }, lessons: 2, together: true },
    ],
  },
];

/** Five minutes now and then, for a year after the last topic or after discharge. */
// prettier-ignore
export const aftercare: readonly Booster[] = [
  { id: "a1", title: { nb: "Hjemme igjen", en: "Home again" }, lessons: 1, opensAfter: { days: 14 }, together: true },
  { id: "a2", title: { nb: "Når hverdagen treffer", en: "When everyday life hits" }, lessons: 1, opensAfter: { days: 28 } },
  { id: "a3", title: { nb: "Tillit i små porsjoner", en: "Trust in small portions" }, lessons: 1, opensAfter: { days: 56 }, together: true },
  { id: "a4", title: { nb: "Høytider og feiringer", en: "Holidays and celebrations" }, lessons: 1, opensAfter: { months: 3 }, together: true },
  { id: "a5", title: { nb: "Etter en krangel", en: "After a row" }, lessons: 1, opensAfter: { months: 4, days: 15 } },
  { id: "a6", title: { nb: "Halvveis i året", en: "Half a year" }, lessons: 1, opensAfter: { months: 6 }, together: true },
  { id: "a7", title: { nb: "Når hjelpen blir mindre", en: "When help gets less" }, lessons: 1, opensAfter: { months: 9 } },
  { id: "a8", title: { nb: "Ett år", en: "One year" }, lessons: 1, opensAfter: { months: 12 } },
];

/** What a facilitator may choose for one person: the card stands in `card.mdx`, the card for those close by in `relative-card.mdx`. */
// prettier-ignore
export const prescribed: readonly PrescribedModule[] = [
  { id: "e01", title: { nb: "Helårsbading", en: "Year-round bathing" }, lessons: { relative: 0, patient: 2 }, relativeCard: true, healthCheck: true },
  { id: "e02", title: { nb: "Mentaliseringsbasert undervisningsgruppe", en: "Mentalization education group (MBT)" }, lessons: { relative: 0, patient: 2 }, relativeCard: true },
  { id: "e03", title: { nb: "Forberedelse til mentaliseringsgruppe", en: "Getting ready for the mentalization group" }, lessons: { relative: 0, patient: 2 } },
  { id: "e04", title: { nb: "Yoga", en: "Yoga" }, lessons: { relative: 0, patient: 1 } },
  { id: "e05", title: { nb: "Turgruppe", en: "Hiking group" }, lessons: { relative: 0, patient: 1 }, relativeCard: true },
  { id: "e06", title: { nb: "Høyintensitetstrening (HIT)", en: "High-intensity training" }, lessons: { relative: 0, patient: 1 }, healthCheck: true },
  { id: "e07", title: { nb: "Oppmerksomhetstrening", en: "Attention training (mindfulness)" }, lessons: { relative: 1, patient: 2 }, relativeCard: true },
  { id: "e08", title: { nb: "Mannsgruppe / kvinnegruppe", en: "Men's group / women's group" }, lessons: { relative: 0, patient: 1 } },
  { id: "e09", title: { nb: "Kognitiv gruppe", en: "Cognitive group" }, lessons: { relative: 0, patient: 2 } },
  { id: "e10", title: { nb: "Traume-mestringskurs", en: "Trauma-coping course" }, lessons: { relative: 0, patient: 2 }, relativeCard: true, healthCheck: true, wordless: true, steadying: true },
  { id: "e11", title: { nb: "Angstkurs (fire dager)", en: "Anxiety course (four days)" }, lessons: { relative: 0, patient: 2 }, relativeCard: true, healthCheck: true },
  { id: "e12", title: { nb: "Kvinner og alkohol", en: "Women and alcohol" }, lessons: { relative: 2, patient: 2 }, relativeCard: true },
  { id: "e13", title: { nb: "Dagbokskriving", en: "Diary writing" }, lessons: { relative: 1, patient: 1 }, relativeCard: true },
  { id: "e14", title: { nb: "Dagens oppgjør (10.-trinnsmøte)", en: "The daily inventory (tenth-step meeting)" }, lessons: { relative: 1, patient: 1 }, relativeCard: true },
  { id: "e15", title: { nb: "Deltakelse i selvhjelpsgruppe", en: "Taking part in self-help groups" }, lessons: { relative: 0, patient: 2 }, relativeCard: true },
  { id: "e16", title: { nb: "Film- og videokveld", en: "Film and video evening" }, lessons: { relative: 1, patient: 1 }, relativeCard: true },
  { id: "e17", title: { nb: "Gruppeterapi: speil og oppgaver", en: "Group therapy: mirrors and tasks" }, lessons: { relative: 0, patient: 0 } },
  { id: "e18", title: { nb: "Å fortelle historien sin", en: "Telling one's story" }, lessons: { relative: 0, patient: 0 } },
  { id: "e19", title: { nb: "Familiemøtet", en: "The family meeting" }, lessons: { relative: 0, patient: 0 }, cardForBoth: true },
  { id: "e20", title: { nb: "Fellesmøtet", en: "The ward meeting" }, lessons: { relative: 0, patient: 0 } },
];

/** Whether what to do when the past comes too close is one tap away on all of a module's pages. */
export const isSteadying = (moduleId: string): boolean => prescribed.some(({ id, steadying }) => id === moduleId && steadying === true);
