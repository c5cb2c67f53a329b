import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { Qr } from "#app/ui/Qr.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import type { AppSecret } from "./set-up.server.ts";

interface SetUpViewProps {
  /** Null where no step waits in this browser any more. */
  readonly app: AppSecret | null;
  /** Whether it is demanded before somebody gets in; otherwise its owner has asked for it. */
  readonly isDemanded: boolean;
  /** Whether a longer password will do instead. */
  readonly mayChooseLonger: boolean;
  /** When the clinic took away the one before, in UTC milliseconds. */
  readonly takenAwayAt: number | null;
  readonly today: string;
  readonly answer: { readonly refused?: true; readonly problems?: Problems; readonly codes?: readonly string[]; readonly to?: string } | undefined;
}

/** Three steps to a code on top of the password, and then the recovery codes. */
export function SetUpView({ app, isDemanded, mayChooseLonger, takenAwayAt, today, answer }: SetUpViewProps) {
  const { security, when } = useMessages();
  const t = security.setUp;
  if (answer?.codes) return <RecoveryCodes codes={answer.codes} to={answer.to ?? "/"} lead={security.codes.lead} today={today} />;
  const back = (
    <p>
      <a className="ds-link tall" href={isDemanded ? "/sign-in" : "/account/security"}>
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
        <h1>{mayChooseLonger ? t.short : t.heading}</h1>
        <ErrorSummary problems={answer?.problems} labels={{ password: t.longer.label }} />
        {answer?.refused && <RefusedNote>{t.wrong}</RefusedNote>}
        {takenAwayAt !== null && <p>{t.takenAway(when.moment(takenAwayAt, today))}</p>}
        {isDemanded && <p>{mayChooseLonger ? t.whyShort : t.why}</p>}
        {mayChooseLonger && <LongerPassword problems={answer?.problems} />}
        {mayChooseLonger && <h2 className="part-heading">{t.heading}</h2>}
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
          <button className="ds-button" data-variant={mayChooseLonger ? "secondary" : undefined} type="submit" name="intent" value="app">
            {t.button}
          </button>
        </form>
        {back}
      </div>
    </div>
  );
}

/** Another way for somebody who need not have an app, and may have no phone to put it on. */
function LongerPassword({ problems }: { problems: Problems | undefined }) {
  const { security, person } = useMessages();
  const t = security.setUp.longer;
  return (
    <section className="stack" aria-labelledby="longer">
      <h2 id="longer">{t.heading}</h2>
      <form className="stack" method="post" action="/sign-in/set-up">
        <Field name="password" label={t.label} description={person.passwordHelp} problems={problems} type="password" autoComplete="new-password" required />
        <p>
          <button className="ds-button" type="submit" name="intent" value="password">
            {t.button}
          </button>
        </p>
      </form>
    </section>
  );
}
