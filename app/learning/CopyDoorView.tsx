import { OwnPage } from "#app/access/PageOwner.tsx";
import type { OwnProof } from "#app/identity/own-proof.server.ts";
import { ProofWithoutPassword } from "#app/identity/ProofWithoutPassword.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ToAccount } from "#app/identity/ToAccount.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";

/** What stands before a person's own copy: what it is, what to look out for, and the password once more. */
export function CopyDoorView({ proof, problems }: { proof: OwnProof; problems: Problems | undefined }) {
  const { copy } = useMessages();
  return (
    <div className="wrap">
      <div className="column stack">
        <ToAccount />
        <h1>{copy.heading}</h1>
        <p className="lead">{copy.door}</p>
        <p>{copy.care}</p>
        <form className="stack" method="post" action="/account/copy" data-forgets>
          <ErrorSummary problems={problems} labels={{ password: copy.password }} />
          <OwnPage />
          {!proof.isProved && <Field name="password" label={copy.password} description={copy.passwordHelp} problems={problems} type="password" autoComplete="current-password" required />}
          <div className="row">
            <button className="ds-button" type="submit" name="intent" value="read">
              {copy.read}
            </button>
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="file">
              <Icon name="download" />
              <span>{copy.download}</span>
            </button>
          </div>
        </form>
        <ProofWithoutPassword proof={proof} next="/account/copy" />
        <section className="stack tight" aria-labelledby="not-included">
          <h2 id="not-included">{copy.notIncluded}</h2>
          <p>{copy.notIncludedLead}</p>
        </section>
      </div>
    </div>
  );
}
