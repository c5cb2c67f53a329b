import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { BackLink } from "./BackLink.tsx";
import type { CheckedNumber } from "./clinic.ts";
import type { HelpNumbersPage, ShownHelp } from "./help-numbers.server.ts";

const address = "/admin/help-numbers";

interface HelpNumbersViewProps {
  readonly page: HelpNumbersPage;
  /** What has just been noted: the name of it. */
  readonly noted: string | undefined;
  /** Whether what was to be noted is not there any more. */
  readonly gone: boolean;
}

/** Every place of the help page with when somebody last checked it, and a button for whoever has just done so. What is due stands first. */
export function HelpNumbersView({ page: { resources, own, due, today }, noted, gone }: HelpNumbersViewProps) {
  const { administration } = useStaffMessages();
  const t = administration.help;
  const hidden = resources.filter(({ due }) => due?.isHidden);
  const shown = resources.filter(({ due }) => due && !due.isHidden);
  const fresh = resources.filter(({ due }) => !due);
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <BackLink to="/admin">{administration.toClinic}</BackLink>
          <h1>{t.name}</h1>
          <p>{t.lead(due)}</p>
          <p className="quiet">{t.about}</p>
          {noted && <SavedNote>{t.noted(noted)}</SavedNote>}
          {gone && (
            <div className="ds-alert" data-color="danger" role="status">
              <p>{t.gone}</p>
            </div>
          )}
        </div>
        <section className="stack" aria-labelledby="own">
          <h2 id="own">{t.own}</h2>
          <p className="quiet">{own.length === 0 ? t.noOwn : t.ownHelp}</p>
          {own.length > 0 && (
            <ul className="plain contacts">
              {own.map((number) => (
                <OwnNumber key={number.position} number={number} today={today} />
              ))}
            </ul>
          )}
        </section>
        <Places id="hidden" heading={t.hidden(hidden.length)} places={hidden} today={today} />
        <Places id="shown" heading={t.shown(shown.length)} places={shown} today={today} />
        <Places id="checked" heading={t.checked(fresh.length)} places={fresh} today={today} />
      </div>
    </div>
  );
}

function Places({ id, heading, places, today }: { id: string; heading: string; places: readonly ShownHelp[]; today: string }) {
  const t = useStaffMessages().administration.help;
  if (places.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="plain contacts">
        {places.map(({ id, name, purpose, hours, owner, number, web, lastChecked, due }) => (
          <li className="stack tight" key={id}>
            <h3>{name}</h3>
            <p>
              {number && <span className="num">{number}</span>}
              {number && web && " · "}
              {web}
              <br />
              <span className="small quiet">
                {purpose}. {hours}.
              </span>
            </p>
            <p className="small quiet">
              {lastChecked === null ? t.never : t.last(lastChecked, today)}
              {lastChecked !== null && due?.since && `, ${t.tooOld(due.since, today)}`}. {t.owner(owner)}.
            </p>
            <form method="post" action={address}>
              <OwnPage />
              <input type="hidden" name="resource" value={id} />
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="check" aria-label={number ? t.rangName(name) : t.openedName(name)}>
                {number ? t.rang : t.opened}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnNumber({ number: { position, name, number, hours, checkedOn }, today }: { number: CheckedNumber; today: string }) {
  const t = useStaffMessages().administration.help;
  return (
    <li className="stack tight">
      <h3>{name}</h3>
      <p>
        <span className="num">{number}</span>
        {hours && <span className="small quiet"> · {hours}</span>}
      </p>
      <p className="small quiet">{checkedOn === null ? t.never : t.last(checkedOn, today)}.</p>
      <form method="post" action={address}>
        <OwnPage />
        <input type="hidden" name="position" value={position} />
        <input type="hidden" name="number" value={number} />
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="check-own" aria-label={t.rangName(name)}>
          {t.rang}
        </button>
      </form>
    </li>
  );
}
