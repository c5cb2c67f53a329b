import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRetention } from "#app/facilitation/retention-page.server.ts";
import { RetentionView } from "#app/facilitation/RetentionView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { changeRetention, retentionForm } from "#app/privacy/retention.server.ts";

export const handle: Titled = { title: (t) => t.titles.retention };

export const loader = guarded("retention.change", ({ permit, request, now }) => ({ ...readRetention(permit, now), saved: new URL(request.url).searchParams.has("saved") }));

export const action = guarded("retention.change", ({ permit, form, now }) => {
  const read = readForm(form, retentionForm);
  const typed = (name: string) => String(form.get(name) ?? "");
  if (!read.ok) return answer({ problems: read.problems, typed: { meetings: typed("meetings"), notices: typed("notices"), messages: typed("messages") } }, { status: 422 });
  changeRetention(permit, read.value, now);
  return redirect("/admin/retention?saved", 303);
});

export default function AdminRetention() {
  return <RetentionView page={useLoaderData() as RetentionProps["page"]} answer={useActionData() as RetentionProps["answer"]} />;
}

type RetentionProps = Parameters<typeof RetentionView>[0];
