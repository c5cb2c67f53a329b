import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { GroupFields, type ModuleName } from "./GroupFields.tsx";
import type { GroupValues } from "./group-values.ts";

interface GroupSettingsViewProps {
  readonly page: {
    readonly group: { readonly id: string; readonly name: string };
    readonly values: GroupValues;
    readonly modules: readonly ModuleName[];
    readonly saved: boolean;
  };
  readonly answer: { readonly problems: Problems; readonly values: GroupValues } | undefined;
}

/** What a facilitator decides about her group. */
export function GroupSettingsView({ page: { group, values, modules, saved }, answer }: GroupSettingsViewProps) {
  const { groups, settings: words, groupForm } = useStaffMessages();
  const action = `/groups/${group.id}/settings`;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <BackLink to={`/groups/${group.id}`}>{groups.toGroup(group.name)}</BackLink>
        <h1>{words.heading(group.name)}</h1>
        {saved && !answer && <SavedNote>{groupForm.saved}</SavedNote>}
        <form className="stack group-form" method="post" action={action}>
          <GroupFields values={answer?.values ?? values} problems={answer?.problems} modules={modules} intent="change" action={action} />
          <p className="small quiet">{words.openedStaysOpen}</p>
          <button className="ds-button" type="submit" name="intent" value="change">
            {groupForm.save}
          </button>
          <OwnPage />
        </form>
      </div>
    </div>
  );
}
