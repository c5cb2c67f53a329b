import type { Line } from "#app/curriculum/programme.ts";

/**
 * What is taught, in teaching order, the same for both tracks. A lesson stands at
 * `content/<language>/<module>/<track>-<n>.mdx`; its title and minutes stand there, on top.
 */
export const programme: readonly Line[] = [
  {
    line: "introduction",
    modules: [
      { id: "intro", title: { nb: "Introduksjon i fire deler", en: "Introduction in four parts" }, lessons: 4 },
    ],
  },
  {
    line: "fixed",
    modules: [
      { id: "t01", title: { nb: "Avhengighet – en sykdom uten skyld", en: "Addiction – an illness without blame" }, lessons: 3 },
      { id: "t03", title: { nb: "Pårørende under press – og ordet «med-avhengighet»", en: 'Relatives under strain – and the word "codependency"' }, lessons: 2 },
      { id: "t04", title: { nb: "Samspill, mønstre og roller i familien", en: "Family interaction, patterns and roles" }, lessons: 2 },
    ],
  },
];
