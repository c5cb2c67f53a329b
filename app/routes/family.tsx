import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { leave, readFamily, saveWish, takeBackForm, takeShownWishBack, wishForm } from "#app/family/family.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { FamilyView } from "#app/learning/FamilyView.tsx";

export const handle: Titled = { title: (t) => t.titles.family };

export const loader = guarded("family.read", ({ permit, now }) => {
  const { members, wish = null, happenedAt } = readFamily(permit);
  return { names: members.map(({ name }) => name), wish, happenedAt, now: now.getTime() };
});

export const action = byIntent({
  wish: guarded("family.change", ({ permit, form, now }) => {
    const own = String(form.get("wish") ?? "");
    const read = readForm(form, wishForm);
    if (!read.ok && read.problems.wish === undefined) throw new Refusal("bad_request");
    if (!read.ok) return answer({ problems: read.problems, own }, { status: 422 });
    const outcome = saveWish(permit, read.value, now);
    return outcome.ok ? redirect("/family#wish-form", 303) : answer({ own, other: outcome.other }, { status: 409 });
  }),
  "take-back": guarded("family.change", ({ permit, form }) => {
    const read = readForm(form, takeBackForm);
    if (!read.ok) throw new Refusal("bad_request");
    const outcome = takeShownWishBack(permit, read.value);
    return outcome.ok ? redirect("/family#wish-form", 303) : answer({ own: String(form.get("wish") ?? ""), other: outcome.other, takingBack: true }, { status: 409 });
  }),
  leave: guarded("family.change", ({ permit, now }) => {
    leave(permit, now);
    return redirect("/family", 303);
  }),
});

export default function Family() {
  return <FamilyView page={useLoaderData<typeof loader>() as FamilyPage} answer={useActionData() as FamilyAnswer} />;
}

type FamilyPage = Parameters<typeof FamilyView>[0]["page"];
type FamilyAnswer = Parameters<typeof FamilyView>[0]["answer"];
