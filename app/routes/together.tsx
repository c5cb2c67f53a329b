import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { catalogues } from "#app/i18n/catalogues.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { takeBack, takeBackForm } from "#app/learning/bringing.server.ts";
import type { LockedModule } from "#app/learning/locked-module.server.ts";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import { labelOf } from "#app/learning/path.ts";
import { preparationForm, prepareField } from "#app/learning/preparation.server.ts";
import type { PreparationAnswer } from "#app/learning/PrepareBox.tsx";
import { affectedForm, readTogether, tellAffected, type TogetherPage } from "#app/learning/together.server.ts";
import { TogetherView } from "#app/learning/TogetherView.tsx";

export const handle: Titled<{ together: TogetherPage | LockedModule } | undefined> = {
  title: (t, data) => (data ? t.titles.together(labelOf(data.together)) : t.titles.missing),
};

export const loader = guarded("path.read", ({ permit, params, request, now }) => {
  const together = readTogether(permit, params.module ?? "", now);
  return answer({ together, taken: new URL(request.url).searchParams.has("taken"), now: now.getTime() }, { status: together.locked ? 403 : 200 });
});

export const action = byIntent({
  prepare: guarded("together.prepare", ({ permit, params, form, language, now }) => {
    const text = [...form.getAll("text"), ...form.getAll("choice")].join("\n");
    const problem = (key: string) => answer({ field: String(form.get("field")), problem: { key, text, revision: String(form.get("revision") ?? "") } }, { status: 422 });
    const read = readForm(form, preparationForm);
    if (!read.ok && read.problems.text === undefined) throw new Refusal("bad_request");
    if (!read.ok) return problem("field_too_long");
    const outcome = prepareField(permit, params.module ?? "", read.value, now);
    const { field } = read.value;
    if ("problem" in outcome) return problem(outcome.problem);
    if (!outcome.ok) return answer({ field, conflict: { own: text, other: { ...outcome.other, texts: [outcome.other.text] } } }, { status: 409 });
    const { reflection, when } = catalogues[language];
    return answer({ field, saved: outcome.saved, words: reflection.savedAt(when.moment(outcome.saved.savedAt, osloDate(now.getTime()))) });
  }),
  affected: guarded("together.prepare", ({ permit, params, form, now }) => {
    const read = readForm(form, affectedForm);
    if (!read.ok) throw new Refusal("bad_request");
    tellAffected(permit, params.module ?? "", read.value, now);
    return redirect(`/modules/${params.module}/together#meeting`, 303);
  }),
  "take-back": guarded("share.change", ({ permit, params, form, now }) => {
    const read = readForm(form, takeBackForm);
    if (!read.ok) throw new Refusal("bad_request");
    takeBack(permit, params.module ?? "", read.value, now);
    return redirect(`/modules/${params.module}/together?taken#brought`, 303);
  }),
});

export default function Together() {
  const { together, taken, now } = useLoaderData() as { together: TogetherPage | LockedModule; taken: boolean; now: number };
  const answer = useActionData() as PreparationAnswer | undefined;
  return together.locked ? <LockedNotice module={together} today={osloDate(now)} /> : <TogetherView page={together} answer={answer} taken={taken} now={now} />;
}
