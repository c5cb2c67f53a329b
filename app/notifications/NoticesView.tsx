import { OwnPage } from "#app/access/PageOwner.tsx";
import { ToAccount } from "#app/identity/ToAccount.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OwnNotices } from "./choice.ts";
import { NoticeSample } from "./NoticeSample.tsx";

interface NoticesViewProps {
  readonly page: OwnNotices & {
    readonly who: "learner" | "staff";
    /** What was done last: the choices kept, a link sent too, a link alone, or no more links today. */
    readonly said: "saved" | "sent" | "link" | "too-many" | null;
    readonly today: string;
    readonly origin: string;
  };
}

/** Of what somebody wants to be told by e-mail, what such a mail says, and who could see it. */
export function NoticesView({ page }: NoticesViewProps) {
  const t = useMessages().notices;
  return (
    <div className="wrap">
      <div className="narrow settings">
        <div className="stack">
          <ToAccount />
          <h1>{t.heading}</h1>
          <p>{t.lead}</p>
          {!page.canGoOut && <p className="ds-alert" data-color="info">{t.noMail}</p>}
          {page.email === null && (
            <>
              <p>{t.noAddress}</p>
              <p>
                <a className="ds-button" href="/account#email-heading">
                  {t.toAddress}
                </a>
              </p>
            </>
          )}
        </div>
        {page.email !== null && <Address page={page} email={page.email} />}
        {page.email !== null && <Choices page={page} />}
        <NoticeSample from={page.from} origin={page.origin} />
      </div>
    </div>
  );
}

/** The address, whether it is confirmed, and the way to another link. */
function Address({ page: { confirmed, link, said, today }, email }: NoticesViewProps & { email: string }) {
  const { notices: t, when } = useMessages();
  const state = link && (link.state === "sent" ? t.linkState.sent(when.moment(link.at, today)) : t.linkState[link.state]);
  return (
    <section className="stack" aria-labelledby="address">
      <h2 id="address">{t.address}</h2>
      <p className="tall">
        <strong>{email}</strong>
      </p>
      {confirmed ? (
        <p className="with-icon">
          <Icon name="check" />
          <span>{t.confirmed}</span>
        </p>
      ) : (
        <>
          <p>{t.notConfirmed}</p>
          {state && <p {...(said === "link" && { role: "status" })}>{state}</p>}
          {said === "too-many" && (
            <p className="ds-alert" data-color="info" role="status">
              {t.tooMany}
            </p>
          )}
          {link?.state !== "on its way" && (
            <form method="post" action="/account/notices">
              <OwnPage />
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="send">
                {link ? t.sendLinkAgain : t.sendLink}
              </button>
            </form>
          )}
        </>
      )}
      <p>
        <a className="ds-link" href="/account#email-heading">
          {t.changeAddress}
        </a>
      </p>
    </section>
  );
}

function Choices({ page: { who, choice, said } }: NoticesViewProps) {
  const t = useMessages().notices;
  const choices = Object.entries(t.choices[who]) as [keyof typeof choice, { label: string; help: string }][];
  return (
    <form className="stack" method="post" action="/account/notices">
      <OwnPage />
      <input type="hidden" name="intent" value="choose" />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t.choose}</legend>
        {choices.map(([what, { label, help }]) => (
          <div className="ds-field" key={what}>
            <input className="ds-input" type="checkbox" name={what} id={what} value="on" defaultChecked={choice[what]} aria-describedby={`${what}-help`} />
            <label htmlFor={what}>{label}</label>
            <p className="small quiet" data-field="description" id={`${what}-help`}>
              {help}
            </p>
          </div>
        ))}
      </fieldset>
      <div className="row">
        <button className="ds-button" type="submit">
          {t.save}
        </button>
        {(said === "saved" || said === "sent") && <SavedNote>{said === "sent" ? t.savedAndSent : t.saved}</SavedNote>}
      </div>
    </form>
  );
}
