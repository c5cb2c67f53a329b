import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { answerPrescription, prescriptionAnswerForm } from "#app/learning/prescription.server.ts";
import { activityForm, logActivity, removeActivity, tickSafety, untickSafety } from "#app/learning/activity.server.ts";
import { LockedNotice } from "#app/learning/LockedNotice.tsx";
import type { LockedModule } from "#app/learning/locked-module.server.ts";
import { readModule, type ModulePage } from "#app/learning/module.server.ts";
import { ModuleView } from "#app/learning/ModuleView.tsx";
import { isOffer, readOffer, type OfferPage } from "#app/learning/offer.server.ts";
import { labelOf } from "#app/learning/path.ts";
import { OfferView } from "#app/learning/OfferView.tsx";

interface ModuleData {
  readonly module?: ModulePage | LockedModule;
  readonly offer?: OfferPage;
  readonly saved: boolean;
  /** The learner has just answered what is prescribed. */
  readonly said: boolean;
  readonly now: number;
}

export const handle: Titled<ModuleData | undefined> = {
  title: (t, data) => (data?.module ? t.titles.module(labelOf(data.module)) : data?.offer ? t.titles.module(labelOf({ line: "prescribed", number: data.offer.number })) : t.titles.missing),
};

export const loader = guarded("path.read", ({ permit, params, request, now }) => {
  const id = params.module ?? "";
  const { searchParams } = new URL(request.url);
  const shared = { saved: searchParams.has("saved"), said: searchParams.has("said"), now: now.getTime() };
  if (isOffer(id)) return answer({ ...shared, offer: readOffer(permit, id, now) });
  const module = readModule(permit, id, now);
  return answer({ ...shared, module }, { status: module.locked ? 403 : 200 });
});

const say = (said: "yes" | "no") =>
  guarded("prescription.answer", ({ permit, params, form, now }) => {
    const read = readForm(form, prescriptionAnswerForm);
    const stands = read.ok && answerPrescription(permit, params.module ?? "", read.value, said, now);
    return stands ? redirect(`/modules/${params.module}?said#prescribed`, 303) : answer({ changed: true }, { status: 409 });
  });

export const action = byIntent({
  "say-yes": say("yes"),
  "say-no": say("no"),
  tick: guarded("activity.log", ({ permit, params, now }) => {
    tickSafety(permit, params.module ?? "", now);
    return redirect(`/modules/${params.module}#care`, 303);
  }),
  untick: guarded("activity.log", ({ permit, params }) => {
    untickSafety(permit, params.module ?? "");
    return redirect(`/modules/${params.module}#care`, 303);
  }),
  log: guarded("activity.log", ({ permit, params, form, now }) => {
    const read = readForm(form, activityForm);
    if (!read.ok) return answer({ problems: read.problems, typed: { did: String(form.get("did") ?? ""), how: String(form.get("how") ?? ""), word: String(form.get("word") ?? "") } }, { status: 422 });
    logActivity(permit, params.module ?? "", read.value, now);
    return redirect(`/modules/${params.module}?saved#log`, 303);
  }),
  remove: guarded("activity.log", ({ permit, params, form }) => {
    removeActivity(permit, params.module ?? "", String(form.get("entry") ?? ""));
    return redirect(`/modules/${params.module}#log`, 303);
  }),
});

export default function Module() {
  const { module, offer, saved, said, now } = useLoaderData() as ModuleData;
  const typed = useActionData() as LogAnswer & { readonly changed?: true };
  const today = osloDate(now);
  if (offer) return <OfferView offer={offer} saved={saved} answer={typed} said={typed?.changed ? "changed" : said ? "saved" : undefined} today={today} />;
  if (!module) return null;
  return module.locked ? <LockedNotice module={module} today={today} /> : <ModuleView module={module} today={today} />;
}

type LogAnswer = Parameters<typeof OfferView>[0]["answer"];
