import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readFamiliesPage, type FamiliesPage } from "#app/facilitation/families-page.server.ts";
import { FamiliesView } from "#app/facilitation/FamiliesView.tsx";
import { requireGroup } from "#app/facilitation/group.server.ts";
import { pairingForm, pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import type { Problems } from "#app/ui/problems.ts";

export const handle: Titled = { title: (t) => t.titles.families };

export const loader = guarded("family.list", ({ permit, params, request, now }) => ({
  page: readFamiliesPage(permit, params.group ?? ""),
  paired: new URL(request.url).searchParams.has("paired"),
  today: osloDate(now.getTime()),
}));

/** Opens or closes one family, on the page of a group. */
const sets = (isOpen: boolean) => ({ permit, params, form, now }: PermittedVisit<"family.pair">) => {
  const { id } = requireGroup(permit, params.group ?? "");
  setOpened(permit, String(form.get("family") ?? ""), isOpen, now);
  return redirect(`/groups/${id}/families#families`, 303);
};

export const action = byIntent({
  pair: guarded("family.pair", ({ permit, params, form, now }) => {
    const { id } = requireGroup(permit, params.group ?? "");
    const read = readForm(form, pairingForm);
    const problem = read.ok ? pairWishes(permit, read.value, now) : undefined;
    const problems: Problems | undefined = read.ok ? problem && { wishes: problem } : read.problems;
    if (!problems) return redirect(`/groups/${id}/families?paired#families`, 303);
    return answer({ problems, ticked: form.getAll("wishes").map(String), open: form.get("open")?.toString() }, { status: 422 });
  }),
  open: guarded("family.pair", sets(true)),
  close: guarded("family.pair", sets(false)),
});

export default function Families() {
  const { page, paired, today } = useLoaderData() as { page: FamiliesPage; paired: boolean; today: string };
  return <FamiliesView page={page} answer={useActionData() as FamiliesAnswer} paired={paired} today={today} />;
}

type FamiliesAnswer = Parameters<typeof FamiliesView>[0]["answer"];
