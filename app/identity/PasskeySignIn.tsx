import { useMessages } from "#app/i18n/Messages.tsx";
import { PasskeyPart } from "./PasskeyPart.tsx";

/** The way in without a password, below the form that asks for one. Its script shows it where the browser has passkeys. */
export function PasskeySignIn({ next }: { next?: string | undefined }) {
  const t = useMessages().passkeys.signIn;
  return (
    <PasskeyPart>
      <form method="post" action="/sign-in/passkey">
        {next && <input type="hidden" name="next" value={next} />}
        <button className="ds-button" data-variant="secondary" name="intent" value="begin">
          {t.button}
        </button>
      </form>
    </PasskeyPart>
  );
}
