import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { FamilyPage } from "./family-page.server.ts";
import { FamilySpineTable } from "./FamilySpineTable.tsx";

/** One family, its members side by side on the same modules. */
export function FamilySpineView({ page }: { page: FamilyPage }) {
  const { sideBySide: words, families } = useStaffMessages();
  const { group, familyId, members, others, isOpen } = page;
  const names = [...members.map(({ name }) => name), ...(others > 0 ? [families.others(others)] : [])].join(", ");
  return (
    <div className="wrap">
      <div className="column stack roomy">
        <header className="stack tight">
          <BackLink to={`/groups/${group.id}/families`}>{words.toFamilies}</BackLink>
          <h1>{names}</h1>
          <p>{words.lead}</p>
          <p className="small quiet">{isOpen ? families.isOpen : families.isClosed}</p>
          <p>
            <a className="ds-button" href={`/groups/${group.id}/meetings?family=${familyId}`}>
              {words.plan}
            </a>
          </p>
        </header>
        <FamilySpineTable page={page} />
        <div className="stack tight">
          <p className="small quiet">{words.explained}</p>
          <p className="small quiet">{words.readyMeans}</p>
        </div>
      </div>
    </div>
  );
}
