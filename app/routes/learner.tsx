import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeDischarge, dischargeForm } from "#app/facilitation/discharge.server.ts";
import { makePasswordCard } from "#app/facilitation/invitation-cards.server.ts";
import { readLearnerPage, type LearnerPage } from "#app/facilitation/learner-page.server.ts";
import { LearnerView } from "#app/facilitation/LearnerView.tsx";
import { takeLearnerFactorAway } from "#app/facilitation/lost-app.server.ts";
import { letLearnerIn } from "#app/facilitation/password-code.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.learner };

export const loader = guarded("progress.read", ({ permit, params, request, now }) => ({
  learner: readLearnerPage(permit, params.group ?? "", params.enrolment ?? "", now),
  saved: new URL(request.url).searchParams.has("saved"),
  taken: new URL(request.url).searchParams.has("taken"),
}));

export const action = byIntent({
  discharge: guarded("enrolment.discharge", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    const typed = { dischargedOn: String(form.get("dischargedOn") ?? ""), early: form.has("early") };
    const read = readForm(form, dischargeForm);
    const problems = read.ok ? changeDischarge(permit, group, enrolment, read.value, now) : read.problems;
    return problems ? answer({ problems, typed }, { status: 422 }) : redirect(`/groups/${group}/learners/${enrolment}?saved#discharge`, 303);
  }),
  "let-in": guarded("learner.let-in", ({ permit, params, context, now }) => {
    const made = letLearnerIn(permit, params.group ?? "", params.enrolment ?? "", now);
    return made.ok ? answer({ code: { card: makePasswordCard(made.code, context.origin), expiresAt: made.expiresAt } }, { status: 201 }) : answer({ refused: made.problem }, { status: 422 });
  }),
  "take-away": guarded("learner.let-in", ({ permit, params, now }) => {
    const { group = "", enrolment = "" } = params;
    const notTaken = takeLearnerFactorAway(permit, group, enrolment, now);
    return notTaken ? answer({ notTaken }, { status: 422 }) : redirect(`/groups/${group}/learners/${enrolment}?taken#lost-app`, 303);
  }),
});

export default function Learner() {
  const { learner, saved, taken } = useLoaderData() as { learner: LearnerPage; saved: boolean; taken: boolean };
  return <LearnerView learner={learner} answer={useActionData() as LearnerAnswer} saved={saved} taken={taken} />;
}

type LearnerAnswer = Parameters<typeof LearnerView>[0]["answer"];
