import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { PasskeyPart } from "./PasskeyPart.tsx";
import { SharedAsBefore } from "./SharedDevice.tsx";

/**
 * A browser is asked for a passkey; what it answers goes into the form's field, and the form is sent. Without scripts, or without
 * passkeys in the browser, words stand here instead.
 *
 * @param isSignedIn whether somebody shows once more that the account is theirs, and can go back to where they were asked
 */
export function PasskeyAsked({ options, next, shared = false, isSignedIn }: { options: object | undefined; next?: string | undefined; shared?: boolean | undefined; isSignedIn: boolean }) {
  const t = useMessages().passkeys.signIn;
  return (
    <>
      <PasskeyPart without={t.without}>
        <form className="stack" method="post" action="/sign-in/passkey" {...(options && { "data-passkey-get": JSON.stringify(options) })}>
          <OwnPage />
          {next && <input type="hidden" name="next" value={next} />}
          <SharedAsBefore shared={shared} />
          {options && <input type="hidden" name="credential" />}
          {options && <p>{t.lead}</p>}
          <div className="ds-alert" data-color="info" role="status" data-cancelled hidden>
            <p>{t.cancelled}</p>
          </div>
          <p>
            <button className="ds-button" type="submit" name="intent" value={options ? "answer" : "begin"}>
              {options ? t.again : t.button}
            </button>
          </p>
        </form>
      </PasskeyPart>
      <p>
        <a className="ds-link tall" href={isSignedIn ? next || "/account" : "/sign-in"}>
          {isSignedIn ? t.back : t.toPassword}
        </a>
      </p>
    </>
  );
}
