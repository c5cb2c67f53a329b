import { useActionData, useLoaderData } from "@remix-run/react";
import { makePasswordCard } from "#app/facilitation/invitation-cards.server.ts";
import { readLearnerPage, type LearnerPage } from "#app/facilitation/learner-page.server.ts";
import { LearnerView } from "#app/facilitation/LearnerView.tsx";
import { letLearnerIn } from "#app/facilitation/password-code.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.learner };

export const loader = guarded("progress.read", ({ permit, params, now }) => readLearnerPage(permit, params.group ?? "", params.enrolment ?? "", now));

export const action = guarded("learner.let-in", ({ permit, params, context, now }) => {
  const made = letLearnerIn(permit, params.group ?? "", params.enrolment ?? "", now);
  return made.ok ? answer({ code: { card: makePasswordCard(made.code, context.origin), expiresAt: made.expiresAt } }, { status: 201 }) : answer({ refused: made.problem }, { status: 422 });
});

export default function Learner() {
  return <LearnerView learner={useLoaderData() as LearnerPage} answer={useActionData() as LearnerAnswer} />;
}

type LearnerAnswer = Parameters<typeof LearnerView>[0]["answer"];
