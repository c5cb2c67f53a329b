import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { findLesson } from "#app/curriculum/lessons.server.ts";
import { safetyIn } from "#app/curriculum/safety-in.ts";
import { safetyLines, type SafetyKey } from "#app/curriculum/safety-lines.ts";
import { tracks } from "#app/curriculum/programme.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { aftercare, programme } from "#content/programme.ts";
import { now, permit, world } from "#tests/world.ts";
import { readLesson, type LessonPage } from "./lesson.server.ts";
import { OnlyRemember } from "./OnlyRemember.tsx";
import { readPath } from "./path.server.ts";
import { stationsOf } from "./path.ts";
import { shownPart } from "./shown-part.ts";

const intro = (lesson: number) => ({ moduleId: "intro", lesson });

function lessonOf({ db, siv }: ReturnType<typeof world>, lesson: number): LessonPage {
  const page = readLesson(permit(db, siv, "lesson.read"), intro(lesson), now);
  if (page.locked) throw new Error("locked");
  return page;
}

const shown = (page: LessonPage): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <OnlyRemember page={page} />
    </MessagesProvider>,
  );
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, "");
const plain = (key: SafetyKey): string => safetyLines[key].text.nb.replaceAll("**", "");

describe("a lesson in its shortest form", () => {
  test("has its title, its minutes, what it touches and the three lines, and leaves the rest out", () => {
    const page = lessonOf(world(), 3);
    const html = shown(page);
    expect(html).toContain(`>${page.title}</h1>`);
    expect(html).toContain("8 minutter");
    expect(html).toContain(nb.lesson.contentNote(page.contentNote!));
    for (const block of page.blocks) {
      if (block.kind === "remember") for (const line of block.lines) expect(html).toContain(line);
      if (block.kind === "vignette") expect(html).not.toContain(block.html);
      if (block.kind === "section") expect(html).not.toContain(`>${block.heading}<`);
      if (block.kind === "reflection") expect(html).not.toContain(block.question);
    }
    expect(html).not.toMatch(/<form|<textarea/);
  });

  test("has every safety line that the lesson carries, word for word, each once", () => {
    const page = lessonOf(world(), 3);
    const keys = safetyIn(page.blocks);
    expect(keys).toEqual(["withdraw", "overdose", "suicide", "violence"]);
    const words = wordsOf(shown(page));
    for (const key of keys) expect(words.split(plain(key))).toHaveLength(2);
  });

  test("has the line that stands above everything else once, on top", () => {
    const html = shown({ ...lessonOf(world(), 3), first: "overdose" });
    expect(wordsOf(html).split(plain("overdose"))).toHaveLength(2);
    expect(html.indexOf(`aria-label="${safetyLines.overdose.label.nb}"`)).toBeLessThan(html.indexOf("<h1"));
  });

  test("has the practice task where there is one", () => {
    const clinic = world();
    expect(shown(lessonOf(clinic, 4))).toContain(nb.lesson.tryThis);
    expect(shown(lessonOf(clinic, 1))).not.toContain(nb.lesson.tryThis);
  });

  test("leads plainly back to the whole of it", () => {
    expect(shown(lessonOf(world(), 1)).match(/href="\/modules\/intro\/1"/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test("counts as a visit, as the whole lesson does", () => {
    const clinic = world();
    lessonOf(clinic, 1);
    expect(readPath(permit(clinic.db, clinic.siv, "path.read"), now).records).toMatchObject([{ moduleId: "intro", lesson: 1 }]);
  });
});

test("no lesson of the curriculum has a safety line that the short form leaves out", () => {
  const ids = [...stationsOf(programme).map(({ module }) => module.id), ...aftercare.map(({ id }) => id)];
  const lessons = ids.flatMap((moduleId) => tracks.flatMap((track) => [1, 2, 3, 4].flatMap((lesson) => findLesson({ moduleId, lesson, track, language: "nb" }) ?? [])));
  expect(lessons.length).toBeGreaterThan(70);
  for (const { blocks, moduleId, lesson } of lessons) {
    const carried = new Set([...JSON.stringify(blocks).matchAll(/"kind":"safety","line":"(\w+)"/g)].map(([, line]) => line));
    expect(new Set(safetyIn(blocks)), `${moduleId}/${lesson}`).toEqual(carried);
  }
});

test("an address asks for the whole lesson, its shortest form or one for paper; anything else is the whole lesson", () => {
  const asked = (query: string) => shownPart(`http://localhost/modules/intro/1${query}`);
  expect(["", "?show=remember", "?show=written", "?show=whole", "?show=nothing", "?show=", "?other=remember"].map(asked)).toEqual(["whole", "remember", "written", "whole", "whole", "whole", "whole"]);
});
