import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { PlanAnswer } from "#app/learning/PlanForm.tsx";
import { PlansView } from "#app/learning/PlansView.tsx";
import { emptyPlan, keepPlan, planForm, planTextForm, readPlans, requirePlan, textFrom, type KeptPlan } from "#app/learning/plan.server.ts";
import { planAddress, type Plan, type PlanPlace } from "#app/learning/plan.ts";

export const handle: Titled = { title: (t) => t.titles.plans };

export const loader = guarded("plan.keep", ({ permit, request, now }) => {
  const asked = new URL(request.url).searchParams;
  const plans = readPlans(permit);
  const placeAsked = (name: "show" | "saved"): PlanPlace | null => plans.find(({ plan }) => plan.place === asked.get(name))?.plan.place ?? null;
  return { plans, alone: placeAsked("show"), saved: placeAsked("saved"), today: osloDate(now.getTime()) };
});

const kept = (plan: Plan) => redirect(planAddress(plan, "saved"), 303);

/** Which plan a form is about. */
function planIn({ form, permit }: Pick<PermittedVisit<"plan.keep">, "form" | "permit">) {
  const read = readForm(form, planForm);
  if (!read.ok) throw new Refusal("bad_request");
  return { plan: requirePlan(permit, read.value.plan.name), revision: read.value.revision };
}

export const action = byIntent({
  keep: guarded("plan.keep", ({ permit, form, now }) => {
    const { plan, revision } = planIn({ permit, form });
    const typed = textFrom(plan, (field) => String(form.get(field) ?? ""));
    const read = readForm(form, planTextForm(plan));
    if (!read.ok) return answer({ plan: plan.place, problems: read.problems, typed }, { status: 422 });
    const outcome = keepPlan(permit, plan, { text: textFrom(plan, (field) => read.value[field] ?? ""), revision }, now);
    return outcome.ok ? kept(plan) : answer({ plan: plan.place, other: outcome.other, typed }, { status: 409 });
  }),
  empty: guarded("plan.keep", ({ permit, form, now }) => {
    const { plan, revision } = planIn({ permit, form });
    const outcome = emptyPlan(permit, plan, revision, now);
    return outcome.ok ? kept(plan) : answer({ plan: plan.place, other: outcome.other }, { status: 409 });
  }),
});

export default function Plans() {
  const page = useLoaderData() as { plans: KeptPlan[]; alone: PlanPlace | null; saved: PlanPlace | null; today: string };
  return <PlansView {...page} answer={useActionData() as PlanAnswer | undefined} />;
}
