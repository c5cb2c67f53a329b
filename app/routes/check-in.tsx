import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listClinicNumbers } from "#app/facilitation/clinic.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import type { CheckInAnswer } from "#app/learning/CheckInForm.tsx";
import { CheckInView } from "#app/learning/CheckInView.tsx";
import { checkInForm, keepCheckIn, readCheckIn, type CheckInPage } from "#app/learning/check-in.server.ts";

export const handle: Titled = { title: (t) => t.titles.checkIn };

export const loader = guarded("check-in.keep", ({ permit, request, db, now }) => ({
  page: readCheckIn(permit, now),
  clinicHasNumber: listClinicNumbers(db).length > 0,
  saved: new URL(request.url).searchParams.has("saved"),
}));

/** What was chosen and typed, so that it comes back where it was not kept. */
const typedIn = (form: FormData): Record<string, string> => Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));

export const action = guarded("check-in.keep", ({ permit, form, now }) => {
  const typed = typedIn(form);
  const read = readForm(form, checkInForm);
  if (!read.ok) return answer({ problems: read.problems, typed }, { status: 422 });
  const outcome = keepCheckIn(permit, read.value, now);
  if (outcome.ok) return redirect("/check-in?saved#saved", 303);
  return "other" in outcome ? answer({ other: outcome.other, typed }, { status: 409 }) : answer({ weekOver: true, typed }, { status: 422 });
});

export default function CheckIn() {
  const shown = useLoaderData() as { page: CheckInPage; clinicHasNumber: boolean; saved: boolean };
  return <CheckInView {...shown} answer={useActionData() as CheckInAnswer | undefined} />;
}
