import type { ReactNode } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SecurityChanges } from "./SecurityChanges.tsx";
import type { OwnProof } from "./own-proof.server.ts";
import { ProofWithoutPassword } from "./ProofWithoutPassword.tsx";
import type { SecurityChange } from "./security-page.server.ts";

interface AccountViewProps {
  readonly account: { readonly userName: string; readonly displayName: string; readonly email: string; readonly who: "learner" | "staff"; readonly scheme: string; readonly changes: readonly SecurityChange[]; readonly proof: OwnProof; readonly today: string; readonly saved: string | null };
  readonly answer: { readonly problems: Problems; readonly typed: { readonly displayName?: string; readonly email?: string } } | undefined;
}

/** One's own account: a form for each thing, so that nothing is changed by mistake. */
export function AccountView({ account, answer }: AccountViewProps) {
  const t = useMessages();
  const problems = answer?.problems;
  const labels = { displayName: t.account.name, email: t.account.email, currentPassword: t.security.factor.password, oldPassword: t.account.oldPassword, password: t.account.newPassword };
  return (
    <div className="wrap">
      <div className="narrow settings">
        <div className="stack">
          <h1>{t.account.heading}</h1>
          <p className="quiet">
            {t.person.userName}: <strong>{account.userName}</strong>
          </p>
          <ErrorSummary problems={problems} labels={labels} />
          <SecurityChanges changes={account.changes} today={account.today} />
        </div>
        <Part intent="name" heading={t.account.name} button={t.account.changeName} saved={account.saved}>
          <Field name="displayName" label={t.person.displayName} description={t.person.displayNameHelp[account.who]} problems={problems} defaultValue={answer?.typed.displayName ?? account.displayName} autoComplete="nickname" required />
        </Part>
        <Part intent="scheme" heading={t.account.scheme} button={t.account.changeLook} saved={account.saved}>
          <Radios name="scheme" legend={t.account.schemeChoice} description={t.account.schemeHelp} chosen={account.scheme} options={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t.account.schemes[value] }))} />
        </Part>
        <Part intent="email" heading={t.account.email} button={t.account.changeEmail} saved={account.saved}>
          <Field name="email" label={t.person.email} description={t.person.emailHelp} problems={problems} defaultValue={answer?.typed.email ?? account.email} type="email" autoComplete="email" />
          {!account.proof.isProved && <Field name="currentPassword" label={t.security.factor.password} description={t.security.factor.passwordHelp} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required />}
        </Part>
        <Further id="notices" heading={t.notices.heading} to="/account/notices" link={t.notices.link} />
        <Part intent="password" heading={t.account.password} button={t.account.changePassword} saved={account.saved}>
          {!account.proof.isProved && <Field name="oldPassword" label={t.account.oldPassword} problems={problems} type="password" autoComplete="current-password" required />}
          <Field name="password" label={t.account.newPassword} description={t.person.passwordHelp} problems={problems} type="password" autoComplete="new-password" required />
          <p className="small quiet">{t.account.passwordNote}</p>
        </Part>
        <ProofWithoutPassword proof={account.proof} next="/account" />
        <Further id="ways-in" heading={t.passkeys.linkHeading} to="/account/passkeys" link={t.passkeys.link} />
        <Further id="security" heading={t.security.heading} to="/account/security" link={t.security.link} />
        <section className="stack" aria-labelledby="who">
          <h2 id="who">{t.account.who}</h2>
          <p>{t.account.whoText[account.who]}</p>
          {account.who === "learner" && <LinkLine to="/sharing">{t.account.toSharing}</LinkLine>}
          {account.who === "learner" && <LinkLine to="/account/looks">{t.looks.link}</LinkLine>}
        </section>
        <Further id="copy" heading={t.copy.linkHeading} to="/account/copy" link={t.copy.link} />
        <Further id="deletion" heading={t.deletion.linkHeading} to="/account/delete" link={t.deletion.link} />
      </div>
    </div>
  );
}

/** A thing that can be changed, in a form of its own. Its fields have their names for ids; what leads here leads to the heading. */
function Part({ intent, heading, button, saved, children }: { intent: string; heading: string; button: string; saved: string | null; children: ReactNode }) {
  const t = useMessages();
  return (
    <section className="stack" aria-labelledby={`${intent}-heading`}>
      <h2 id={`${intent}-heading`}>{heading}</h2>
      <form className="stack" method="post" action="/account">
        <OwnPage />
        <input type="hidden" name="intent" value={intent} />
        {children}
        <div className="row">
          <button className="ds-button" data-variant="secondary" type="submit">
            {button}
          </button>
          {saved === intent && <SavedNote>{t.account.saved}</SavedNote>}
        </div>
      </form>
    </section>
  );
}

/** What has a page of its own, and the way there. */
const Further = ({ id, heading, to, link }: { id: string; heading: string; to: string; link: string }) => (
  <section className="stack" aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    <LinkLine to={to}>{link}</LinkLine>
  </section>
);

const LinkLine = ({ to, children }: { to: string; children: ReactNode }) => (
  <p>
    <a className="ds-link tall" href={to}>
      {children}
    </a>
  </p>
);
