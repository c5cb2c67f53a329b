import { redirect, type HeadersFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { byIntent, guarded, type PermittedVisit } from "#app/http/guarded.server.ts";
import type { Titled } from "#app/http/titled.ts";
import { isOwner, readOwnProof } from "#app/identity/own-proof.server.ts";
import { providerName } from "#app/identity/provider.server.ts";
import { beginProvider, readOwnLink, unlinkProvider } from "#app/identity/provider-sign-in.server.ts";
import { ProviderLeaving } from "#app/identity/ProviderLeaving.tsx";
import { ProviderStopped } from "#app/identity/ProviderStopped.tsx";
import { ProviderView, type ProviderAnswer } from "#app/identity/ProviderView.tsx";
import { osloDate } from "#app/i18n/dates.ts";

export const handle: Titled = { title: (t) => t.titles.signInService };

export const loader = guarded("account.read", ({ permit, request, context, now }) => {
  const link = readOwnLink(permit);
  if (!link) throw new Refusal("not_found");
  return { link, saved: new URL(request.url).searchParams.get("saved"), proof: readOwnProof(permit, context.session, now), today: osloDate(now.getTime()) };
});

type Visit = PermittedVisit<"account.change">;

const owning = <R,>(change: (visit: Visit, name: string) => R) =>
  guarded("account.change", async (visit) => {
    const { db, permit, form, context, language, now } = visit;
    const name = providerName(db, language);
    if (name === undefined) throw new Refusal("not_found");
    if (await isOwner(permit, context.session, String(form.get("password") ?? ""), now)) return change(visit, name);
    return answer<ProviderAnswer>({ problems: { password: "password_wrong" } }, { status: 422 });
  });

export const action = byIntent({
  /** A page that leads on by itself, as at sign-in. */
  link: owning(async ({ db, actor, now }, name) => {
    const begun = await beginProvider(db, { accountId: actor.accountId }, now);
    if (!begun.ok) return answer<ProviderAnswer>({ name, fault: begun.fault }, { status: 503 });
    return answer<ProviderAnswer>({ name, to: begun.to }, { headers: { "Set-Cookie": begun.setCookie, Refresh: `0;url=${begun.to}` } });
  }),
  unlink: owning(({ permit, context }) => {
    unlinkProvider(permit, context.session?.id);
    return redirect("/account/provider?saved=unlinked", 303);
  }),
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders ?? new Headers();

export default function AccountProvider() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData() as ProviderAnswer | undefined;
  if (answer?.to !== undefined) return <ProviderLeaving name={answer.name ?? page.link.name} to={answer.to} />;
  if (answer?.fault) return <ProviderStopped name={page.link.name} fault={answer.fault} isLinking back="/account/provider" />;
  return <ProviderView page={page} problems={answer?.problems} />;
}
