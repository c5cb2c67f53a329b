import { useLoaderData } from "@remix-run/react";
import { readLearnerPage, type LearnerPage } from "#app/facilitation/learner-page.server.ts";
import { LearnerView } from "#app/facilitation/LearnerView.tsx";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.learner };

export const loader = guarded("progress.read", ({ permit, params, now }) => readLearnerPage(permit, params.group ?? "", params.enrolment ?? "", now));

export default function Learner() {
  return <LearnerView learner={useLoaderData() as LearnerPage} />;
}
