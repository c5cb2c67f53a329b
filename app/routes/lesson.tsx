import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import { readForm } from "#app/http/form.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { LessonView } from "#app/learning/LessonView.tsx";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import { OnlyRemember } from "#app/learning/OnlyRemember.tsx";
import { answerCheck, answerForm } from "#app/learning/attempt.server.ts";
import { addressOf, lessonAddress } from "#app/learning/lesson-address.ts";
import { readLesson, type LessonPage } from "#app/learning/lesson.server.ts";
import type { LockedModule } from "#app/learning/locked-module.server.ts";
import { requireBox } from "#app/learning/open-lesson.server.ts";
import { labelOf } from "#app/learning/path.ts";
import { completeLesson, keepSection, reopenLesson, sectionForm } from "#app/learning/progress.server.ts";
import { reflectionForm, writeReflection } from "#app/learning/reflection.server.ts";
import { savedWords } from "#app/learning/saved-words.ts";
import { shownPart, type ShownPart } from "#app/learning/shown-part.ts";

export const handle: Titled<{ lesson: LessonPage | LockedModule } | undefined> = {
  title: (t, data, params) => (data ? t.titles.lesson(labelOf(data.lesson), Number(params.lesson)) : t.titles.missing),
};

export const loader = guarded("lesson.read", ({ permit, params, request, now }) => {
  const lesson = readLesson(permit, lessonAddress(params), now);
  return answer({ lesson, show: shownPart(request.url), now: now.getTime() }, { status: lesson.locked ? 403 : 200 });
});

const here = (params: Readonly<Record<string, string | undefined>>, fragment: string): string => `${addressOf(lessonAddress(params))}#${fragment}`;

export const action = byIntent({
  complete: guarded("lesson.complete", ({ permit, params, now }) => {
    completeLesson(permit, lessonAddress(params), now);
    return redirect(here(params, "steps"), 303);
  }),
  reopen: guarded("lesson.complete", ({ permit, params, now }) => {
    reopenLesson(permit, lessonAddress(params), now);
    return redirect(here(params, "steps"), 303);
  }),
  place: guarded("lesson.complete", ({ permit, params, form, now }) => {
    const read = readForm(form, sectionForm);
    if (!read.ok) return answer({ problem: "section" as const }, { status: 422 });
    keepSection(permit, lessonAddress(params), read.value.section, now);
    return answer({ kept: read.value.section });
  }),
  answer: guarded("check.answer", ({ permit, form, params, now }) => {
    const read = readForm(form, answerForm);
    if (!read.ok) return answer({ unanswered: String(form.get("check")) }, { status: 422 });
    const answered = answerCheck(permit, lessonAddress(params), read.value, now);
    if (answered) return answer({ answered: { check: read.value.check, ...answered } });
    return redirect(here(params, `check-${read.value.check}`), 303);
  }),
  reflect: guarded("reflection.write", ({ permit, params, form, language, now }) => {
    const text = String(form.get("text") ?? "");
    const read = readForm(form, reflectionForm);
    if (!read.ok && read.problems.text === undefined) throw new Refusal("bad_request");
    if (!read.ok) return answer({ problem: { text, key: "text_too_long" as const, revision: String(form.get("revision") ?? "") } }, { status: 422 });
    const place = lessonAddress(params);
    requireBox(permit, place, read.value.reflectionId, now);
    const outcome = writeReflection(permit, place, read.value, now);
    return outcome.ok ? answer({ saved: outcome.saved.text ? outcome.saved : { ...outcome.saved, id: "" }, stopped: outcome.stopped, words: savedWords(catalogues[language], outcome.saved, now.getTime(), outcome.stopped) }) : answer({ conflict: { own: text, other: { ...outcome.other, texts: [outcome.other.text] } } }, { status: 409 });
  }),
});

export default function Lesson() {
  const { lesson, show, now } = useLoaderData<typeof loader>() as { lesson: LessonPage | LockedModule; show: ShownPart; now: number };
  const answer = useActionData() as LessonAnswer | undefined;
  if (lesson.locked) return <LockedNotice module={lesson} today={osloDate(now)} />;
  return show === "remember" ? <OnlyRemember page={lesson} /> : <LessonView page={lesson} show={show} answer={answer} now={now} />;
}

type LessonAnswer = Parameters<typeof LessonView>[0]["answer"];
