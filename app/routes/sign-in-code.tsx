import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { CodeForm } from "#app/identity/CodeForm.tsx";
import { answerCodeStep } from "#app/identity/code-step.server.ts";
import { completeSignIn } from "#app/identity/complete-sign-in.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { isMeantAsRecovery } from "#app/identity/second-factor.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { minutesUntil } from "#app/identity/throttle.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

export const handle: Titled = { title: (t) => t.titles.code };

const beginAgain = () => redirect("/sign-in?again", 303);

export const loader = open("session.start", ({ db, request, now }) => {
  if (!readStep(db, request.headers.get("cookie"), ["code"], now)) throw beginAgain();
  return null;
});

export const action = open("session.start", async ({ db, form, request, now }) => {
  const cookies = request.headers.get("cookie");
  const step = readStep(db, cookies, ["code"], now);
  if (!step) return beginAgain();
  const typed = String(form.get("code") ?? "");
  const outcome = answerCodeStep(db, step, typed, now);
  if (outcome.ok) {
    const next = outcome.left === undefined ? step.next : "/account/security?saved=recovery";
    const { to, headers } = await completeSignIn(db, outcome.accountId, { means: "code", shared: step.shared, device: deviceOf(request.headers.get("user-agent")), next }, cookies, now);
    return redirect(to, { status: 303, headers });
  }
  if (outcome.code === "throttled") return answer<CodeAnswer>({ minutes: minutesUntil(outcome.retryAt, now) }, { status: 429 });
  return outcome.again ? answer<CodeAnswer>({ minutes: 0, ...(isMeantAsRecovery(typed) && { recovery: typed }) }, { status: 422 }) : beginAgain();
});

/** `minutes`: to wait. `recovery`: what was typed, where it was meant as a recovery code: it is long, and one character may be wrong. */
interface CodeAnswer {
  readonly minutes: number;
  readonly recovery?: string;
}

export default function SignInCode() {
  const { security, signIn } = useMessages();
  const answer = useActionData() as CodeAnswer | undefined;
  const wrong = answer?.recovery === undefined ? security.code.wrong : security.code.wrongRecovery;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{security.code.heading}</h1>
        <CodeForm refused={answer && (answer.minutes > 0 ? signIn.throttled(answer.minutes) : wrong)} typed={answer?.recovery} />
      </div>
    </div>
  );
}
