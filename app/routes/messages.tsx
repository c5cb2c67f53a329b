import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import { isSeen } from "#app/http/seen.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readOwnConversation } from "#app/messages/conversation.server.ts";
import { listConversations, type ConversationsPage } from "#app/messages/conversations.server.ts";
import { ConversationsView } from "#app/messages/ConversationsView.tsx";
import { doneIn } from "#app/messages/done.ts";
import type { MessageAnswer } from "#app/messages/MessageBox.tsx";
import { messageForm, takeBackOwn, writeToFacilitators } from "#app/messages/message.server.ts";
import { OwnConversationView } from "#app/messages/OwnConversationView.tsx";

export const handle: Titled = { title: (t) => t.titles.messages };

/** A learner's own conversation; for a facilitator, the conversations of her groups. */
export const loader = guarded("message.read", ({ permit, request, now }) => {
  const query = new URL(request.url).searchParams;
  if (permit.reach === "correspondence") return { conversations: listConversations(permit, Number(query.get("page") ?? 1), now) };
  const conversation = readOwnConversation(permit, { before: query.get("before"), isSeen: isSeen(request) }, now);
  return { own: { conversation, event: randomUUID(), done: doneIn(query), now: now.getTime() } };
});

export const action = byIntent({
  send: guarded("message.write", ({ permit, form, now }) => {
    const read = readForm(form, messageForm);
    if (!read.ok) return answer({ problems: read.problems, typed: { text: String(form.get("text") ?? ""), event: randomUUID() } }, { status: 422 });
    writeToFacilitators(permit, read.value, now);
    return redirect("/messages?sent#newest", 303);
  }),
  "take-back": guarded("message.write", ({ permit, form, now }) => redirect(`/messages?${takeBackOwn(permit, String(form.get("message") ?? ""), now) ? "back" : "late"}#conversation`, 303)),
});

type OwnPage = Parameters<typeof OwnConversationView>[0]["page"];

export default function Messages() {
  const { own, conversations } = useLoaderData() as { own?: OwnPage; conversations?: ConversationsPage };
  const refused = useActionData() as MessageAnswer | undefined;
  if (conversations) return <ConversationsView page={conversations} />;
  return own ? <OwnConversationView page={own} answer={refused} /> : null;
}
