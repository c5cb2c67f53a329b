import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { isOwner, readOwnProof } from "#app/identity/own-proof.server.ts";
import { passkeyNameProblem, tidyPasskeyName } from "#app/identity/passkey.ts";
import { beginNewPasskey, keepNewPasskey, listPasskeys, removePasskey, renamePasskey } from "#app/identity/passkey.server.ts";
import { PasskeysView, type PasskeysAnswer } from "#app/identity/PasskeysView.tsx";
import { providerName } from "#app/identity/provider.server.ts";
import { readStep } from "#app/identity/sign-in-step.server.ts";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.passkeys };

export const loader = guarded("account.read", ({ db, permit, request, context, language, now }) => {
  const asked = new URL(request.url).searchParams;
  return {
    passkeys: listPasskeys(permit),
    chosen: asked.get("passkey"),
    saved: asked.get("saved"),
    proof: readOwnProof(permit, context.session, now),
    service: providerName(db, language) ?? null,
    today: osloDate(now.getTime()),
  };
});

const saved = (what: "added" | "renamed" | "removed") => redirect(`/account/passkeys?saved=${what}`, 303);
const refused = (problems: PasskeysAnswer["problems"], name: string) => answer<PasskeysAnswer>({ problems, name }, { status: 422 });

type Visit = PermittedVisit<"account.change">;

/** What changes how one signs in is done only by whoever is the owner, however long the screen has stood open. */
const owning = <R,>(change: (visit: Visit, name: string) => R) =>
  guarded("account.change", async (visit) => {
    const { permit, form, context, now } = visit;
    const name = String(form.get("name") ?? "");
    if (await isOwner(permit, context.session, String(form.get("password") ?? ""), now)) return change(visit, name);
    return refused({ password: "password_wrong" }, name);
  });

export const action = byIntent({
  begin: owning(async ({ permit, context, now }, name) => {
    const problem = passkeyNameProblem(tidyPasskeyName(name));
    if (problem) return refused({ name: problem }, name);
    const begun = await beginNewPasskey(permit, context.origin, now);
    return begun.ok ? answer<PasskeysAnswer>({ options: begun.options, name }, { headers: { "Set-Cookie": begun.setCookie } }) : answer<PasskeysAnswer>({ fault: begun.code, name }, { status: 422 });
  }),
  /** The step says that its owner was asked when it began. */
  keep: guarded("account.change", async ({ db, permit, form, request, context, now }) => {
    const name = String(form.get("name") ?? "");
    const kept = await keepNewPasskey(permit, readStep(db, request.headers.get("cookie"), ["new-passkey"], now), { field: form.get("credential"), name }, context.origin, now);
    if (kept.ok) return saved("added");
    return kept.code === "name" ? refused({ name: kept.problem }, name) : answer<PasskeysAnswer>({ fault: kept.code, name }, { status: 422 });
  }),
  rename: owning(({ permit, form }, name) => {
    const problem = renamePasskey(permit, String(form.get("passkey") ?? ""), name);
    return problem ? refused({ name: problem }, name) : saved("renamed");
  }),
  remove: owning(({ permit, form, context }) => {
    removePasskey(permit, String(form.get("passkey") ?? ""), context.session?.id);
    return saved("removed");
  }),
});

export default function AccountPasskeys() {
  return <PasskeysView page={useLoaderData<typeof loader>()} answer={useActionData() as PasskeysAnswer | undefined} />;
}
