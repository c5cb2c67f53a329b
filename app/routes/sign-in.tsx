import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { frontOf } from "#app/access/policy.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import { FrameFactsContext } from "#app/http/page-facts.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import type { Titled } from "#app/http/titled.ts";
import { afterPassword } from "#app/identity/after-password.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { sharedField } from "#app/identity/SharedDevice.tsx";
import { signIn } from "#app/identity/sign-in.server.ts";
import { SignInForm } from "#app/identity/SignInForm.tsx";
import { minutesUntil } from "#app/identity/throttle.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

export const handle: Titled = { title: (t) => t.titles.signIn };

export const loader = open("session.start", ({ actor, request }) => {
  if (actor) throw redirect(frontOf(actor.role));
  return { again: new URL(request.url).searchParams.has("again") };
});

export const action = open("session.start", async ({ db, form, context, now, request }) => {
  const userName = String(form.get("username") ?? "");
  const next = String(form.get("next") ?? "");
  const shared = form.has(sharedField);
  const outcome = await signIn(db, { userName, password: String(form.get("password") ?? ""), clientAddress: context.clientAddress }, now);
  if (outcome.ok) {
    const { to, headers } = await afterPassword(db, outcome, { shared, device: deviceOf(request.headers.get("user-agent")), next: sameSitePath(next, "") }, request.headers.get("cookie"), now);
    return redirect(to, { status: 303, headers });
  }
  const minutes = outcome.code === "throttled" ? minutesUntil(outcome.retryAt, now) : 0;
  return answer({ userName, next: sameSitePath(next, ""), shared, code: outcome.code, minutes }, { status: outcome.code === "throttled" ? 429 : 422 });
});

export default function SignIn() {
  const t = useMessages();
  const { service } = useContext(FrameFactsContext);
  const { again } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && (answer.code === "throttled" ? t.signIn.throttled(answer.minutes) : t.signIn.wrong);
  const said = refused || (again ? t.security.again : undefined);
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.signIn.heading}</h1>
        <SignInForm next={answer?.next || undefined} userName={answer?.userName} shared={answer?.shared} refused={said} service={service} />
      </div>
    </div>
  );
}
