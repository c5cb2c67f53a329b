import { PersonFields } from "#app/identity/PersonFields.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

interface SetupViewProps {
  readonly state: "open" | "wrong" | "done";
  readonly formKey: string;
  readonly answer: { readonly problems?: Problems | undefined; readonly typed: Readonly<Record<string, string>> } | undefined;
}

/** The clinic's first page, once. */
export function SetupView({ state, formKey, answer }: SetupViewProps) {
  const t = useMessages();
  const typed = answer?.typed;
  const problems = answer?.problems;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.setup.heading}</h1>
        {state !== "open" ? (
          <>
            <p>{state === "done" ? t.setup.done : t.setup.wrongKey}</p>
            <p>
              <a className="ds-button" href="/sign-in">
                {t.frame.signIn}
              </a>
            </p>
          </>
        ) : (
          <>
            <p>{t.setup.lead}</p>
            <form className="stack" method="post" action={`/setup?key=${formKey}`}>
              <ErrorSummary problems={problems} labels={{ clinicName: t.setup.clinicName, userName: t.person.userName, displayName: t.person.displayName, password: t.person.password }} />
              <input type="hidden" name="key" value={formKey} />
              <Field name="clinicName" label={t.setup.clinicName} problems={problems} defaultValue={typed?.clinicName} autoComplete="organization" required />
              <PersonFields who="staff" typed={typed && { userName: typed.userName ?? "", displayName: typed.displayName ?? "" }} problems={problems} />
              <button className="ds-button" type="submit">
                {t.setup.button}
              </button>
            </form>
          </>
        )}
      </div>
    </div>
  );
}
