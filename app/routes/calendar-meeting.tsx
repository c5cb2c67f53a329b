import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { readOwnMeeting, type OwnMeetingPage } from "#app/meetings/calendar.server.ts";
import { putOnAgenda, takeOffAgenda } from "#app/meetings/own-agenda.server.ts";
import { OwnMeetingView, type OwnMeetingDone } from "#app/meetings/OwnMeetingView.tsx";
import { signOff, signUp } from "#app/meetings/sign-up.server.ts";

export const handle: Titled = { title: (t) => t.titles.calendar };

const dones: readonly OwnMeetingDone[] = ["put", "off", "up", "away"];

export const loader = guarded("meeting.attend", ({ permit, params, request, now }) => {
  const done = new URL(request.url).searchParams.get("done");
  return { page: readOwnMeeting(permit, params.meeting ?? "", now), done: dones.find((one) => one === done) ?? null };
});

const backTo = (meeting: string | undefined, done: OwnMeetingDone) => redirect(`/calendar/${meeting}?done=${done}#${done === "up" || done === "away" ? "sign-up" : "agenda"}`, 303);

export const action = byIntent({
  "sign-up": guarded("meeting.attend", ({ permit, params, now }) => {
    const problem = signUp(permit, params.meeting ?? "", now);
    return problem ? answer({ signUp: problem }, { status: 422 }) : backTo(params.meeting, "up");
  }),
  "sign-off": guarded("meeting.attend", ({ permit, params, now }) => {
    signOff(permit, params.meeting ?? "", now);
    return backTo(params.meeting, "away");
  }),
  put: guarded("agenda.change", ({ permit, params, form, now }) => {
    const stands = putOnAgenda(permit, params.meeting ?? "", String(form.get("share") ?? ""), now);
    return stands ? backTo(params.meeting, "put") : answer({ agenda: "gone" as const }, { status: 422 });
  }),
  "take-off": guarded("agenda.change", ({ permit, params, form }) => {
    takeOffAgenda(permit, params.meeting ?? "", String(form.get("share") ?? ""));
    return backTo(params.meeting, "off");
  }),
});

export default function CalendarMeeting() {
  const { page, done } = useLoaderData() as { page: OwnMeetingPage; done: OwnMeetingDone | null };
  return <OwnMeetingView page={page} done={done ?? undefined} refused={useActionData() as Parameters<typeof OwnMeetingView>[0]["refused"]} />;
}
