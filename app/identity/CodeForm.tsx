import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";

/** The second step of signing in: a code of the app, or a recovery code. */
export function CodeForm({ refused }: { refused: string | undefined }) {
  const { security } = useMessages();
  const t = security.code;
  return (
    <form className="stack" method="post" action="/sign-in/code">
      {refused && (
        <div className="ds-alert" data-color="danger" role="alert" id="refused" tabIndex={-1}>
          <p>{refused}</p>
        </div>
      )}
      <p>{t.lead}</p>
      <Field name="code" className="ds-input short" label={t.label} description={t.help} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={100} required />
      <button className="ds-button" type="submit">
        {t.button}
      </button>
      <p className="small quiet">{t.lost}</p>
      <p>
        <a className="ds-link" href="/sign-in">
          {t.restart}
        </a>
      </p>
    </form>
  );
}
