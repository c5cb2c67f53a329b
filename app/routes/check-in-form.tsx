import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import type { InstrumentAnswer } from "#app/learning/InstrumentForm.tsx";
import { InstrumentView } from "#app/learning/InstrumentView.tsx";
import { instrumentForm, keepInstrument, readInstrument, type InstrumentPage } from "#app/learning/instrument.server.ts";

export const handle: Titled = { title: (t) => t.titles.form };

export const loader = guarded("check-in.keep", ({ permit, params, request, now }) => ({ page: readInstrument(permit, params.form ?? "", now), saved: new URL(request.url).searchParams.has("saved") }));

export const action = guarded("check-in.keep", ({ permit, params, form, now }) => {
  const { number } = readInstrument(permit, params.form ?? "", now);
  const read = readForm(form, instrumentForm);
  if (!read.ok) throw new Refusal("bad_request");
  const chosen = (item: string): string => String(form.get(`item-${item}`) ?? "");
  const outcome = keepInstrument(permit, read.value, chosen, now);
  if (outcome.ok) return redirect(`/check-in/${number}?saved`, 303);
  return answer({ other: outcome.other, typed: Object.fromEntries(Object.keys(outcome.other.value.answers).map((item) => [item, chosen(item)])) }, { status: 409 });
});

export default function CheckInForm() {
  const { page, saved } = useLoaderData() as { page: InstrumentPage; saved: boolean };
  return <InstrumentView page={page} saved={saved} answer={useActionData() as InstrumentAnswer | undefined} />;
}
