import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";
import { RefusedNote } from "#app/ui/RefusedNote.tsx";
import { OtherWaysIn } from "./OtherWaysIn.tsx";
import { SharedDevice } from "./SharedDevice.tsx";

interface SignInFormProps {
  /** Where to go afterwards: an address of this site. */
  readonly next?: string | undefined;
  readonly userName?: string | undefined;
  /** Whether others use the device too, as it was said before. */
  readonly shared?: boolean | undefined;
  /** Why the last attempt did not work, in words. */
  readonly refused?: string | undefined;
  /** The sign-in service that the clinic trusts, by its name. */
  readonly service?: string | undefined;
}

/** User name and password. Loads a whole page, so that nothing of an earlier visitor is left in it. */
export function SignInForm({ next, userName, shared, refused, service }: SignInFormProps) {
  const t = useMessages();
  return (
    <form className="stack" method="post" action="/sign-in">
      {refused && <RefusedNote>{refused}</RefusedNote>}
      {next && <input type="hidden" name="next" value={next} />}
      <Field name="username" label={t.signIn.userName} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={100} required defaultValue={userName} />
      <Field name="password" label={t.signIn.password} type="password" autoComplete="current-password" maxLength={1024} required />
      <SharedDevice checked={shared} />
      <button className="ds-button" type="submit">
        {t.signIn.button}
      </button>
      <OtherWaysIn service={service} />
      <p className="small quiet">
        {t.signIn.forgotten}{" "}
        <a className="ds-link" href="/new-password">
          {t.signIn.newPassword}
        </a>
      </p>
      <p>
        {t.signIn.haveCode}{" "}
        <a className="ds-link" href="/join">
          {t.signIn.useCode}
        </a>
      </p>
    </form>
  );
}
