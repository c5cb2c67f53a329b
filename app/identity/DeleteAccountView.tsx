import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { erasures } from "#app/privacy/register-words.ts";
import { register } from "#app/privacy/register.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { TickBox } from "#app/ui/TickBox.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import { ProofWithoutPassword } from "./ProofWithoutPassword.tsx";
import { ToAccount } from "./ToAccount.tsx";

interface DeleteAccountViewProps {
  readonly page: { readonly account: { readonly displayName: string; readonly userName: string }; readonly proof: OwnProof; readonly who: "learner" | "staff"; readonly groups: readonly string[] };
  readonly answer: { readonly problems?: Problems | undefined; readonly refused?: string | undefined; readonly isSure: boolean } | undefined;
}

/** What the log goes on holding of an account, from the register, each thing once. */
const logged = [...new Map(register.filter(({ table, erased }) => table === "audit_entries" && erased === "stays").map(({ what }) => [what.nb, what])).values()];

/** What goes and what has to stay, the copy first, and then the password and a box to tick. */
export function DeleteAccountView({ page: { account, proof, who, groups }, answer }: DeleteAccountViewProps) {
  const { deletion: t, language } = useMessages();
  const problems = answer?.problems;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <div className="stack">
          <ToAccount />
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
          <p>
            <strong>{t.account(account.displayName, account.userName)}</strong>
          </p>
          <ErrorSummary problems={problems} labels={{ sure: t.sure, password: t.password }} />
          {answer?.refused && <RefusedNote>{t.lastAdministrator}</RefusedNote>}
        </div>
        <section className="stack tight" aria-labelledby="goes">
          <h2 id="goes">{t.goes}</h2>
          <ul>
            {t.goesList[who].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="stack tight" aria-labelledby="stays">
          <h2 id="stays">{t.stays}</h2>
          <ul>
            <li>
              {t.staysLog} {logged.map(({ [language]: what }) => what).join(", ")}. {capital(erasures.stays[language])}.
            </li>
            <li>{t.staysBackups}</li>
            <li>{who === "learner" ? t.staysPaper : t.staysStaff}</li>
          </ul>
        </section>
        {groups.length > 0 && (
          <div className="ds-alert" data-color="warning">
            <p>{t.groups(groups)}</p>
          </div>
        )}
        <section className="stack tight" aria-labelledby="copy-first">
          <h2 id="copy-first">{t.copyFirst}</h2>
          <p>{t.copyFirstText}</p>
          <p>
            <a className="ds-button" data-variant="secondary" href="/account/copy">
              {t.copyLink}
            </a>
          </p>
        </section>
        <form className="stack" method="post" action="/account/delete" data-forgets>
          <OwnPage />
          <TickBox name="sure" problems={problems} checked={answer?.isSure}>
            {t.sure}
          </TickBox>
          {!proof.isProved && <Field name="password" label={t.password} description={t.passwordHelp} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required />}
          <div className="row">
            <button className="ds-button" data-color="danger" type="submit">
              {t.button}
            </button>
            <a className="ds-link tall" href="/account">
              {t.back}
            </a>
          </div>
        </form>
        <ProofWithoutPassword proof={proof} next="/account/delete" />
      </div>
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
