import { OwnPage } from "#app/access/PageOwner.tsx";
import type { OwnProof } from "#app/identity/own-proof.server.ts";
import { ProofWithoutPassword } from "#app/identity/ProofWithoutPassword.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { erasureReasons } from "#app/privacy/account-erasure.ts";
import { BackLink } from "#app/ui/BackLink.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { TickBox } from "#app/ui/TickBox.tsx";

interface ErasingViewProps {
  readonly done: boolean;
  readonly proof: OwnProof;
  readonly answer: { readonly problems?: Problems | undefined; readonly refused?: string | undefined; readonly typed: { readonly userName: string; readonly why: string; readonly isSure: boolean } } | undefined;
}

/** Where an administrator erases the account of somebody who has asked for it in writing. */
export function ErasingView({ done, proof, answer }: ErasingViewProps) {
  const { administration, erasing: t } = useStaffMessages();
  const problems = answer?.problems;
  return (
    <div className="wrap">
      <div className="column stack">
        <BackLink to="/admin">{administration.toClinic}</BackLink>
        <h1>{t.name}</h1>
        {done && !answer && <SavedNote>{t.done}</SavedNote>}
        <p>{t.about}</p>
        <ErrorSummary problems={problems} labels={{ userName: t.userName, why: t.why, sure: t.sure, password: t.password }} />
        {answer?.refused && <RefusedNote>{t.lastAdministrator}</RefusedNote>}
        <form className="stack" method="post" action="/admin/erase" data-forgets>
          <OwnPage />
          <Field name="userName" label={t.userName} description={t.userNameHelp} problems={problems} defaultValue={answer?.typed.userName} autoComplete="off" autoCapitalize="none" spellCheck={false} required />
          <Radios name="why" legend={t.why} problems={problems} chosen={answer?.typed.why} options={erasureReasons.map((value) => ({ value, label: t.reasons[value] }))} />
          <TickBox name="sure" problems={problems} checked={answer?.typed.isSure}>
            {t.sure}
          </TickBox>
          {!proof.isProved && <Field name="password" label={t.password} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required />}
          <button className="ds-button" data-color="danger" type="submit">
            {t.button}
          </button>
        </form>
        <ProofWithoutPassword proof={proof} next="/admin/erase" />
      </div>
    </div>
  );
}
