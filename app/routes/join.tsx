import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findClinic } from "#app/facilitation/clinic.server.ts";
import { inspectInvitation, useInvitation as enterBy } from "#app/facilitation/invitation.server.ts";
import { JoinView } from "#app/facilitation/JoinView.tsx";
import { answer } from "#app/http/answer.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { atFields } from "#app/identity/account-problems.ts";
import { personForm, readPerson } from "#app/identity/person-form.server.ts";
import { afterPassword } from "#app/identity/after-password.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { sharedField } from "#app/identity/SharedDevice.tsx";

export const handle: Titled = { title: (t) => t.titles.join };

export const loader = open("invitation.use", ({ db, params, context, now }) => {
  const found = inspectInvitation(db, params.code ?? "", context.clientAddress, now);
  return answer({ found }, { status: found.ok ? 200 : 404 });
});

export const action = open("invitation.use", async ({ db, params, form, request, context, language, now }) => {
  const code = params.code ?? "";
  const found = inspectInvitation(db, code, context.clientAddress, now);
  if (!found.ok) return answer({ fault: found.fault, problems: undefined, typed: undefined }, { status: 404 });

  const { password: _, ...typed } = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const read = readForm(form, personForm);
  const looked = read.ok ? await readPerson(read.value, language, findClinic(db)?.name) : { ok: false as const, problems: read.problems };
  if (!looked.ok) return answer({ fault: undefined, problems: looked.problems, typed }, { status: 422 });

  const used = enterBy(db, code, looked.person, now);
  if (!used.ok) return used.fault ? answer({ fault: used.fault, problems: undefined, typed: undefined }, { status: 404 }) : answer({ fault: undefined, problems: atFields(used.problems), typed }, { status: 422 });
  const { to, headers } = await afterPassword(db, { accountId: used.accountId, role: found.role, standsAlone: true }, { shared: form.has(sharedField), device: deviceOf(request.headers.get("user-agent")) }, request.headers.get("cookie"), now);
  return redirect(to, { status: 303, headers });
});

export default function Join() {
  const { found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <JoinView found={found} answer={answer} />;
}
