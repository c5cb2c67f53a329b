import { OwnPage } from "#app/access/PageOwner.tsx";
import type { NotPromoted } from "#app/identity/new-administrator.server.ts";
import type { OwnProof } from "#app/identity/own-proof.server.ts";
import { ProofWithoutPassword } from "#app/identity/ProofWithoutPassword.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Choice, Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

interface NewAdministratorFormProps {
  readonly proof: OwnProof;
  /** Those who could become one. */
  readonly facilitators: readonly { readonly accountId: string; readonly displayName: string }[];
  readonly answer: { readonly why: NotPromoted; readonly account: string } | undefined;
}

/** Where an administrator makes a facilitator another one, so that the clinic does not hang on one person's phone. */
export function NewAdministratorForm({ facilitators, proof, answer }: NewAdministratorFormProps) {
  const { newAdministrator: t } = useStaffMessages();
  const problems: Problems | undefined = answer && (answer.why === "wrong_password" ? { password: "password_wrong" } : { account: "leads_groups" });
  return (
    <section className="stack" aria-labelledby="new-administrator">
      <h2 id="new-administrator">{t.heading}</h2>
      <p>{t.lead}</p>
      {facilitators.length === 0 ? (
        <p className="quiet">{t.nobody}</p>
      ) : (
        <>
          <form className="stack" method="post" action="/admin/accounts">
            <OwnPage />
            <ErrorSummary problems={problems} labels={{ account: t.who, password: t.password }} />
            <Choice name="account" label={t.who} problems={problems} defaultValue={answer?.account}>
              {facilitators.map(({ accountId, displayName }) => (
                <option key={accountId} value={accountId}>
                  {displayName}
                </option>
              ))}
            </Choice>
            {!proof.isProved && <Field name="password" label={t.password} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required />}
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="make-administrator">
              {t.button}
            </button>
          </form>
          <ProofWithoutPassword proof={proof} next="/admin/accounts" />
        </>
      )}
    </section>
  );
}
