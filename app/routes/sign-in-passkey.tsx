import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, open } from "#app/http/guarded.server.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import type { Titled } from "#app/http/titled.ts";
import { completeSignIn } from "#app/identity/complete-sign-in.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { answerPasskey, beginPasskeySignIn } from "#app/identity/passkey-sign-in.server.ts";
import { PasskeyAsked } from "#app/identity/PasskeyAsked.tsx";
import { sharedField } from "#app/identity/SharedDevice.tsx";
import { isOnSharedDevice } from "#app/identity/shared-choice.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { minutesUntil } from "#app/identity/throttle.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";

export const handle: Titled = { title: (t) => t.titles.signIn };

/** Also for somebody signed in, who shows once more that the account is theirs. */
export const loader = open("session.start", ({ actor }) => ({ isSignedIn: actor !== undefined }));

/** What the browser is asked stands in the page that answers the first press: no script fetches anything. */
export const action = byIntent({
  begin: open("session.start", async ({ db, form, context, actor, now }) => {
    const next = sameSitePath(form.get("next"), "");
    const shared = isOnSharedDevice(form, context.session);
    const { options, setCookie } = await beginPasskeySignIn(db, { clientAddress: context.clientAddress, next: next || undefined, shared, actorId: actor?.accountId }, context.origin, now);
    return answer<PasskeyAnswer>({ options, next, shared, isAnother: false, minutes: 0 }, { headers: { "Set-Cookie": setCookie } });
  }),
  answer: open("session.start", async ({ db, form, request, context, actor, now }) => {
    const cookies = request.headers.get("cookie");
    const step = readStep(db, cookies, ["passkey"], now);
    const outcome = await answerPasskey(db, step, form.get("credential"), { ...context, actorId: actor?.accountId }, now);
    if (outcome.ok && step) {
      const { to, headers } = await completeSignIn(db, outcome.accountId, { means: "passkey", shared: step.shared, device: deviceOf(request.headers.get("user-agent")), next: step.next }, cookies, now);
      return redirect(to, { status: 303, headers });
    }
    const throttled = !outcome.ok && outcome.code === "throttled" ? minutesUntil(outcome.retryAt, now) : 0;
    return answer<PasskeyAnswer>({ next: sameSitePath(form.get("next"), ""), shared: form.has(sharedField), isAnother: !outcome.ok && outcome.code === "another", minutes: throttled }, { status: throttled > 0 ? 429 : 422 });
  }),
});

/** `options`: what the browser is to ask; without them the answer before was none that lets anybody in. `isAnother`: the passkey is of another account than the one signed in. `minutes`: to wait. */
interface PasskeyAnswer {
  readonly options?: object;
  readonly next: string;
  readonly shared: boolean;
  readonly isAnother: boolean;
  readonly minutes: number;
}

export default function SignInPasskey() {
  const t = useMessages();
  const { isSignedIn } = useLoaderData<typeof loader>();
  const answer = useActionData() as PasskeyAnswer | undefined;
  const refused = answer && !answer.options && (answer.minutes > 0 ? t.signIn.throttled(answer.minutes) : t.passkeys.signIn[answer.isAnother ? "another" : "wrong"]);
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.passkeys.signIn.heading}</h1>
        {refused && <RefusedNote>{refused}</RefusedNote>}
        <PasskeyAsked options={answer?.options} next={answer?.next} shared={answer?.shared} isSignedIn={isSignedIn} />
      </div>
    </div>
  );
}
