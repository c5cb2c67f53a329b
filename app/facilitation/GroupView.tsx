import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { GridFilter } from "./GridFilter.tsx";
import { GridLegend } from "./GridLegend.tsx";
import { GridPages } from "./GridPages.tsx";
import { GridTable } from "./GridTable.tsx";
import { GroupFacts } from "./GroupFacts.tsx";
import { gridAddress } from "./grid-order.ts";
import { parseGridView } from "./grid-view.ts";
import type { GroupPage } from "./group-page.server.ts";

interface GroupViewProps {
  readonly page: GroupPage;
  readonly may: { readonly invite: boolean; readonly change: boolean; readonly families: boolean; readonly figures: boolean; readonly preview: boolean };
}

/** One group: who is where, who has gone quiet, and the way to whatever can be done about it. */
export function GroupView({ page, may }: GroupViewProps) {
  const { group: words } = useStaffMessages();
  const { group, totals, matching } = page;
  return (
    <div className="wrap wide group">
      <GroupHead page={page} may={may} />
      <GroupFacts page={page} may={may} />
      {totals.learners > 0 && (
        <>
          <GridFilter page={page} />
          {matching > 0 ? (
            <GridTable page={page} />
          ) : (
            <p>
              {words.noMatch}{" "}
              <a className="ds-link" href={gridAddress(group.id, parseGridView(new URLSearchParams()))}>
                {words.showAll}
              </a>
            </p>
          )}
          <GridPages page={page} />
          <GridLegend page={page} />
        </>
      )}
    </div>
  );
}

function GroupHead({ page, may }: GroupViewProps) {
  const { group: words, groups, families, figures, administration, meetings } = useStaffMessages();
  const { group, opened, totals, today } = page;
  const open = group.pace === "free" ? groups.pace.free : opened === undefined ? words.noneOpened : words.opened(opened);
  return (
    <header className="heading">
      <div className="stack tight">
        <BackLink to="/groups">{groups.toGroups}</BackLink>
        <h1>{group.name}</h1>
        <p className="quiet">{[groups.learners(totals.learners), group.startsOn > today && groups.starts(group.startsOn, today), open].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="row no-print">
        <a className="ds-button" data-variant="secondary" href={`/groups/${group.id}/meetings`}>
          {meetings.link}
        </a>
        {may.families && (
          <a className="ds-button" data-variant="secondary" href={`/groups/${group.id}/families`}>
            {families.link}
          </a>
        )}
        {may.figures && (
          <a className="ds-button" data-variant="secondary" href={`/groups/${group.id}/figures`}>
            {figures.link}
          </a>
        )}
        {may.preview && (
          <a className="ds-button" data-variant="secondary" href="/view/relative">
            {administration.preview.link}
          </a>
        )}
        {may.invite && (
          <a className="ds-button" data-variant="secondary" href={`/groups/${group.id}/invitations`}>
            {words.invitations}
          </a>
        )}
        {may.change && (
          <a className="ds-button" data-variant="secondary" href={`/groups/${group.id}/settings`}>
            {words.settings}
          </a>
        )}
      </div>
    </header>
  );
}
