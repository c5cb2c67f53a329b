import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

/** The password, asked for again before what changes how one signs in. */
export function OwnPassword({ problems }: { problems: Problems | undefined }) {
  const t = useMessages().passkeys;
  return <Field name="password" label={t.password} description={t.passwordHelp} problems={problems} type="password" autoComplete="current-password" maxLength={1024} required />;
}
