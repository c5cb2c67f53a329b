import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";
import { readContent, type Content } from "#app/curriculum/content.server.ts";
import { lessonPath, poolPath } from "#app/curriculum/content-files.ts";
import { inWords } from "#app/curriculum/finding.ts";
import type { LessonAddress } from "#app/curriculum/lesson.ts";
import { tracks, type Line } from "#app/curriculum/programme.ts";
import type { Reference } from "#app/curriculum/reference.ts";
import { verify } from "#app/curriculum/verify.ts";
import { languages, type Language } from "#app/i18n/language.ts";

/** A small programme with its content, whole and without a fault, for tests that break one thing in it. */
export const smallProgramme: readonly Line[] = [
  { line: "introduction", modules: [{ id: "m1", title: { nb: "Først", en: "First" }, lessons: 1 }] },
  { line: "fixed", modules: [{ id: "m2", title: { nb: "Så", en: "Then" }, lessons: 2 }] },
];

export const smallReferences: readonly Reference[] = [
  { key: "SEED-SN", short: { nb: "12-trinnsmodellen", en: "the twelve-step model" }, full: "…", confidence: "A" },
  { key: "ONE16", short: { nb: "En mfl. 2016", en: "One et al. 2016" }, full: "…", confidence: "A" },
  { key: "TWO18", short: { nb: "To 2018", en: "Two 2018" }, full: "…", confidence: "A-" },
  { key: "GUESS99", short: { nb: "Gjett 1999", en: "Guess 1999" }, full: "…", confidence: "B" },
];

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

${prose(language, 8)}

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
  const ids = moduleId === "m1" ? ["a", "b", "c"] : ["d", "e", "f", "g", "h"];
  const option = (id: string) => `<Option id="${id}">${language === "nb" ? "Svar" : "Answer"} ${id} <Why>${language === "nb" ? "Fordi" : "Because"} ${id}.</Why></Option>`;
  return ids
    .map((id) => `<Check id="${id}" for="both" answer="two">\n<Question>${language === "nb" ? "Hva er" : "What is"} ${id}?</Question>\n${["one", "two", "three"].map(option).join("\n")}\n</Check>\n`)
    .join("\n");
}

function smallFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { modules } of smallProgramme)
    for (const { id: moduleId, lessons } of modules)
      for (const language of languages) {
        for (const track of tracks)
          for (let lesson = 1; lesson <= lessons; lesson++) {
            const address = { moduleId, lesson, track, language };
            files.set(lessonPath(address), smallLesson(address));
          }
        files.set(poolPath(moduleId, language), smallPool(moduleId, language));
      }
  return files;
}

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
  return readContent({ contentFolder: await writeSmallContent(changes), programme: smallProgramme, references: smallReferences });
}

/** What there is to say about the small content, changed: `nb/m2/relative-1.mdx:12 fault: …`. */
export async function findingsAfter(changes: Changes = {}): Promise<string[]> {
  const content = await readSmallContent(changes);
  const ours = `${relative(process.cwd(), folder!)}/`;
  return verify(content, { programme: smallProgramme, references: smallReferences }).map((finding) => inWords(finding).replaceAll(ours, ""));
}

/** A change that puts one text in the place of another. */
export const swap =
  (from: string | RegExp, to: string) =>
  (source: string): string =>
    source.replace(from, to);
