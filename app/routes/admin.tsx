import { redirect } from "@remix-run/node";
import { issuePermit } from "#app/access/permit.server.ts";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ClinicView } from "#app/facilitation/ClinicView.tsx";
import { changeClinic, clinicForm, findClinic, findClinicContact, listClinicNumbers } from "#app/facilitation/clinic.server.ts";
import { countDue } from "#app/facilitation/help-numbers.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { isReviewDue } from "#app/privacy/audit-review.server.ts";
import { countToReview } from "#app/privacy/emergency.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import { isSecondFactorRequired } from "#app/identity/second-factor.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.clinic };

export const loader = guarded("clinic.read", ({ db, actor, request, now }) => ({
  name: findClinic(db)?.name ?? "",
  ...findClinicContact(db),
  numbers: listClinicNumbers(db),
  due: countDue(db, now),
  isFactorOffered: !isSecondFactorRequired(db, "facilitator"),
  reviewDue: isReviewDue(issuePermit(db, actor, "audit.read"), now),
  emergencies: countToReview(issuePermit(db, actor, "emergency.review")),
  saved: new URL(request.url).searchParams.has("saved"),
}));

export const action = guarded("clinic.change", ({ permit, form, now }) => {
  const read = readForm(form, clinicForm);
  if (!read.ok) return answer({ problems: read.problems, typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) }, { status: 422 });
  changeClinic(permit, read.value, now);
  return redirect("/admin?saved#profile", 303);
});

export default function Admin() {
  return <ClinicView clinic={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
