import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readPacePage, type PacePage } from "#app/facilitation/pace-page.server.ts";
import { paceForm, requireLearnerAndModule, setPace, takeBackPace } from "#app/facilitation/pace.server.ts";
import { PaceView } from "#app/facilitation/PaceView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.pace };

export const loader = guarded("pace.change", ({ permit, params, request, now }) => {
  const { searchParams } = new URL(request.url);
  const page = readPacePage(permit, params.group ?? "", params.enrolment ?? "", searchParams.get("module"), now);
  return { page, done: searchParams.has("saved") ? "saved" : searchParams.has("taken-back") ? "takenBack" : undefined };
});

export const action = byIntent({
  set: guarded("pace.change", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    const said = (name: string): string => String(form.get(name) ?? "");
    const typed = { module: said("module"), kind: said("kind"), reason: said("reason") };
    requireLearnerAndModule(permit, group, enrolment, typed.module);
    const read = readForm(form, paceForm);
    if (!read.ok) return answer({ problems: read.problems, typed }, { status: 422 });
    setPace(permit, group, enrolment, read.value, now);
    return redirect(`/groups/${group}/learners/${enrolment}/pace?saved`, 303);
  }),
  "take-back": guarded("pace.change", ({ permit, params, form, now }) => {
    const { group = "", enrolment = "" } = params;
    takeBackPace(permit, group, enrolment, String(form.get("module") ?? ""), now);
    return redirect(`/groups/${group}/learners/${enrolment}/pace?taken-back`, 303);
  }),
});

export default function LearnerPace() {
  const { page, done } = useLoaderData() as { page: PacePage; done: Shown["done"] };
  return <PaceView page={page} done={done} answer={useActionData() as Shown["answer"]} />;
}

type Shown = Parameters<typeof PaceView>[0];
