import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { bring, bringForm, readBringing, type BringPage } from "#app/learning/bringing.server.ts";
import { BringView, type BringAnswer } from "#app/learning/BringView.tsx";
import { labelOf } from "#app/learning/path.ts";

export const handle: Titled<{ page: BringPage } | undefined> = {
  title: (t, data) => (data ? t.titles.together(labelOf(data.page)) : t.titles.missing),
};

export const loader = guarded("share.change", ({ permit, params, now }) => ({ page: readBringing(permit, params.module ?? "", params.field ?? "", now) }));

export const action = guarded("share.change", ({ permit, params, form, now }) => {
  const { module = "", field = "" } = params;
  const read = readForm(form, bringForm);
  const problems = read.ok ? bring(permit, module, field, read.value, now) : read.problems;
  if (!problems) return redirect(`/modules/${module}/together#brought`, 303);
  const typed = (name: string): string => String(form.get(name) ?? "");
  return answer({ problems, chosen: { part: typed("part"), recipient: typed("recipient"), untilOn: typed("untilOn") } }, { status: 422 });
});

export default function Bring() {
  const { page } = useLoaderData() as { page: BringPage };
  return <BringView page={page} answer={useActionData() as BringAnswer | undefined} />;
}
