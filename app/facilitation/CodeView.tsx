import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

interface CodeViewProps {
  readonly heading: string;
  readonly label: string;
  /** Where the form goes, and the page that stands below it has the code in its address. */
  readonly action: string;
  readonly answer: { readonly typed: string; readonly problems: Problems } | undefined;
}

/** A code typed by hand leads to the same page as its link. */
export function CodeView({ heading, label, action, answer }: CodeViewProps) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{heading}</h1>
        <form className="stack" method="post" action={action}>
          <ErrorSummary problems={answer?.problems} labels={{ code: label }} />
          <Field name="code" label={label} description={t.join.codeHelp} problems={answer?.problems} defaultValue={answer?.typed} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={500} required />
          <button className="ds-button" type="submit">
            {t.join.useCode}
          </button>
        </form>
      </div>
    </div>
  );
}
