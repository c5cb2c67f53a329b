import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { openingForm, openItem, readSharePage, type ItemAddress } from "#app/learning/shared-item.server.ts";
import type { SharePage } from "#app/learning/shared-item.ts";
import { ShareView } from "#app/learning/ShareView.tsx";

export const handle: Titled<SharePage | undefined> = { title: (t, data) => (data ? t.titles.sharing : t.titles.missing) };

const addressOf = ({ kind = "", item = "" }: Readonly<Record<string, string | undefined>>): ItemAddress => ({ kind, item });

export const loader = guarded("share.change", ({ permit, params, now }) => readSharePage(permit, addressOf(params), now));

export const action = guarded("share.change", ({ permit, params, form, now }) => {
  const typed = { recipient: String(form.get("recipient") ?? ""), untilOn: String(form.get("untilOn") ?? "") };
  const read = readForm(form, openingForm);
  const problems = read.ok ? openItem(permit, addressOf(params), read.value, now) : read.problems;
  return problems ? answer({ problems, typed }, { status: 422 }) : redirect("/sharing?opened", 303);
});

export default function Share() {
  return <ShareView page={useLoaderData() as SharePage} answer={useActionData() as ShareAnswer} />;
}

type ShareAnswer = Parameters<typeof ShareView>[0]["answer"];
