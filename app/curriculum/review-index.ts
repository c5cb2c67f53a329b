import type { LineName } from "./programme.ts";
import { escaped, joined, quoted, signLine, table } from "./review-markdown.ts";
import { countOf, type ReviewModule } from "./review-module.ts";
import type { ReviewTables } from "./review-page.ts";
import { needsALook, sourceEntry, sourceMark } from "./review-sources.ts";
import { kindNames, lineNames, reviewWords as w } from "./review-words.ts";
import { safetyLines, type SafetyKey } from "./safety-lines.ts";

export interface IndexTables extends ReviewTables {
  /** What the safety lines rest on. */
  readonly safetySources: readonly string[];
}

/** A module with the version of its content that a signature is for. */
export interface VersionedModule {
  readonly module: ReviewModule;
  readonly version: string;
}

const countedKinds = ["safety", "fact", "view", "advice"] as const;

/** The entry to the clinic's review: how to read and sign, every module, the safety lines, the open questions, the sources to look at. */
export function indexPage(modules: readonly VersionedModule[], tables: IndexTables): string {
  const cited = [...new Set(modules.flatMap(({ module }) => module.keys))];
  return joined([
    "# Gjennomgang for klinikken / Review for the clinic",
    howTo.nb,
    quoted(howTo.en),
    totals(modules),
    ...(["introduction", "fixed", "aftercare", "prescribed"] as const).map((line) => lineTable(line, modules)),
    "## Resten / The rest",
    "- [Ordforklaringene / The glossary](clinic-review/words.md)\n- [«Det har skjedd noe» / \"Something has happened\"](clinic-review/happened.md)\n- [Sidene ved siden av leksjonene: innsjekk, planer, trygghet, deling / The pages beside the lessons: check-in, plans, safety, sharing](clinic-review/own-pages.md)\n- [Hjelpetelefonene / The helplines](clinic-review/help.md)",
    "## Sikkerhetslinjene / The safety lines",
    safetyIntro.nb,
    quoted(safetyIntro.en),
    `Grunnlag / Basis: ${tables.safetySources.map((key) => sourceMark(key, tables)).join(", ")}`,
    ...(Object.keys(safetyLines) as SafetyKey[]).map(safetyBlock),
    "## Det klinikken må svare på før start / What the clinic must answer before launch",
    ...tables.openQuestions.map(({ topic, question, modules: touched }, index) =>
      joined([
        `### ${index + 1}. ${escaped(topic.nb)} / ${escaped(topic.en)}`,
        escaped(question.nb),
        quoted(escaped(question.en)),
        ...(touched.length ? [`Gjelder / concerns: ${touched.map((id) => `[${id.toUpperCase()}](clinic-review/${id}.md)`).join(", ")}`] : []),
        signLine("Svaret er / The answer is: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", w),
      ]),
    ),
    "## Kilder å se nærmere på / Sources to look at",
    sourcesIntro.nb,
    quoted(sourcesIntro.en),
    [...new Set([...cited, ...tables.safetySources])].filter((key) => needsALook(key, tables) || tables.safetySources.includes(key)).map((key) => sourceEntry(key, tables)).join("\n"),
  ]).concat("\n");
}

function totals(modules: readonly VersionedModule[]): string {
  const counts = countedKinds.map((kind) => `${kindNames[kind]}: ${modules.reduce((sum, { module }) => sum + countOf(module, kind), 0)}`);
  return `${modules.length} moduler / modules · ${counts.join(" · ")}`;
}

function lineTable(line: LineName, modules: readonly VersionedModule[]): string {
  const rows = modules
    .filter(({ module }) => module.shelf.line === line)
    .map(({ module, version }) => {
      const { shelf, title } = module;
      return [`[${shelf.id.toUpperCase()}](clinic-review/${shelf.id}.md)`, `${escaped(title.nb)}<br>*${escaped(title.en)}*`, ...countedKinds.map((kind) => countOf(module, kind)), `\`${version}\``, "☐"];
    });
  return joined([`## ${lineNames[line]}`, table(["", "Modul / Module", ...countedKinds.map((kind) => kindNames[kind]), w.version, "Godkjent / Signed"], rows)]);
}

function safetyBlock(key: SafetyKey): string {
  const { label, text } = safetyLines[key];
  return joined([`### \`${key}\` ${escaped(label.nb)} / ${escaped(label.en)}`, text.nb, quoted(text.en), signLine(w.careRight, w)]);
}

const howTo = {
  nb: `Her står alt som programmet sier til pårørende og pasienter, modul for modul, slik at en fagperson kan lese og godkjenne det. Bokmål først, engelsk under. Sidene er laget av innholdet selv med \`npm run content:review\`. Rett aldri i dem: rett i \`content\`.

**Slik gjør du.** Ta én modul om gangen. Skriv ut siden eller lagre en kopi, les, kryss av og signer i kopien. Hver modul har en **versjon**: Er versjonen en annen senere, er innholdet endret, og modulen må leses på nytt. Er versjonen den samme, gjelder signaturen.

**Hva merkene betyr.** ${kindNames.fact}: avsnittet viser til en kilde, som står med nøkkel der påstanden står. ${kindNames.view}: avsnittet sier hva programmet mener, etter klinikkens egne dokumenter (SEED). ${kindNames.advice}: alt annet som lærer bort noe. Det er våre ord, uten kilde. ${kindNames.safety}: en fast tekst som skal stå ord for ord, helseråd på et kort, eller våre egne ord om hva som er farlig og hva en da gjør. **Les og signer for disse fire først.** ${kindNames.explanation}: det som åpner en tekst, hvordan øvelsene og sidene virker, og det som bare gjør noe klarere. ${kindNames.summary}: «Husk», tre linjer som gjentar leksjonen. Se om de sier mer enn den. ${kindNames.story}: oppdiktede mennesker. ${kindNames.question}: noe leseren blir spurt om. Et avsnitt kan ha flere merker. Overskrifter, mål og varsler har ingen egne merker.

**Bokstavene ved kildene.** A: siden, sammendraget eller den offisielle teksten er sett. A-: sett, men én detalj er fra hukommelsen. B: fra hukommelsen, og kan ikke brukes i en leksjon før noen har slått den opp. Ingenting er lest i fulltekst: tallene er fra sammendrag.`,
  en: `Here is all that the programme says to relatives and patients, module by module, for a clinician to read and approve. Bokmål first, English beneath. The pages are made from the content itself with \`npm run content:review\`. Never correct them: correct \`content\`.

**How to go about it.** Take one module at a time. Print the page or keep a copy, read, tick and sign in the copy. Every module has a **version**: if it is another later on, the content has changed and the module must be read again. If it is the same, the signature holds.

**What the tags mean.** Fact: the paragraph marks a source, whose key stands where the claim stands. Programme's view: the paragraph says what the programme holds, after the clinic's own documents (SEED). Practice advice: everything else that teaches, in our own words, without a source. Safety: a fixed text that stands word for word, health advice on a card, or our own words on what is dangerous and what to do then. **Read and sign for these four first.** Explanation, no claim: what opens a text, how the exercises and the pages work, and what only makes something clearer. Summary of the lesson: "Remember", three lines that repeat the lesson. See whether they say more than it does. Story: invented people. Question: something the reader is asked. A paragraph can have more than one tag. Headings, aims and content notes have none.

**The letters at the sources.** A: the page, the abstract or the official text was seen. A-: seen, but one detail is from memory. B: from memory, and not to be used in a lesson until somebody has looked it up. Nothing was read in full text: the figures are from abstracts.`,
};

const safetyIntro = {
  nb: "Disse står likt overalt, ord for ord. En lege ved klinikken må godkjenne hver av dem. `now` står nederst på alle sider, og `notwatched` under alle felt for egne ord. **Numrene i dem vises alltid**, også når ingen har kontrollert dem: Se på hjelpesiden.",
  en: "These are the same everywhere, word for word. A doctor at the clinic must approve each of them. `now` stands at the foot of every page, and `notwatched` under every box for the reader's own words. **The numbers in them are always shown**, also when nobody has checked them: see the page of helplines.",
};

const sourcesIntro = {
  nb: "Kildene som er i bruk, og som har en annen bokstav enn A, en merknad, eller tall og regler som kan bli gamle; og kildene til sikkerhetslinjene.",
  en: "The sources in use that have another letter than A, a note, or figures and rules that may age; and the sources of the safety lines.",
};
