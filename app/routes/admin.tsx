import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checksDue } from "#app/curriculum/help.ts";
import { ClinicView } from "#app/facilitation/ClinicView.tsx";
import { changeClinic, clinicForm, findClinic, listClinicNumbers } from "#app/facilitation/clinic.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { guarded } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { helpResources } from "#content/help.ts";

export const handle: Titled = { title: (t) => t.titles.clinic };

export const loader = guarded("clinic.read", ({ db, language, request, now }) => ({
  name: findClinic(db)?.name ?? "",
  numbers: listClinicNumbers(db),
  due: checksDue(helpResources, now).map(({ name, owner, ...entry }) => ({ ...entry, name: name[language], owner: owner[language] })),
  saved: new URL(request.url).searchParams.has("saved"),
  today: osloDate(now.getTime()),
}));

export const action = guarded("clinic.change", ({ permit, form }) => {
  const read = readForm(form, clinicForm);
  if (!read.ok) return answer({ problems: read.problems, typed: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])) }, { status: 422 });
  changeClinic(permit, read.value);
  return redirect("/admin?saved", 303);
});

export default function Admin() {
  return <ClinicView clinic={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
