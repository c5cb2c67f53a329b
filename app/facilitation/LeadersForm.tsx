import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { NamedAccount } from "./FacilitatorBoxes.tsx";
import { LeaderBoxes } from "./LeaderBoxes.tsx";
import type { Leader } from "./leaders.ts";

interface LeadersFormProps {
  readonly group: { readonly id: string; readonly name: string };
  readonly facilitators: readonly NamedAccount[];
  readonly chosen: readonly string[];
  readonly leaders: readonly Leader[];
  readonly problems: Problems | undefined;
}

/** Who leads a group from now on, and as what, as an administrator chooses. */
export function LeadersForm({ group, facilitators, chosen, leaders, problems }: LeadersFormProps) {
  const { groups: words, groupForm } = useStaffMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{group.name}</h1>
        <form className="stack" method="post" action={`/groups?lead=${group.id}`}>
          <ErrorSummary problems={problems} labels={{ facilitators: groupForm.facilitators }} />
          <input type="hidden" name="group" value={group.id} />
          <LeaderBoxes facilitators={facilitators} chosen={chosen} leaders={leaders} problems={problems} />
          <div className="row">
            <button className="ds-button" type="submit" name="intent" value="assign">
              {words.saveLeaders}
            </button>
            <a className="ds-button" data-variant="tertiary" href="/groups">
              {words.toGroups}
            </a>
          </div>
          <OwnPage />
        </form>
      </div>
    </div>
  );
}
