import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { mostNameCharacters } from "./passkey.ts";
import { OwnPassword } from "./OwnPassword.tsx";

interface PasskeyFormProps {
  /** The one that is to be changed; undefined where a new one is to be made. */
  readonly passkey: { readonly id: string; readonly name: string } | undefined;
  readonly isProved: boolean;
  readonly typed: string | undefined;
  readonly problems: Problems | undefined;
}

/** What a passkey is called, and who says so. */
export function PasskeyForm({ passkey, isProved, typed, problems }: PasskeyFormProps) {
  const t = useMessages().passkeys;
  return (
    <form className="stack" method="post" action={passkey ? `/account/passkeys?passkey=${passkey.id}` : "/account/passkeys"}>
      <OwnPage />
      {passkey && <input type="hidden" name="passkey" value={passkey.id} />}
      <ErrorSummary problems={problems} labels={{ name: t.name, password: t.password }} />
      <Field name="name" label={t.name} description={t.nameHelp} problems={problems} maxLength={mostNameCharacters} autoComplete="off" defaultValue={typed ?? passkey?.name} required />
      {!isProved && <OwnPassword problems={problems} />}
      <div className="row">
        <button className="ds-button" type="submit" name="intent" value={passkey ? "rename" : "begin"}>
          {passkey ? t.rename : t.begin}
        </button>
        {passkey && (
          <button className="ds-button" data-variant="secondary" data-color="danger" type="submit" name="intent" value="remove">
            {t.remove}
          </button>
        )}
      </div>
      {passkey && <p className="small quiet">{t.removeHelp}</p>}
    </form>
  );
}
