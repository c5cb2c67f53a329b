import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { afterProvider } from "#app/identity/after-provider.server.ts";
import { deviceOf } from "#app/identity/device.ts";
import { providerName } from "#app/identity/provider.server.ts";
import { finishProvider } from "#app/identity/provider-sign-in.server.ts";
import { ProviderStopped } from "#app/identity/ProviderStopped.tsx";
import { readStep } from "#app/identity/sign-in-step.server.ts";

export const handle: Titled = { title: (t) => t.titles.signIn };

/** The one address that the service sends browsers back to. What it asks for is bound to the browser's step, and happens once. */
export const loader = open("session.start", async ({ db, request, actor, language, now }) => {
  const name = providerName(db, language);
  if (name === undefined) throw new Refusal("not_found");
  const cookies = request.headers.get("cookie");
  const step = readStep(db, cookies, ["provider"], now);
  const outcome = await finishProvider(db, step, new URL(request.url), actor?.accountId, now);
  if (!outcome.ok) {
    const isLinking = (step?.accountId ?? null) !== null;
    const back = isLinking ? "/account/provider" : actor ? (step?.next ?? "/account") : null;
    return answer({ name, fault: outcome.fault, isLinking, back, said: { next: step?.next ?? undefined, shared: step?.shared ?? false } }, { status: outcome.fault === "unreachable" ? 503 : 422 });
  }
  if (outcome.done === "linked") return redirect("/account/provider?saved=linked", 303);
  const way = { shared: step?.shared ?? false, device: deviceOf(request.headers.get("user-agent")), next: step?.next };
  const { to, headers } = await afterProvider(db, outcome, way, cookies, now);
  return redirect(to, { status: 303, headers });
});

export default function SignInProviderReturn() {
  return <ProviderStopped {...useLoaderData<typeof loader>()} />;
}
