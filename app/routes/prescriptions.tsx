import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { prescribe, prescriptionForm, typedClearanceProblems, withdrawPrescription } from "#app/facilitation/prescribing.server.ts";
import { readPrescriptionsPage, type PrescriptionsPage } from "#app/facilitation/prescriptions-page.server.ts";
import { PrescriptionsView } from "#app/facilitation/PrescriptionsView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.prescriptions };

export const loader = guarded("prescription.read", ({ permit, params, request, now }) => {
  const { searchParams } = new URL(request.url);
  const page = readPrescriptionsPage(permit, params.group ?? "", params.enrolment ?? "", searchParams.get("module"), now);
  return { page, done: (["saved", "withdrawn"] as const).find((done) => searchParams.has(done)) };
});

export const action = byIntent({
  prescribe: guarded("prescription.change", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    const said = (name: string): string => String(form.get(name) ?? "");
    const typed = { module: said("module"), why: said("why"), lookFor: said("lookFor"), clearedBy: said("clearedBy"), clearedOn: said("clearedOn") };
    const read = readForm(form, prescriptionForm);
    const problems = read.ok ? prescribe(permit, group, enrolment, read.value, now) : { ...typedClearanceProblems(permit, group, enrolment, typed, now), ...read.problems };
    return problems ? answer({ problems, typed }, { status: 422 }) : redirect(`/groups/${group}/learners/${enrolment}/prescriptions?saved`, 303);
  }),
  withdraw: guarded("prescription.change", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    withdrawPrescription(permit, group, enrolment, String(form.get("prescription") ?? ""), now);
    return redirect(`/groups/${group}/learners/${enrolment}/prescriptions?withdrawn`, 303);
  }),
});

export default function Prescriptions() {
  const { page, done } = useLoaderData() as { page: PrescriptionsPage; done: Shown["done"] };
  return <PrescriptionsView page={page} done={done} answer={useActionData() as Shown["answer"]} />;
}

type Shown = Parameters<typeof PrescriptionsView>[0];
