import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";
import { readContent, type Content, type ContentOptions } from "#app/curriculum/content.server.ts";
import { expectedFiles, type ContentFile } from "#app/curriculum/content-files.ts";
import { inWords } from "#app/curriculum/finding.ts";
import type { LessonAddress } from "#app/curriculum/lesson.ts";
import type { Reference } from "#app/curriculum/reference.ts";
import type { SheetAddress } from "#app/curriculum/sheet.ts";
import { verify } from "#app/curriculum/verify.ts";
import type { Language } from "#app/i18n/language.ts";

export const smallReferences: readonly Reference[] = [
  { key: "SEED-SN", short: { nb: "12-trinnsmodellen", en: "the twelve-step model" }, full: "…", confidence: "A" },
  { key: "ONE16", short: { nb: "En mfl. 2016", en: "One et al. 2016" }, full: "…", confidence: "A" },
  { key: "TWO18", short: { nb: "To 2018", en: "Two 2018" }, full: "…", confidence: "A-" },
  { key: "GUESS99", short: { nb: "Gjett 1999", en: "Guess 1999" }, full: "…", confidence: "B" },
];

/** A small curriculum with its content, whole and without a fault, for tests that break one thing in it. */
export const smallTables: Omit<ContentOptions, "contentFolder"> = {
  programme: [
    { line: "introduction", modules: [{ id: "m1", title: { nb: "Først", en: "First" }, lessons: 1 }] },
    { line: "fixed", modules: [{ id: "m2", title: { nb: "Så", en: "Then" }, lessons: 2, together: true }] },
  ],
  aftercare: [{ id: "m3", title: { nb: "Siden", en: "Later" }, lessons: 1, opensAfter: { days: 14 } }],
  prescribed: [
    { id: "m4", title: { nb: "Tur", en: "Walk" }, lessons: { relative: 0, patient: 1 }, relativeCard: true },
    { id: "m5", title: { nb: "Møte", en: "Meeting" }, lessons: { relative: 0, patient: 0 } },
  ],
  references: smallReferences,
  glossary: [],
  drawings: {
    m1: { alt: { nb: "To linjer", en: "Two lines" } },
    m2: { alt: { nb: "To linjer til", en: "Two more lines" } },
    m3: { alt: { nb: "To linjer siden", en: "Two lines later" } },
    m4: { alt: { nb: "To linjer på tur", en: "Two lines on a walk" } },
    m5: { alt: { nb: "To linjer i et møte", en: "Two lines in a meeting" } },
    wave: { alt: { nb: "En bølge", en: "A wave" }, caption: { nb: "Den stiger og synker.", en: "It rises and falls." }, labels: { rise: { nb: "stiger", en: "rises" } } },
  },
};

/** What to do with a file of the small content: its new text, or undefined to leave it out. */
export type Changes = Readonly<Record<string, (source: string) => string | undefined>>;

const sentence: Record<Language, string> = {
  nb: "Mange pårørende tenker på dette om kvelden, og det er lett å forstå. ",
  en: "Many relatives think about this in the evening, and it is easy to see why. ",
};

/** Some fifteen words a time. */
const prose = (language: Language, times: number): string => sentence[language].repeat(times).trim();

/** A whole lesson. The two tracks say the same. */
export function smallLesson({ moduleId, lesson, language }: Omit<LessonAddress, "track">): string {
  const checks = moduleId === "m1" ? ["a", "b", "c"] : lesson === 1 ? ["m1/a", "d", "e"] : ["f", "g", "h"];
  const isLast = moduleId === "m1" || lesson === 2;
  return `---
title: ${moduleId} ${lesson}
minutes: 7
objectives:
  - ${language === "nb" ? "Du kan gå en tur" : "You can take a walk"}
  - ${language === "nb" ? "Du kan hvile" : "You can rest"}
sources: [ONE16, TWO18, SEED-SN]
---

${prose(language, 4)}

<Vignette name="Tor">
${prose(language, 7)}
</Vignette>

## ${language === "nb" ? "En bit" : "One piece"}

${prose(language, 8)} ${language === "nb" ? "Noen har sett på det" : "Some have looked at it"} [ONE16].

<Safety line="violence" />

## ${language === "nb" ? "En bit til" : "Another piece"}

${prose(language, 8)} ${language === "nb" ? "Andre har sett på det" : "Others have looked at it"} [ONE16; TWO18].

- ${language === "nb" ? "en tur" : "a walk"}
- ${language === "nb" ? "en venn" : "a friend"}

## ${language === "nb" ? "Siste bit" : "Last piece"}

${prose(language, 8)} ${language === "nb" ? "I dette programmet er det slik" : "In this programme it is so"} [SEED-SN].

<Remember>
- ${language === "nb" ? "Du kan hvile." : "You can rest."}
- ${language === "nb" ? "Du kan be om hjelp." : "You can ask for help."}
- ${language === "nb" ? "Du er ikke alene." : "You are not alone."}
</Remember>

<Reflection id="load">${language === "nb" ? "Hva bærer du på?" : "What do you carry?"}</Reflection>

${checks.map((id) => `<Check id="${id}" />`).join("\n")}
${isLast ? `\n<Try>\n${prose(language, 2)}\n</Try>\n` : ""}
<OtherTrack>${prose(language, 1)}</OtherTrack>
`;
}

export function smallPool(moduleId: string, language: Language): string {
  const ids = { m1: ["a", "b", "c"], m2: ["d", "e", "f", "g", "h"] }[moduleId] ?? ["i"];
  const option = (id: string) => `<Option id="${id}">${language === "nb" ? "Svar" : "Answer"} ${id} <Why>${language === "nb" ? "Fordi" : "Because"} ${id}.</Why></Option>`;
  return ids
    .map((id) => `<Check id="${id}" for="both" answer="two">\n<Question>${language === "nb" ? "Hva er" : "What is"} ${id}?</Question>\n${["one", "two", "three"].map(option).join("\n")}\n</Check>\n`)
    .join("\n");
}

/** A lesson of the aftercare line (`m3`) or the prescribed line (`m4`): shorter, with fewer parts. */
function shortLesson({ moduleId, language }: LessonAddress): string {
  const isBooster = moduleId === "m3";
  return `---
title: ${moduleId}
minutes: 5
objectives:
  - ${language === "nb" ? "Du kan gå en tur" : "You can take a walk"}
sources: [ONE16]
---

${prose(language, 3)}

## ${language === "nb" ? "En bit" : "One piece"}

${prose(language, isBooster ? 5 : 8)} ${language === "nb" ? "Noen har sett på det" : "Some have looked at it"} [ONE16].

## ${language === "nb" ? "En bit til" : "Another piece"}

${prose(language, 5)}
${isBooster ? '\n<Figure name="wave" />\n' : ""}
<Remember>
- ${language === "nb" ? "Du kan hvile." : "You can rest."}
- ${language === "nb" ? "Du kan be om hjelp." : "You can ask for help."}
- ${language === "nb" ? "Du er ikke alene." : "You are not alone."}
</Remember>

<Check id="${isBooster ? "m1/a" : "i"}" />

<Try>
${prose(language, 2)}
</Try>
${isBooster ? `\n<OtherTrack>${prose(language, 1)}</OtherTrack>\n` : ""}`;
}

/** A card, a card for relatives, or a together exercise. */
function smallSheet({ sheet, moduleId, language }: SheetAddress): string {
  const top = (minutes = "") => `---\ntitle: ${moduleId}\n${minutes}sources: [SEED-SN]\n---\n\n${prose(language, 5)} ${language === "nb" ? "Slik er det her" : "So it is here"} [SEED-SN].\n`;
  const part = (tag: string, times: number) => `\n<${tag}>\n${prose(language, times)}\n</${tag.split(" ")[0]}>\n`;
  if (sheet === "relative-card") return top();
  if (sheet === "card" && moduleId === "m5") return `${top()}\n## ${language === "nb" ? "En bit" : "One piece"}\n\n${prose(language, 5)}\n`;
  if (sheet === "card") return `${top()}${part("ForWhom", 1)}${part('Aims from="clinic"', 1)}${part("Practical", 1)}${part("Care", 1)}`;
  const field = `<Field id="mine" lines="2" bring="one">${language === "nb" ? "Dette er mitt ansvar nå" : "This is mine to look after"}</Field>`;
  return `${top("minutes: 10\n")}\n<Prepare for="both">\n${prose(language, 1)}\n\n${field}\n</Prepare>\n${["Meet", "Bring", "Never", "Agreement", "Solo"].map((tag) => part(tag, 1)).join("")}`;
}

function sourceOf(file: ContentFile): string {
  if (file.kind === "pool") return smallPool(file.moduleId, file.language);
  if (file.kind === "sheet") return smallSheet(file.address);
  return ["m3", "m4"].includes(file.address.moduleId) ? shortLesson(file.address) : smallLesson(file.address);
}

/** The lines of a module's drawing, and of the diagram that the lesson of `m3` places. */
const smallDrawing = `<svg viewBox="0 0 640 200">\n  <path class="mine" d="M16 80H624"/>\n</svg>\n`;
const smallFigure = `<svg viewBox="0 0 480 240">\n  <path class="wave" d="M16 80H464"/>\n  <text class="middle" x="240" y="40">{rise}</text>\n</svg>\n`;

const smallFiles = (): Map<string, string> =>
  new Map([...expectedFiles(smallTables).map((file) => [file.path, sourceOf(file)] as const), ...["m1", "m2", "m3", "m4", "m5"].map((id) => [`drawings/${id}.svg`, smallDrawing] as const), ["drawings/wave.svg", smallFigure]]);

let folder: string | undefined;
afterAll(() => folder && rm(folder, { recursive: true, force: true }));

/** Writes the small content, changed, to a temporary folder: the same one each time, so that unchanged files need no second compiling. */
export async function writeSmallContent(changes: Changes = {}): Promise<string> {
  folder ??= await mkdtemp(join(tmpdir(), "small-content-"));
  await rm(folder, { recursive: true, force: true });
  const files = smallFiles();
  for (const [path, change] of Object.entries(changes)) {
    const changed = change(files.get(path) ?? "");
    if (changed === files.get(path)) throw new Error(`nothing changed in ${path}`);
    if (changed === undefined) files.delete(path);
    else files.set(path, changed);
  }
  for (const [path, source] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  return folder;
}

export async function readSmallContent(changes: Changes = {}): Promise<Content> {
  return readContent({ contentFolder: await writeSmallContent(changes), ...smallTables });
}

/** What there is to say about the small content, changed: `nb/m2/relative-1.mdx:12 fault: …`. */
export async function findingsAfter(changes: Changes = {}): Promise<string[]> {
  const content = await readSmallContent(changes);
  const ours = `${relative(process.cwd(), folder!)}/`;
  return verify(content, smallTables).map((finding) => inWords(finding).replaceAll(ours, ""));
}

/** A change that puts one text in the place of another. */
export const swap =
  (from: string | RegExp, to: string) =>
  (source: string): string =>
    source.replace(from, to);
