import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkHelp, checkOwnNumber, ownNumberForm, readHelpNumbers, type HelpNumbersPage } from "#app/facilitation/help-numbers.server.ts";
import { HelpNumbersView } from "#app/facilitation/HelpNumbersView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.helpNumbers };

export const loader = guarded("help.check", ({ permit, language, request, now }) => {
  const page = readHelpNumbers(permit, language, now);
  const query = new URL(request.url).searchParams;
  const noted = page.resources.find(({ id }) => id === query.get("checked"))?.name ?? page.own.find(({ position }) => String(position) === query.get("own"))?.name;
  return { page, noted };
});

export const action = byIntent({
  check: guarded("help.check", ({ permit, form, now }) => {
    const resource = String(form.get("resource") ?? "");
    checkHelp(permit, resource, now);
    return redirect(`/admin/help-numbers?checked=${encodeURIComponent(resource)}`, 303);
  }),
  "check-own": guarded("help.check", ({ permit, form, now }) => {
    const read = readForm(form, ownNumberForm);
    if (!read.ok || !checkOwnNumber(permit, read.value, now)) return answer({ gone: true }, { status: 422 });
    return redirect(`/admin/help-numbers?own=${read.value.position}`, 303);
  }),
});

export default function AdminHelpNumbers() {
  const { page, noted } = useLoaderData() as { page: HelpNumbersPage; noted: string | undefined };
  const gone = useActionData() as { gone: boolean } | undefined;
  return <HelpNumbersView page={page} noted={noted} gone={gone?.gone === true} />;
}
