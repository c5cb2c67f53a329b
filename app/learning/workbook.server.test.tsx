import { renderToStaticMarkup } from "react-dom/server";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findLesson, findSheet } from "#app/curriculum/lessons.server.ts";
import { safetyLines } from "#app/curriculum/safety-lines.ts";
import { MessagesProvider } from "#app/i18n/Messages.tsx";
import { nb } from "#app/i18n/nb.ts";
import { enrolments } from "#db/schema/index.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { now, permit, world } from "#tests/world.ts";
import { answerCheck } from "./attempt.server.ts";
import { tellHappening } from "./happening.server.ts";
import { readPath } from "./path.server.ts";
import { writeReflection } from "./reflection.server.ts";
import { readWorkbook, type Workbook } from "./workbook.server.ts";
import { WorkbookView } from "./WorkbookView.tsx";

type Clinic = ReturnType<typeof world>;

function workbookOf({ db }: Clinic, learner: Clinic["tor"], moduleId: string): Workbook {
  const workbook = readWorkbook(permit(db, learner, "path.read"), moduleId, now);
  if (workbook.locked) throw new Error(`${moduleId} is locked`);
  return workbook;
}

const printed = (workbook: Workbook): string =>
  renderToStaticMarkup(
    <MessagesProvider value={nb}>
      <WorkbookView workbook={workbook} />
    </MessagesProvider>,
  );

const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

describe("a workbook", () => {
  test("is a whole module in the reader's own track and language", () => {
    const clinic = world();
    const siv = workbookOf(clinic, clinic.siv, "intro");
    expect(siv).toMatchObject({ track: "patient", title: "Introduksjon i fire deler" });
    expect(siv.lessons.map(({ lesson }) => lesson)).toEqual([1, 2, 3, 4]);
    for (const { lesson, title, remember, reflections, checks } of siv.lessons) {
      expect(title).toBe(findLesson({ moduleId: "intro", lesson, track: "patient", language: "nb" })?.title);
      expect([remember.length, reflections.length, checks.length]).toEqual([3, 1, 3]);
    }
    expect(siv.lessons.at(-1)?.task).toBeDefined();
    const tor = workbookOf(clinic, { ...clinic.tor, language: "en" }, "intro");
    expect(tor.lessons[0]).toMatchObject({ title: findLesson({ moduleId: "intro", lesson: 1, track: "relative", language: "en" })?.title });
  });

  test("has nothing in it that the reader has written or answered, and leaves no note of a visit to a lesson", () => {
    const clinic = world();
    const { db, siv } = clinic;
    const before = workbookOf(clinic, siv, "intro");
    expect(readPath(permit(db, siv, "path.read"), now).records).toEqual([]);
    const reflection = findLesson({ moduleId: "intro", lesson: 1, track: "patient", language: "nb" })!.blocks.find(({ kind }) => kind === "reflection");
    writeReflection(permit(db, siv, "reflection.write"), { moduleId: "intro", lesson: 1 }, { reflectionId: reflection!.kind === "reflection" ? reflection!.id : "", revision: 0, text: "Bare mitt." }, now);
    const check = before.lessons[0]!.checks[0]!;
    answerCheck(permit(db, siv, "check.answer"), { moduleId: "intro", lesson: 1 }, { module: check.moduleId, check: check.id, option: check.options[0]!.id, event: crypto.randomUUID() }, now);
    expect(printed(workbookOf(clinic, siv, "intro"))).toBe(printed(before));
  });

  test("is closed as long as its module is, and there is none for a module that is not there", () => {
    const { db, tor, facilitator } = world();
    const read = permit(db, tor, "path.read");
    expect(readWorkbook(read, "t01", now)).toMatchObject({ locked: { because: "finish", moduleId: "intro" } });
    expect(() => readWorkbook(read, "t99", now)).toThrow("not_found");
    expect(() => permit(db, facilitator, "path.read")).toThrow("not_found");
  });

  test("there is none of a module that has no lessons in the track", () => {
    const { db, tor, siv } = world();
    expect(() => readWorkbook(permit(db, tor, "path.read"), "e02", now)).toThrow("not_found");
    expect(() => readWorkbook(permit(db, siv, "path.read"), "e17", now)).toThrow("not_found");
    expect(readWorkbook(permit(db, siv, "path.read"), "e02", now)).toMatchObject({ line: "prescribed" });
  });

  test("leaves out a lesson that leaves no trace: paper is one", () => {
    const clinic = world();
    openUpTo(clinic.db, clinic.tor, "t06");
    openUpTo(clinic.db, clinic.siv, "t06");
    expect(findLesson({ moduleId: "t06", lesson: 3, track: "relative", language: "nb" })).toBeDefined();
    expect(workbookOf(clinic, clinic.tor, "t06").lessons.map(({ lesson }) => lesson)).toEqual([1, 2]);
    expect(workbookOf(clinic, clinic.siv, "t06").lessons.map(({ lesson }) => lesson)).toEqual([1, 2, 3]);
  });

  test("begins with what to do in an overdose, after an early discharge", () => {
    const clinic = world();
    const { db, siv } = clinic;
    db.update(enrolments).set({ dischargedOn: "2026-06-01", dischargedEarly: true }).where(eq(enrolments.id, siv.enrolmentId)).run();
    const html = printed(workbookOf(clinic, siv, "a1"));
    expect(wordsOf(html).split(safetyLines.overdose.text.nb)).toHaveLength(2);
    expect(html.indexOf(`aria-label="${safetyLines.overdose.label.nb}"`)).toBeLessThan(html.indexOf("<h2"));
  });
});

describe("on paper", () => {
  test("every safety line of the module stands, word for word", () => {
    const clinic = world();
    const workbook = workbookOf(clinic, clinic.siv, "intro");
    const keys = workbook.lessons.flatMap(({ safety }) => safety);
    expect(keys).toEqual(expect.arrayContaining(["withdraw", "overdose", "suicide", "violence"]));
    const words = wordsOf(printed(workbook));
    for (const key of [...keys, "now"] as const) expect(words).toContain(safetyLines[key].text.nb.replaceAll("**", ""));
  });

  test("what a lesson touches stands on its sheet, and the way out for whoever is afraid under what is prepared for two", () => {
    const clinic = world();
    const workbook = workbookOf(clinic, clinic.siv, "intro");
    const words = wordsOf(printed(workbook));
    const notes = workbook.lessons.flatMap(({ contentNote }) => contentNote ?? []);
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(words).toContain(nb.lesson.contentNote(note));
    expect(words).toContain(nb.together.safety);
  });

  test("there are six lines to write on under a question to think about, and as many as each field of the exercise has", () => {
    const clinic = world();
    const workbook = workbookOf(clinic, clinic.siv, "intro");
    const prepare = findSheet({ sheet: "together", moduleId: "intro", language: "nb" })!.blocks.flatMap((block) => (block.kind === "prepare" && block.for !== "relative" ? block.fields : []));
    expect(prepare.length).toBeGreaterThan(0);
    const fields = prepare.reduce((sum, { lines }) => sum + lines, 0);
    const tasks = workbook.lessons.filter(({ task }) => task).length;
    const ruled = [...printed(workbook).matchAll(/<div class="ruled" aria-hidden="true">((?:<span><\/span>)+)<\/div>/g)];
    expect(ruled.reduce((sum, [, spans = ""]) => sum + spans.length / "<span></span>".length, 0)).toBe(6 * 4 + 6 * tasks + fields);
  });

  test("what fits best to answer stands after everything else, each with its reason, and nowhere before", () => {
    const clinic = world();
    const workbook = workbookOf(clinic, clinic.siv, "intro");
    const words = wordsOf(printed(workbook));
    const [questions = "", answers = ""] = words.split(nb.workbook.answersLead);
    expect(answers).not.toContain(nb.together.prepare);
    for (const { checks } of workbook.lessons)
      for (const { question, answer, options } of checks) {
        const fitting = options.find(({ id }) => id === answer)!;
        expect(questions).toContain(question);
        for (const { text } of options) expect(questions).toContain(text);
        expect(answers).toContain(`${nb.checks.fitting} ${fitting.text}${fitting.why}`);
        for (const { why } of options) expect(questions).not.toContain(why);
      }
  });

  test("there is nothing to send, and no box to type in", () => {
    const clinic = world();
    expect(printed(workbookOf(clinic, clinic.siv, "intro"))).not.toMatch(/<form|<textarea|<input/);
  });

  test("a learner to whom something has happened gets the exercise for one, and none of what is prepared for two", () => {
    const clinic = world();
    const { db, tor } = clinic;
    expect(workbookOf(clinic, tor, "intro").together?.solo).toBeUndefined();
    tellHappening(permit(db, tor, "happening.tell"), now);
    const { together } = workbookOf(clinic, tor, "intro");
    expect(together).toMatchObject({ prepare: [] });
    expect(together?.solo).toContain("<p>");
  });
});
