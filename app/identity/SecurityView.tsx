import { useMessages } from "#app/i18n/Messages.tsx";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import { ProofWithoutPassword } from "./ProofWithoutPassword.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { SecurityChanges } from "./SecurityChanges.tsx";
import type { SecurityPage } from "./security-page.server.ts";
import { SessionList } from "./SessionList.tsx";
import { ToAccount } from "./ToAccount.tsx";

interface SecurityViewProps {
  readonly page: SecurityPage & { readonly proof: OwnProof; readonly saved: string | null; readonly today: string };
  readonly answer: { readonly problems?: Problems; readonly codes?: readonly string[] } | undefined;
}

/** How one signs in: the second factor, what was changed lately, and where one is signed in. */
export function SecurityView({ page, answer }: SecurityViewProps) {
  const { security: t, when } = useMessages();
  const { takenAwayAt, saved, today } = page;
  if (answer?.codes) return <RecoveryCodes codes={answer.codes} to="/account/security" lead={t.codes.leadAnew} today={today} />;
  return (
    <div className="wrap">
      <div className="narrow settings">
        <div className="stack">
          <ToAccount />
          <h1>{t.heading}</h1>
          {saved === "removed" && <SavedNote>{t.factor.removed}</SavedNote>}
          {takenAwayAt !== null && (
            <form className="ds-alert stack" data-color="info" method="post" action="/account/security">
              <OwnPage />
              <p>{t.factor.takenAway(when.moment(takenAwayAt, today))}</p>
              <p>
                <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="read">
                  {t.factor.read}
                </button>
              </p>
            </form>
          )}
          <SecurityChanges changes={page.changes} today={today} />
        </div>
        <SecondFactor page={page} problems={answer?.problems} />
        <SessionList sessions={page.sessions} saved={saved} today={today} />
      </div>
    </div>
  );
}

function SecondFactor({ page, problems }: { page: SecurityViewProps["page"]; problems: Problems | undefined }) {
  const { security, when } = useMessages();
  const t = security.factor;
  const { proof, factorSince, codesLeft, isRequired, saved, today } = page;
  const isOn = factorSince !== null;
  const canRemove = isOn && !isRequired;
  // Turning it off wants the password also of whoever has just shown who they are, where they have one.
  const removesApart = canRemove && proof.isProved;
  const button = (intent: string, words: string) => (
    <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={intent}>
      {words}
    </button>
  );
  return (
    <section className="stack" aria-labelledby="second-factor">
      <h2 id="second-factor">{t.heading}</h2>
      {saved === "recovery" && <p role="status">{`${t.used} ${t.left(codesLeft)}`}</p>}
      <p>{isOn ? t.on(when.moment(factorSince, today)) : t.off}</p>
      {isOn ? saved !== "recovery" && <p>{t.left(codesLeft)}</p> : <p>{t.offHelp}</p>}
      {isRequired && <p className="small quiet">{t.required}</p>}
      <form className="stack" method="post" action="/account/security">
        <OwnPage />
        <ErrorSummary problems={problems} labels={{ password: t.password }} />
        {!proof.isProved && <OwnFactorPassword help={t.passwordHelp} problems={problems} required />}
        <div className="row">
          {button("begin", isOn ? t.renew : t.setUp)}
          {isOn && button("codes", t.codes)}
          {canRemove && !removesApart && button("remove", t.remove)}
        </div>
      </form>
      <ProofWithoutPassword proof={proof} next="/account/security" />
      {removesApart && (
        <form className="stack" method="post" action="/account/security">
          <OwnPage />
          <OwnFactorPassword help={t.removeHelp} problems={problems} required={false} />
          {button("remove", t.remove)}
        </form>
      )}
    </section>
  );
}

function OwnFactorPassword({ help, problems, required }: { help: string; problems: Problems | undefined; required: boolean }) {
  const t = useMessages().security.factor;
  return <Field name="password" label={t.password} description={help} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required={required} />;
}
