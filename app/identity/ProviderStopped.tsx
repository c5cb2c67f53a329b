import { useMessages } from "#app/i18n/Messages.tsx";
import type { ProviderFault } from "./provider-sign-in.server.ts";
import { ProviderSignIn } from "./ProviderSignIn.tsx";

interface ProviderStoppedProps {
  readonly name: string;
  readonly fault: ProviderFault;
  /** Whether an account was to be linked; otherwise somebody was to sign in, or to show once more that the account is theirs. */
  readonly isLinking: boolean;
  /** Where somebody signed in came from; null for a visitor. */
  readonly back: string | null;
  /** What a visitor had said, and need not say again. */
  readonly said?: { readonly next?: string | undefined; readonly shared: boolean } | undefined;
}

/** Why the service let nobody in, and the ways that are open. */
export function ProviderStopped({ name, fault, isLinking, back, said }: ProviderStoppedProps) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{isLinking ? t.provider.notLinked : back === null ? t.provider.stopped : t.provider.notConfirmed}</h1>
        <p role="alert">{t.provider.faults[fault](name)}</p>
        {back !== null ? (
          <p>
            <a className="ds-link tall" href={back}>
              {isLinking ? t.provider.toPage(name) : t.provider.back}
            </a>
          </p>
        ) : (
          <>
            <p>
              <a className="ds-button" href="/sign-in">
                {t.passkeys.signIn.toPassword}
              </a>
            </p>
            {fault === "unknown" ? (
              <p>
                <a className="ds-link tall" href="/join">
                  {t.provider.useCode}
                </a>
              </p>
            ) : (
              <ProviderSignIn name={name} {...said} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
