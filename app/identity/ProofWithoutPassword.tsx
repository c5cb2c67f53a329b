import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import { PasskeyPart } from "./PasskeyPart.tsx";

/**
 * Other ways to show that the account is one's own, below a form that asks for the password. Each is a sign-in of its own, and leads
 * back to `next`; then the password is not asked for. Where there is none, one line says who helps.
 */
export function ProofWithoutPassword({ proof: { isProved, hasPasskey, service }, next }: { proof: OwnProof; next: string }) {
  const { passkeys, provider } = useMessages();
  const t = passkeys.proof;
  if (isProved) return <p className="small quiet">{t.proved}</p>;
  if (!hasPasskey && service === null) return <p className="small quiet">{t.none}</p>;
  return (
    <section className="stack tight proof" aria-labelledby="proof">
      <h2 id="proof">{t.heading}</h2>
      <p>{t.lead}</p>
      {hasPasskey && (
        <PasskeyPart without={t.without}>
          <form method="post" action="/sign-in/passkey">
            <OwnPage />
            <input type="hidden" name="next" value={next} />
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="begin">
              {passkeys.signIn.button}
            </button>
          </form>
        </PasskeyPart>
      )}
      {service !== null && (
        <form method="post" action="/sign-in/provider">
          <OwnPage />
          <input type="hidden" name="next" value={next} />
          <button className="ds-button" data-variant="secondary" type="submit">
            {provider.button(service)}
          </button>
        </form>
      )}
    </section>
  );
}
