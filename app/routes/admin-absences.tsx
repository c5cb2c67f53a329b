import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { arrangeAbsence, arrangedForm, endAbsence, readAbsences } from "#app/facilitation/absence.server.ts";
import { absenceDone, typedAbsence } from "#app/facilitation/absence-values.ts";
import { AbsenceView } from "#app/facilitation/AbsenceView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.absence };

export const loader = guarded("absence.arrange", ({ permit, request, now }) => {
  const query = new URL(request.url).searchParams;
  return { ...readAbsences(permit, Number(query.get("page") ?? 1), now), done: absenceDone(query) };
});

export const action = byIntent({
  arrange: guarded("absence.arrange", ({ permit, form, now }) => {
    const read = readForm(form, arrangedForm);
    const problems = read.ok ? arrangeAbsence(permit, read.value, now) : read.problems;
    return problems ? answer({ problems, typed: typedAbsence(form) }, { status: 422 }) : redirect("/admin/absences?saved", 303);
  }),
  end: guarded("absence.arrange", ({ permit, form, now }) => {
    endAbsence(permit, String(form.get("absence") ?? ""), now);
    return redirect("/admin/absences?over", 303);
  }),
});

type Props = Parameters<typeof AbsenceView>[0];

export default function ArrangedAbsences() {
  return <AbsenceView page={useLoaderData() as Props["page"]} forSomebody answer={useActionData() as Props["answer"]} />;
}
