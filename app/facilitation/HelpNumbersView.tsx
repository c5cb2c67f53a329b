import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { ClinicPageHead } from "./ClinicPageHead.tsx";
import { OwnNumberRow, PlaceRow } from "./HelpNumberRow.tsx";
import type { HelpNumbersPage, ShownHelp } from "./help-numbers.server.ts";

interface HelpNumbersViewProps {
  readonly page: HelpNumbersPage;
  /** What has just been noted: the name of it. */
  readonly noted: string | undefined;
  /** Whether what was to be noted is not there any more. */
  readonly gone: boolean;
}

/** Every place of the help page with when somebody last checked it, folded: what is due stands first, the next one open. */
export function HelpNumbersView({ page: { resources, own, due, today }, noted, gone }: HelpNumbersViewProps) {
  const { administration } = useStaffMessages();
  const t = administration.help;
  const hidden = resources.filter(({ due }) => due?.isHidden);
  const shown = resources.filter(({ due }) => due && !due.isHidden);
  const fresh = resources.filter(({ due }) => !due);
  const first = [...hidden, ...shown][0]?.id;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <ClinicPageHead heading={t.name} />
          <p>{t.lead(due)}</p>
          <p className="quiet">{t.about}</p>
          {noted && <SavedNote>{t.noted(noted)}</SavedNote>}
          {gone && (
            <div className="ds-alert" data-color="danger" role="status">
              <p>{t.gone}</p>
            </div>
          )}
        </div>
        <Places id="hidden" heading={t.hidden(hidden.length)} places={hidden} today={today} first={first} />
        <Places id="shown" heading={t.shown(shown.length)} places={shown} today={today} first={first} />
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{t.own}</h2>
          <p className="quiet">{own.length === 0 ? t.noOwn : t.ownHelp}</p>
          {own.length > 0 && (
            <ul className="plain">
              {own.map((number) => (
                <OwnNumberRow key={number.position} number={number} today={today} />
              ))}
            </ul>
          )}
        </section>
        <Places id="checked" heading={t.checked(fresh.length)} places={fresh} today={today} first={first} />
      </div>
    </div>
  );
}

interface PlacesProps {
  readonly id: string;
  readonly heading: string;
  readonly places: readonly ShownHelp[];
  readonly today: string;
  /** The id of the one that is next to be checked, which stands open. */
  readonly first: string | undefined;
}

function Places({ id, heading, places, today, first }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="plain">
        {places.map((place) => (
          <PlaceRow key={place.id} place={place} today={today} isOpen={place.id === first} />
        ))}
      </ul>
    </section>
  );
}
