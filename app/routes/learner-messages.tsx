import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import { isSeen } from "#app/http/seen.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readConversation } from "#app/messages/conversation.server.ts";
import { ConversationView } from "#app/messages/ConversationView.tsx";
import { doneIn } from "#app/messages/done.ts";
import { messageForm, takeBackFromLearner, writeToLearner } from "#app/messages/message.server.ts";
import { findAnswer, listAnswers } from "#app/messages/saved-answer.server.ts";

export const handle: Titled = { title: (t) => t.titles.messages };

type Params = Readonly<Record<string, string | undefined>>;
const addressOf = ({ group = "", enrolment = "" }: Params): string => `/groups/${group}/learners/${enrolment}/messages`;

export const loader = guarded("message.read", ({ permit, db, actor, params: { group = "", enrolment = "" }, request, now }) => {
  const query = new URL(request.url).searchParams;
  const conversation = readConversation(permit, group, enrolment, { before: query.get("before"), isSeen: isSeen(request) }, now);
  const answers = issuePermit(db, actor, "saved-answer.keep");
  return { conversation, answers: listAnswers(answers), chosen: findAnswer(answers, query.get("answer") ?? "")?.text, event: randomUUID(), done: doneIn(query), now: now.getTime() };
});

export const action = byIntent({
  send: guarded("message.write", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    const read = readForm(form, messageForm);
    if (!read.ok) return answer({ problems: read.problems, typed: { text: String(form.get("text") ?? ""), event: randomUUID() } }, { status: 422 });
    writeToLearner(permit, group, enrolment, read.value, now);
    return redirect(`${addressOf(params)}?sent#newest`, 303);
  }),
  "take-back": guarded("message.write", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    const done = takeBackFromLearner(permit, group, enrolment, String(form.get("message") ?? ""), now) ? "back" : "late";
    return redirect(`${addressOf(params)}?${done}#conversation`, 303);
  }),
});

type Props = Parameters<typeof ConversationView>[0];

export default function LearnerMessages() {
  return <ConversationView page={useLoaderData() as Props["page"]} answer={useActionData() as Props["answer"]} />;
}
