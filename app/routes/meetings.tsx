import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { addMeeting, meetingForm, readMeetings, removeMeeting, type MeetingsPage } from "#app/learning/meetings.server.ts";
import { MeetingsView } from "#app/learning/MeetingsView.tsx";
import type { Problems } from "#app/ui/problems.ts";

export const handle: Titled = { title: (t) => t.titles.meetings };

export const loader = guarded("diary.keep", ({ permit, request, now }) => ({ page: readMeetings(permit, now), added: new URL(request.url).searchParams.has("added") }));

const refused = (form: FormData, problems: Problems) => {
  const typed = (name: string): string => String(form.get(name) ?? "");
  return answer({ problems, typed: { heldOn: typed("heldOn"), group: typed("group"), line: typed("line") } }, { status: 422 });
};

export const action = byIntent({
  add: guarded("diary.keep", ({ permit, form, now }) => {
    const read = readForm(form, meetingForm);
    if (!read.ok) return refused(form, read.problems);
    const problems = addMeeting(permit, read.value, now);
    return problems ? refused(form, problems) : redirect("/meetings?added#earlier", 303);
  }),
  remove: guarded("diary.keep", ({ permit, form, now }) => {
    removeMeeting(permit, String(form.get("meeting") ?? ""), now);
    return redirect("/meetings#earlier", 303);
  }),
});

export default function Meetings() {
  const { page, added } = useLoaderData() as { page: MeetingsPage; added: boolean };
  return <MeetingsView page={page} added={added} answer={useActionData() as Parameters<typeof MeetingsView>[0]["answer"]} />;
}
