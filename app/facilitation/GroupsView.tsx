import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { GroupFields, type ModuleName } from "./GroupFields.tsx";
import { GroupList } from "./GroupList.tsx";
import type { GroupValues } from "./group-values.ts";
import type { GroupLine, GroupsPage } from "./groups-page.server.ts";
import type { Leader } from "./leaders.ts";
import { LeadersForm } from "./LeadersForm.tsx";

interface GroupsViewProps {
  readonly page: GroupsPage & {
    readonly may: { readonly open: boolean; readonly create: boolean; readonly assign: boolean };
    readonly modules: readonly ModuleName[];
    /** Set where a new group is asked for. */
    readonly proposal: GroupValues | undefined;
    /** Set where the facilitators of this group are to be chosen. */
    readonly leading: (GroupLine & { readonly as: readonly Leader[] }) | undefined;
    readonly saved: boolean;
  };
  readonly answer: { readonly problems: Problems; readonly values: GroupValues } | undefined;
}

/** The groups one leads, or all of the clinic's; the form for a new one, and for who leads one, each alone. */
export function GroupsView({ page, answer }: GroupsViewProps) {
  const { emergency, groups: words } = useStaffMessages();
  const { groups, may, proposal, leading, facilitators, today, saved } = page;
  if (proposal) return <NewGroup page={page} values={answer?.values ?? proposal} problems={answer?.problems} />;
  if (leading) return <LeadersForm group={leading} facilitators={facilitators ?? []} chosen={answer?.values.facilitators ?? leading.leaders} leaders={leading.as} problems={answer?.problems} />;
  return (
    <div className="wrap">
      <div className="column stack roomy">
        <header className="heading">
          <h1>{words.heading}</h1>
          {may.create && (
            <a className="ds-button" href="/groups?new">
              {words.newGroup}
            </a>
          )}
        </header>
        {saved && <SavedNote>{words.leadersSaved}</SavedNote>}
        <GroupList groups={groups} may={may} today={today} />
        <p>
          <a className="ds-link tall" href="/emergency">
            {emergency.link}
          </a>
          <br />
          <span className="small quiet">{emergency.lead}</span>
        </p>
      </div>
    </div>
  );
}

function NewGroup({ page, values, problems }: { page: GroupsViewProps["page"]; values: GroupValues; problems: Problems | undefined }) {
  const { groups: words } = useStaffMessages();
  const action = "/groups?new";
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{words.newGroup}</h1>
        {page.facilitators?.length === 0 ? (
          <p>
            {words.noFacilitators}{" "}
            <a className="ds-link" href="/admin/accounts">
              {words.inviteFacilitators}
            </a>
          </p>
        ) : (
          <form className="stack group-form" method="post" action={action}>
            <GroupFields values={values} problems={problems} modules={page.modules} intent="create" action={action} facilitators={page.facilitators} />
            <div className="row">
              <button className="ds-button" type="submit" name="intent" value="create">
                {words.create}
              </button>
              <a className="ds-button" data-variant="tertiary" href="/groups">
                {words.toGroups}
              </a>
            </div>
            <OwnPage />
          </form>
        )}
      </div>
    </div>
  );
}
