import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewPasswordView } from "#app/facilitation/NewPasswordView.tsx";
import { choosePassword, inspectPasswordCode } from "#app/facilitation/password-code.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { atFields } from "#app/identity/account-problems.ts";
import { afterPassword } from "#app/identity/after-password.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { sharedField } from "#app/identity/SharedDevice.tsx";

export const handle: Titled = { title: (t) => t.titles.newPassword };

export const loader = open("password.renew", ({ db, params, context, now }) => {
  const fault = inspectPasswordCode(db, params.passwordCode ?? "", context.clientAddress, now);
  return answer({ fault }, { status: fault ? 404 : 200 });
});

export const action = open("password.renew", async ({ db, params, form, request, context, now }) => {
  const code = params.passwordCode ?? "";
  const fault = inspectPasswordCode(db, code, context.clientAddress, now);
  if (fault) return refusedWith({ fault });

  const outcome = await choosePassword(db, code, String(form.get("password") ?? ""), now);
  if (!outcome.ok) return refusedWith({ fault: outcome.fault, problems: outcome.problems && atFields(outcome.problems), shared: form.has(sharedField) });
  const { to, headers } = await afterPassword(db, { ...outcome, standsAlone: true }, { shared: form.has(sharedField), device: deviceOf(request.headers.get("user-agent")) }, request.headers.get("cookie"), now);
  return redirect(to, { status: 303, headers });
});

const refusedWith = (why: Parameters<typeof NewPasswordView>[0]) => answer(why, { status: why.fault ? 404 : 422 });

export default function NewPassword() {
  const { fault } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <NewPasswordView {...(answer ?? { fault })} />;
}
