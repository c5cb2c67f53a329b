import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, open, type Visit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { completeSignIn } from "#app/identity/complete-sign-in.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { chooseLonger, mayChooseLonger } from "#app/identity/longer-password.server.ts";
import { takenAwayAt } from "#app/identity/second-factor.server.ts";
import { finishSetUp, isBegunIn, readSetUp } from "#app/identity/set-up.server.ts";
import { SetUpView } from "#app/identity/SetUpView.tsx";
import { readStep, type Step } from "#app/identity/sign-in-step.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.setUpCode };

/** Somebody signed in sets up what they have begun in this session; a visitor, what their sign-in waits for. */
function stepOf({ db, request, context, now }: Visit): Step | undefined {
  const step = readStep(db, request.headers.get("cookie"), ["set-up"], now);
  return step && isBegunIn(db, step, context.session?.id) ? step : undefined;
}

const beginAgain = ({ actor }: Visit) => redirect(actor ? "/account/security" : "/sign-in?again", 303);

/** Without a step there is nothing to set up: it has run out, or was finished by the form that this page answers. */
export const loader = open("session.start", (visit) => {
  const { db, actor, now } = visit;
  const step = stepOf(visit);
  return { app: step ? readSetUp(db, step) : null, isDemanded: !actor, mayChooseLonger: !actor && step !== undefined && mayChooseLonger(db, step), takenAwayAt: takenAwayAt(db, step?.accountId ?? "") ?? null, today: osloDate(now.getTime()) };
});

const wayIn = ({ request }: Visit, step: Step) => ({ shared: step.shared, device: deviceOf(request.headers.get("user-agent")), next: step.next });

export const action = byIntent({
  /** Whoever was signed in is so under a new id afterwards, and nowhere else. The recovery codes are the reply, and have no address of their own. */
  app: open("session.start", async (visit) => {
    const { db, form, request, now } = visit;
    const step = stepOf(visit);
    if (!step) return beginAgain(visit);
    const outcome = finishSetUp(db, step, String(form.get("code") ?? ""), now);
    if (!outcome.ok) return outcome.again ? answer({ refused: true as const }, { status: 422 }) : beginAgain(visit);
    const { to, headers } = await completeSignIn(db, outcome.accountId, { means: "code", ...wayIn(visit, step) }, request.headers.get("cookie"), now);
    return answer({ codes: outcome.recoveryCodes, to }, { status: 201, headers });
  }),
  password: open("session.start", async (visit) => {
    const { db, form, request, actor, now } = visit;
    const step = stepOf(visit);
    if (!step || actor) return beginAgain(visit);
    const outcome = await chooseLonger(db, step, String(form.get("password") ?? ""), now);
    if (!outcome.ok) return outcome.problem ? answer({ problems: { password: outcome.problem } }, { status: 422 }) : beginAgain(visit);
    const { to, headers } = await completeSignIn(db, outcome.accountId, { means: "password", ...wayIn(visit, step) }, request.headers.get("cookie"), now);
    return redirect(to, { status: 303, headers });
  }),
});

export default function SignInSetUp() {
  return <SetUpView {...useLoaderData<typeof loader>()} answer={useActionData() as SetUpAnswer} />;
}

type SetUpAnswer = Parameters<typeof SetUpView>[0]["answer"];
