import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import { Refusal } from "#app/access/refusal.ts";
import type { Titled } from "#app/http/titled.ts";
import { counterForm, countFrom, readCounter, removeCounter, switchOff, type CounterPage } from "#app/learning/day-counter.server.ts";
import { DaysView } from "#app/learning/DaysView.tsx";
import { shownForm } from "#app/learning/revision-form.server.ts";

export const handle: Titled = { title: (t) => t.titles.days };

export const loader = guarded("diary.keep", ({ permit, now }) => readCounter(permit, now));

const toDays = () => redirect("/days", 303);
const changedElsewhere = () => answer({ changedElsewhere: true as const }, { status: 409 });

export const action = byIntent({
  begin: guarded("diary.keep", ({ permit, form, now }) => {
    const since = String(form.get("since") ?? "");
    const read = readForm(form, counterForm);
    if (!read.ok) return answer({ problems: read.problems, since }, { status: 422 });
    const problem = countFrom(permit, read.value, now);
    if (problem === "changed_elsewhere") return changedElsewhere();
    return problem ? answer({ problems: { since: problem }, since }, { status: 422 }) : toDays();
  }),
  off: guarded("diary.keep", ({ permit, form, now }) => {
    const read = readForm(form, shownForm);
    if (!read.ok) throw new Refusal("bad_request");
    return switchOff(permit, read.value.revision, now) ? changedElsewhere() : toDays();
  }),
  remove: guarded("diary.keep", ({ permit, form, now }) => {
    const read = readForm(form, shownForm);
    if (!read.ok) throw new Refusal("bad_request");
    return removeCounter(permit, read.value.revision, now) ? changedElsewhere() : toDays();
  }),
});

export default function Days() {
  return <DaysView page={useLoaderData() as CounterPage} answer={useActionData() as Parameters<typeof DaysView>[0]["answer"]} />;
}
