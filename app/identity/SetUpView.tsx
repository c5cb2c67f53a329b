import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Qr } from "#app/ui/Qr.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import type { AppSecret } from "./set-up.server.ts";

interface SetUpViewProps {
  /** Null where no step waits in this browser any more. */
  readonly app: AppSecret | null;
  /** Whether it is demanded before somebody gets in; otherwise its owner has asked for it. */
  readonly isDemanded: boolean;
  /** When the clinic took away the one before, in UTC milliseconds. */
  readonly takenAwayAt: number | null;
  readonly today: string;
  readonly answer: { readonly refused?: true; readonly codes?: readonly string[]; readonly to?: string } | undefined;
}

/** Three steps to a code on top of the password, and then the recovery codes. */
export function SetUpView({ app, isDemanded, takenAwayAt, today, answer }: SetUpViewProps) {
  const { security, when } = useMessages();
  const t = security.setUp;
  if (answer?.codes) return <RecoveryCodes codes={answer.codes} to={answer.to ?? "/"} lead={security.codes.lead} today={today} />;
  const back = (
    <p>
      <a className="ds-link" href={isDemanded ? "/sign-in" : "/account/security"}>
        {isDemanded ? security.code.restart : app ? t.cancel : security.heading}
      </a>
    </p>
  );
  if (!app)
    return (
      <div className="wrap">
        <div className="narrow stack">
          <h1>{t.heading}</h1>
          <p>{isDemanded ? security.again : security.over}</p>
          {back}
        </div>
      </div>
    );
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.heading}</h1>
        {answer?.refused && <RefusedNote>{t.wrong}</RefusedNote>}
        {takenAwayAt !== null && <p>{t.takenAway(when.moment(takenAwayAt, today))}</p>}
        {isDemanded && <p>{t.why}</p>}
        <ol>
          {t.steps.slice(0, -1).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div className="app-qr">
          <Qr qr={app.qr} label={t.qr} />
        </div>
        <p>
          <a className="ds-link tall" href={app.link}>
            {t.link}
          </a>
        </p>
        <p>
          {t.letters}
          <br />
          <strong className="app-letters">{app.letters}</strong>
        </p>
        <form className="stack" method="post" action="/sign-in/set-up">
          <OwnPage />
          <Field name="code" className="ds-input short" label={t.label} description={t.steps.at(-1)} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} maxLength={100} required />
          <button className="ds-button" type="submit">
            {t.button}
          </button>
        </form>
        {back}
      </div>
    </div>
  );
}
