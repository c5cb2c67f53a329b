import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { FamiliesPage } from "./families-page.server.ts";
import { PairingForm, type PairingAnswer } from "./PairingForm.tsx";

interface FamiliesViewProps {
  readonly page: FamiliesPage;
  readonly answer: PairingAnswer | undefined;
  /** Has somebody just been linked? */
  readonly paired: boolean;
  readonly today: string;
}

/** Who of a group would like to be linked, in their own words, and the families that are linked already. */
export function FamiliesView({ page, answer, paired, today }: FamiliesViewProps) {
  const { groups, families: words } = useStaffMessages();
  const { group, wishes } = page;
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <BackLink to={`/groups/${group.id}`}>{groups.toGroup(group.name)}</BackLink>
          <h1>{words.heading(group.name)}</h1>
        </header>
        {wishes.length > 0 ? <PairingForm page={page} answer={answer} today={today} /> : <p className="quiet">{words.noWishes}</p>}
        <Linked page={page} paired={paired && !answer} />
      </div>
    </div>
  );
}

function Linked({ page: { group, families }, paired }: { page: FamiliesPage; paired: boolean }) {
  const { families: words, sideBySide } = useStaffMessages();
  const here = `/groups/${group.id}/families#families`;
  return (
    <section className="stack" aria-labelledby="families-heading" id="families">
      <h2 id="families-heading">{words.linked}</h2>
      {paired && <SavedNote>{words.paired}</SavedNote>}
      {families.length === 0 && <p className="quiet">{words.nobodyLinked}</p>}
      {families.length > 0 && (
        <ul className="lines plain">
          {families.map(({ familyId, names, others, isOpen }) => {
            const all = [...names, ...(others > 0 ? [words.others(others)] : [])].join(", ");
            return (
              <li className="line-row" key={familyId}>
                <p className="tall-text">
                  <strong>{all}</strong>
                  <span className="small quiet">{isOpen ? words.isOpen : words.isClosed}</span>
                  {!isOpen && others > 0 && <span className="small quiet">{words.othersOpen}</span>}
                  <span className="row">
                    <a className="ds-link tall" href={`/groups/${group.id}/families/${familyId}`} aria-label={sideBySide.linkFor(all)}>
                      {sideBySide.link}
                    </a>
                    <a className="ds-link tall" href={`/groups/${group.id}/meetings?family=${familyId}`} aria-label={sideBySide.planFor(all)}>
                      {sideBySide.plan}
                    </a>
                  </span>
                </p>
                {(isOpen || others === 0) && (
                  <form method="post" action={here}>
                    <OwnPage />
                    <input type="hidden" name="family" value={familyId} />
                    <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={isOpen ? "close" : "open"} aria-label={isOpen ? words.closeFor(all) : words.openFor(all)}>
                      {isOpen ? words.closeNow : words.openNow}
                    </button>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <p className="small quiet">{words.silent}</p>
      <p className="small quiet">{words.never}</p>
    </section>
  );
}
