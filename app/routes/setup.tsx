import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SetupView } from "#app/facilitation/SetupView.tsx";
import { findClinic, isSetupKey, setUpClinic } from "#app/facilitation/clinic.server.ts";
import { setupForm } from "#app/facilitation/setup-form.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { atFields } from "#app/identity/account-problems.ts";
import { readPerson } from "#app/identity/person-form.server.ts";
import { afterPassword } from "#app/identity/after-password.server.ts";
import { deviceOf } from "#app/identity/device.ts";

export const handle: Titled = { title: (t) => t.titles.setup };

const keyIn = (request: Request): string => new URL(request.url).searchParams.get("key") ?? "";

/** The first administrator, once: the address with its key is printed where the program is started. */
export const loader = open("clinic.set-up", ({ db, request, context, now }) => {
  const state = findClinic(db) ? ("done" as const) : isSetupKey(db, keyIn(request), context.clientAddress, now) ? ("open" as const) : ("wrong" as const);
  return answer({ state, key: state === "open" ? keyIn(request) : "" }, { status: state === "open" ? 200 : 404 });
});

export const action = open("clinic.set-up", async ({ db, form, request, context, language, now }) => {
  const key = String(form.get("key") ?? "");
  const { password: _, key: __, ...typed } = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  if (findClinic(db) || !isSetupKey(db, key, context.clientAddress, now)) return answer({ refused: true, problems: undefined, typed }, { status: 404 });

  const read = readForm(form, setupForm);
  const looked = await readPerson({ userName: typed.userName ?? "", displayName: typed.displayName ?? "", email: "", password: String(form.get("password") ?? "") }, language, typed.clinicName);
  const problems = { ...(!read.ok && read.problems), ...(!looked.ok && looked.problems) };
  if (!read.ok || !looked.ok) return answer({ refused: false, problems, typed }, { status: 422 });

  const outcome = setUpClinic(db, key, { clinicName: read.value.clinicName, administrator: looked.person }, now);
  if (!outcome.ok) return outcome.problems ? answer({ refused: false, problems: atFields(outcome.problems), typed }, { status: 422 }) : answer({ refused: true, problems: undefined, typed }, { status: 404 });
  const known = { accountId: outcome.accountId, role: "administrator", standsAlone: true } as const;
  const { to, headers } = await afterPassword(db, known, { shared: false, device: deviceOf(request.headers.get("user-agent")) }, request.headers.get("cookie"), now);
  return redirect(to, { status: 303, headers });
});

export default function Setup() {
  const { state, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <SetupView state={answer?.refused ? "wrong" : state} formKey={key} answer={answer} />;
}
