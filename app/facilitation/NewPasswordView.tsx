import type { PasswordCodeFault } from "#app/identity/password-code.ts";
import { SharedDevice } from "#app/identity/SharedDevice.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { CodeFault } from "./CodeFault.tsx";

interface NewPasswordViewProps {
  /** Why the code is good for nothing. */
  readonly fault?: PasswordCodeFault | undefined;
  readonly problems?: Problems | undefined;
  /** Whether others use the device too, as it was said before. */
  readonly shared?: boolean | undefined;
}

/** What a code for a new password leads to. One that does nothing says why, and nothing of whose it is. */
export function NewPasswordView({ fault, problems, shared }: NewPasswordViewProps) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.newPassword.heading}</h1>
        {fault ? (
          <CodeFault words={t.newPassword.faults[fault]} another={{ href: "/new-password", label: t.newPassword.again }} />
        ) : (
          <>
            <p>{t.newPassword.lead}</p>
            <form className="stack" method="post">
              <ErrorSummary problems={problems} labels={{ password: t.account.newPassword }} />
              <Field name="password" label={t.account.newPassword} description={t.person.passwordHelp} problems={problems} type="password" autoComplete="new-password" required />
              <SharedDevice checked={shared} />
              <button className="ds-button" type="submit">
                {t.newPassword.button}
              </button>
            </form>
          </>
        )}
      </div>
    </div>
  );
}
