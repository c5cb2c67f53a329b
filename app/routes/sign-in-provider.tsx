import type { HeadersFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Refusal } from "#app/access/refusal.ts";
import { answer } from "#app/http/answer.server.ts";
import { open } from "#app/http/guarded.server.ts";
import { sameSitePath } from "#app/http/same-site.ts";
import type { Titled } from "#app/http/titled.ts";
import { providerName } from "#app/identity/provider.server.ts";
import { beginProvider, type ProviderFault } from "#app/identity/provider-sign-in.server.ts";
import { ProviderLeaving } from "#app/identity/ProviderLeaving.tsx";
import { ProviderSignIn } from "#app/identity/ProviderSignIn.tsx";
import { ProviderStopped } from "#app/identity/ProviderStopped.tsx";
import { isOnSharedDevice } from "#app/identity/shared-choice.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

export const handle: Titled = { title: (t) => t.titles.signIn };

/** Somebody who opens the address itself has not pressed the button yet. */
export const loader = open("session.start", ({ db, language }) => {
  const name = providerName(db, language);
  if (name === undefined) throw new Refusal("not_found");
  return { name };
});

/** `to`: where the browser is sent at the service. */
interface Begun {
  readonly name: string;
  readonly to?: string;
  readonly fault?: ProviderFault;
  /** Where somebody signed in came from. */
  readonly back?: string | null;
  readonly said?: { readonly next: string; readonly shared: boolean };
}

/**
 * The answer is a page that leads on by itself (`Refresh`), and not a redirect: Chromium holds a redirect after a form against
 * `form-action`, also those that the service makes on its own way, and that stays `'self'`.
 */
export const action = open("session.start", async ({ db, form, context, actor, language, now }) => {
  const name = providerName(db, language);
  if (name === undefined) throw new Refusal("not_found");
  const next = sameSitePath(form.get("next"), "");
  const shared = isOnSharedDevice(form, context.session);
  const begun = await beginProvider(db, { clientAddress: context.clientAddress, next: next || undefined, shared, owner: actor?.accountId }, now);
  if (!begun.ok) return answer<Begun>({ name, fault: begun.fault, back: actor ? next || "/account" : null, said: { next, shared } }, { status: 503 });
  return answer<Begun>({ name, to: begun.to }, { headers: { "Set-Cookie": begun.setCookie, Refresh: `0;url=${begun.to}` } });
});

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders ?? new Headers();

export default function SignInProvider() {
  const t = useMessages();
  const { name } = useLoaderData<typeof loader>();
  const begun = useActionData() as Begun | undefined;
  if (begun?.to !== undefined) return <ProviderLeaving name={begun.name} to={begun.to} />;
  if (begun?.fault) return <ProviderStopped name={begun.name} fault={begun.fault} isLinking={false} back={begun.back ?? null} said={begun.said} />;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.signIn.heading}</h1>
        <ProviderSignIn name={name} />
      </div>
    </div>
  );
}
