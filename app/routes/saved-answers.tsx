import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { answerForm, dropAnswer, findAnswer, keepAnswer, listAnswers, newAnswerId } from "#app/messages/saved-answer.server.ts";
import { SavedAnswersView } from "#app/messages/SavedAnswersView.tsx";

export const handle: Titled = { title: (t) => t.titles.savedAnswers };

export const loader = guarded("saved-answer.keep", ({ permit, request }) => {
  const query = new URL(request.url).searchParams;
  const done = (["saved", "removed"] as const).find((done) => query.has(done)) ?? null;
  return { answers: listAnswers(permit), changing: findAnswer(permit, query.get("change") ?? ""), newId: newAnswerId(), done };
});

export const action = byIntent({
  keep: guarded("saved-answer.keep", ({ permit, form, now }) => {
    const typed = { text: String(form.get("text") ?? ""), answer: String(form.get("answer") ?? "") };
    const read = readForm(form, answerForm);
    const problems = read.ok ? keepAnswer(permit, read.value, now) : read.problems;
    return problems ? answer({ problems, typed }, { status: 422 }) : redirect("/messages/answers?saved", 303);
  }),
  remove: guarded("saved-answer.keep", ({ permit, form }) => {
    dropAnswer(permit, String(form.get("answer") ?? ""));
    return redirect("/messages/answers?removed", 303);
  }),
});

type Props = Parameters<typeof SavedAnswersView>[0];

export default function SavedAnswers() {
  return <SavedAnswersView page={useLoaderData() as Props["page"]} answer={useActionData() as Props["answer"]} />;
}
