import { useMessages } from "#app/i18n/Messages.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

/** What a person chooses when an account is opened. The password is never filled in again. */
export interface TypedPerson {
  readonly userName: string;
  readonly displayName: string;
}

/** User name, the name shown, and a password: the same for everybody who opens an account. */
export function PersonFields({ who, typed, problems }: { who: "learner" | "staff"; typed: TypedPerson | undefined; problems: Problems | undefined }) {
  const t = useMessages();
  return (
    <>
      <Field name="userName" label={t.person.userName} description={t.person.userNameHelp} problems={problems} autoComplete="username" autoCapitalize="none" spellCheck={false} defaultValue={typed?.userName} required />
      <Field name="displayName" label={t.person.displayName} description={t.person.displayNameHelp[who]} problems={problems} autoComplete="nickname" defaultValue={typed?.displayName} required />
      <Field name="password" label={t.person.password} description={t.person.passwordHelp} problems={problems} type="password" autoComplete="new-password" required />
    </>
  );
}
