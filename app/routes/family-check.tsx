import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { listClinicNumbers } from "#app/facilitation/clinic.server.ts";
import { answerSafetyCheck, choiceForm, chooseShared, safetyForm } from "#app/family/safety-check.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import type { Titled } from "#app/http/titled.ts";
import { SafetyCheckView } from "#app/learning/SafetyCheckView.tsx";

/** The same as the family page's: neither title nor address says what is asked here. */
export const handle: Titled = { title: (t) => t.titles.family };

/** Where the reader came from: the part of a module's exercise in which the two meet, or the family page. The same whatever is answered. */
function wayFrom(request: Request): { readonly here: string; readonly next: string } {
  const module = new URL(request.url).searchParams.get("module");
  const page = module === null ? "/family" : sameSitePath(`/modules/${module}/together`, "/family");
  return page === "/family" ? { here: "/family/check", next: page } : { here: `/family/check?module=${module}`, next: `${page}#meeting` };
}

export const loader = guarded("safety.answer", ({ request }) => wayFrom(request));

/** The answer is a page without an address of its own, so that nothing can lead back to it. */
export const action = byIntent({
  answer: guarded("safety.answer", ({ permit, form, db, now }) => {
    const read = readForm(form, safetyForm);
    if (!read.ok) return answer({ problems: read.problems, chosen: { afraid: String(form.get("afraid")), experienced: String(form.get("experienced")) } }, { status: 422 });
    const { needsHelp } = answerSafetyCheck(permit, read.value, now);
    return needsHelp ? answer({ shows: "help" as const, numbers: listClinicNumbers(db) }) : answer({ shows: "choice" as const });
  }),
  choose: guarded("safety.answer", ({ permit, form, request, now }) => {
    const read = readForm(form, choiceForm);
    if (!read.ok) throw new Refusal("bad_request");
    chooseShared(permit, read.value.wanted, now);
    return redirect(wayFrom(request).next, 303);
  }),
});

export default function FamilyCheck() {
  return <SafetyCheckView way={useLoaderData<typeof loader>()} answer={useActionData() as SafetyCheckAnswer} />;
}

type SafetyCheckAnswer = Parameters<typeof SafetyCheckView>[0]["answer"];
