import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";

/** The second step of signing in: a code of the app, or a recovery code. The field has the focus, unless something is to be read first. @param typed a recovery code that was not right, to be mended */
export function CodeForm({ refused, typed }: { refused: string | undefined; typed: string | undefined }) {
  const { security } = useMessages();
  const t = security.code;
  return (
    <form className="stack" method="post" action="/sign-in/code">
      {refused && <RefusedNote>{refused}</RefusedNote>}
      <Field name="code" className="ds-input code" label={t.label} description={t.help} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} maxLength={100} required defaultValue={typed} autoFocus={!refused} />
      <button className="ds-button" type="submit">
        {t.button}
      </button>
      <p className="small quiet">{t.lost}</p>
      <p>
        <a className="ds-link tall" href="/sign-in">
          {t.restart}
        </a>
      </p>
    </form>
  );
}
