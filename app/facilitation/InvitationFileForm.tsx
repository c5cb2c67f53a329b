import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { invitationLimits } from "./invitation.ts";

interface InvitationFileFormProps {
  readonly action: string;
  readonly problems?: Problems | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** A file, or its rows pasted. A browser hands no file back, so it is chosen again where something was wrong. */
export function InvitationFileForm({ action, problems, typed }: InvitationFileFormProps) {
  const { bulk: words } = useStaffMessages();
  return (
    <form className="stack" method="post" action={action} encType="multipart/form-data">
      <ErrorSummary problems={problems} labels={{ file: words.file, days: words.days }} />
      <Field name="file" label={words.file} description={words.fileHelp} problems={problems} type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
      <TextBox name="text" label={words.text} description={words.textHelp} rows={5} defaultValue={typed?.text} spellCheck={false} autoComplete="off" />
      <Field className="ds-input short" name="days" label={words.days} problems={problems} inputMode="numeric" autoComplete="off" maxLength={4} defaultValue={typed?.days ?? invitationLimits.days.usual} required />
      <div className="row">
        <button className="ds-button" type="submit" name="intent" value="read">
          {words.read}
        </button>
      </div>
      <OwnPage />
    </form>
  );
}
