import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { noteAttendance } from "#app/meetings/attendance.server.ts";
import { timeForm } from "#app/meetings/meeting-form.server.ts";
import { readMeetingPage, type MeetingPage } from "#app/meetings/meeting-page.server.ts";
import { cancelMeeting, changeMeeting, requireMeeting } from "#app/meetings/meeting.server.ts";
import { typedPlan } from "#app/meetings/meeting-values.ts";
import { MeetingView } from "#app/meetings/MeetingView.tsx";
import { addPoint, pointForm, removePoint } from "#app/meetings/points.server.ts";

export const handle: Titled = { title: (t) => t.titles.meetings };

export const loader = guarded("meeting.read", ({ permit, params, request, now }) => {
  const { searchParams } = new URL(request.url);
  return { page: readMeetingPage(permit, params.group ?? "", params.meeting ?? "", now), saved: searchParams.has("saved") ? "meeting" : searchParams.has("noted") ? "attendance" : null };
});

type Visit = PermittedVisit<"meeting.change">;

/** Which meeting the address names. */
const named = ({ params }: Visit): [group: string, meeting: string] => [params.group ?? "", params.meeting ?? ""];
const backTo = ([group, meeting]: [string, string], rest: string) => redirect(`/groups/${group}/meetings/${meeting}${rest}`, 303);

export const action = byIntent({
  change: guarded("meeting.change", (visit) => {
    const at = named(visit);
    const { permit, form, now } = visit;
    requireMeeting(permit, ...at);
    const read = readForm(form, timeForm);
    const problems = read.ok ? changeMeeting(permit, ...at, read.value, now) : read.problems;
    return problems ? answer({ problems, values: typedPlan(form) }, { status: 422 }) : backTo(at, "?saved");
  }),
  cancel: guarded("meeting.change", (visit) => {
    cancelMeeting(visit.permit, ...named(visit), visit.now);
    return backTo(named(visit), "");
  }),
  point: guarded("meeting.change", (visit) => {
    const at = named(visit);
    const { permit, form, now } = visit;
    requireMeeting(permit, ...at);
    const read = readForm(form, pointForm);
    const problems = read.ok ? addPoint(permit, ...at, read.value, now) : read.problems;
    return problems ? answer({ problems, text: String(form.get("text") ?? "") }, { status: 422 }) : backTo(at, "#points");
  }),
  "remove-point": guarded("meeting.change", (visit) => {
    removePoint(visit.permit, ...named(visit), String(visit.form.get("point") ?? ""));
    return backTo(named(visit), "#points");
  }),
  attendance: guarded("meeting.change", (visit) => {
    const isKept = noteAttendance(visit.permit, ...named(visit), visit.form, visit.now);
    return backTo(named(visit), isKept ? "?noted#attendance" : "");
  }),
});

export default function GroupMeeting() {
  const { page, saved } = useLoaderData() as { page: MeetingPage; saved: "meeting" | "attendance" | null };
  return <MeetingView page={page} saved={saved ?? undefined} answer={useActionData() as Parameters<typeof MeetingView>[0]["answer"]} />;
}
