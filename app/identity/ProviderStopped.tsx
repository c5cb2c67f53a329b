import { useMessages } from "#app/i18n/Messages.tsx";
import type { ProviderFault } from "./provider-sign-in.server.ts";
import { ProviderSignIn } from "./ProviderSignIn.tsx";

/** Why the service let nobody in, and the ways that are open. */
export function ProviderStopped({ name, fault, isLinking }: { name: string; fault: ProviderFault; isLinking: boolean }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{isLinking ? t.provider.notLinked : t.provider.stopped}</h1>
        <p role="alert">{t.provider.faults[fault](name)}</p>
        {isLinking ? (
          <p>
            <a className="ds-link tall" href="/account/provider">
              {t.provider.toPage(name)}
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
              <ProviderSignIn name={name} />
            )}
          </>
        )}
      </div>
    </div>
  );
}
