import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issuePermit } from "#app/access/permit.server.ts";
import { changeColour, colourForm, readColour, resetColour, themeColour } from "#app/facilitation/look.server.ts";
import { LookView } from "#app/facilitation/LookView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { byIntent, guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";

export const handle: Titled = { title: (t) => t.titles.look };

export const loader = guarded("clinic.change", ({ db, actor, request }) => ({
  colour: readColour(issuePermit(db, actor, "clinic.read")),
  usual: themeColour,
  done: new URL(request.url).searchParams.get("done"),
}));

export const action = byIntent({
  choose: guarded("clinic.change", ({ permit, form, now }) => {
    const typed = String(form.get("colour") ?? "");
    const read = readForm(form, colourForm);
    if (!read.ok) return answer({ problems: read.problems, typed }, { status: 422 });
    const pale = changeColour(permit, read.value, now);
    return pale ? answer({ problems: { colour: "colour_too_pale" }, typed, pale }, { status: 422 }) : redirect("/admin/look?done=chosen", 303);
  }),
  reset: guarded("clinic.change", ({ permit, now }) => {
    resetColour(permit, now);
    return redirect("/admin/look?done=reset", 303);
  }),
});

export default function AdminLook() {
  return <LookView page={useLoaderData() as LookProps["page"]} answer={useActionData() as LookProps["answer"]} />;
}

type LookProps = Parameters<typeof LookView>[0];
