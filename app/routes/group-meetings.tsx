import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { planForm } from "#app/meetings/meeting-form.server.ts";
import { planMeeting } from "#app/meetings/meeting.server.ts";
import { typedPlan } from "#app/meetings/meeting-values.ts";
import { earlierPage, readMeetingsPage, type MeetingsPage } from "#app/meetings/meetings-page.server.ts";
import { MeetingsView } from "#app/meetings/MeetingsView.tsx";
import type { Problems } from "#app/ui/problems.ts";

export const handle: Titled = { title: (t) => t.titles.meetings };

export const loader = guarded("meeting.read", ({ permit, params, request, now }) => {
  const { searchParams } = new URL(request.url);
  const page = readMeetingsPage(permit, params.group ?? "", earlierPage(searchParams.get("earlier")), now);
  return { page, family: page.families?.find(({ familyId }) => familyId === searchParams.get("family"))?.familyId ?? "" };
});

const refused = (form: FormData, problems: Problems) => answer({ problems, values: typedPlan(form) }, { status: 422 });

export const action = byIntent({
  plan: guarded("meeting.change", ({ permit, params, form, now }) => {
    const group = params.group ?? "";
    const read = readForm(form, planForm);
    if (!read.ok) return refused(form, read.problems);
    const planned = planMeeting(permit, group, read.value, now);
    return planned.ok ? redirect(`/groups/${group}/meetings/${planned.meetingId}?saved`, 303) : refused(form, planned.problems);
  }),
});

export default function GroupMeetings() {
  const { page, family } = useLoaderData() as { page: MeetingsPage; family: string };
  return <MeetingsView page={page} family={family} answer={useActionData() as Parameters<typeof MeetingsView>[0]["answer"]} />;
}
