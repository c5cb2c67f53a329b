import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { PasskeyPart } from "./PasskeyPart.tsx";

/** The device is asked for a new passkey when the button is pressed; what it makes goes into the form's field, and the form is sent. */
export function PasskeyMaking({ options, name }: { options: object; name: string }) {
  const t = useMessages().passkeys;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <BackLink to="/account/passkeys">{t.heading}</BackLink>
        <h1>{t.readyHeading}</h1>
        <PasskeyPart without={t.without}>
          <form className="stack" method="post" action="/account/passkeys" data-passkey-create={JSON.stringify(options)}>
            <OwnPage />
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="credential" />
            <p>{t.ready}</p>
            <div className="ds-alert" data-color="info" role="status" data-cancelled hidden>
              <p>{t.again}</p>
            </div>
            <p>
              <button className="ds-button" type="submit">
                {t.create}
              </button>
            </p>
          </form>
        </PasskeyPart>
      </div>
    </div>
  );
}
