import { OwnPage } from "#app/access/PageOwner.tsx";
import type { PasswordCodeProblem } from "#app/identity/password-code.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

interface PasswordCodeFormProps {
  readonly action: string;
  /** Why no code was made. */
  readonly refused: PasswordCodeProblem | undefined;
}

/** The way to a code for a learner who has forgotten the password. */
export function PasswordCodeForm({ action, refused }: PasswordCodeFormProps) {
  const { passwordCode: words } = useStaffMessages();
  return (
    <section className="stack column" aria-labelledby="password-code">
      <h2 id="password-code">{words.heading}</h2>
      {refused && (
        <div className="ds-alert" data-color="danger" role="alert">
          <p>{words.refused[refused]}</p>
        </div>
      )}
      <p>{words.help}</p>
      <form method="post" action={action}>
        <OwnPage />
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="let-in">
          {words.make}
        </button>
      </form>
    </section>
  );
}
