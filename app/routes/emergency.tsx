import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { allows, issuePermit } from "#app/access/permit.server.ts";
import { listOpenedRecords, openRecord } from "#app/facilitation/emergency.server.ts";
import { EmergencyView } from "#app/facilitation/EmergencyView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { emergencyForm } from "#app/privacy/emergency.server.ts";

export const handle: Titled = { title: (t) => t.titles.emergency };

export const loader = guarded("emergency.open", ({ db, actor, request, now }) => ({
  open: listOpenedRecords(issuePermit(db, actor, "emergency.read"), now),
  isFromClinic: allows(actor, "clinic.change"),
  ended: new URL(request.url).searchParams.has("ended"),
  today: osloDate(now.getTime()),
}));

export const action = guarded("emergency.open", ({ permit, form, now }) => {
  const typed = { userName: String(form.get("userName") ?? ""), reason: String(form.get("reason") ?? "") };
  const read = readForm(form, emergencyForm);
  if (!read.ok) return answer({ problems: read.problems, typed }, { status: 422 });
  const opened = openRecord(permit, read.value, now);
  if (opened && "ledIn" in opened) return answer({ problems: { userName: "own_learner" }, typed, ledAt: `/groups/${opened.ledIn}/learners/${opened.enrolmentId}` }, { status: 422 });
  return opened ? redirect(`/emergency/${opened.enrolmentId}`, 303) : answer({ problems: { userName: "no_such_learner" }, typed }, { status: 422 });
});

export default function Emergency() {
  const answer = useActionData() as EmergencyProps["answer"];
  return <EmergencyView page={useLoaderData() as EmergencyProps["page"]} answer={answer} />;
}

type EmergencyProps = Parameters<typeof EmergencyView>[0];
