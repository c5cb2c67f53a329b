import { useMessages } from "#app/i18n/Messages.tsx";
import { ToAccount } from "#app/identity/ToAccount.tsx";
import type { ToldEmergency } from "#app/privacy/emergency.ts";
import type { Look, LooksPage } from "#app/privacy/looks.ts";
import { Icon } from "#app/ui/Icon.tsx";
import { EmergencyTold } from "./EmergencyTold.tsx";

interface LooksViewProps {
  readonly page: LooksPage & { readonly emergencies: readonly ToldEmergency[]; readonly isFirst: boolean; readonly today: string };
}

/** Who has looked at the reader's record: emergencies first, then everything, the newest first, and what is written down and what not. */
export function LooksView({ page: { looks, olderThan, emergencies, isFirst, today } }: LooksViewProps) {
  const { looks: t } = useMessages();
  return (
    <div className="wrap">
      <div className="column stack parts">
        <div className="stack tight">
          <ToAccount />
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {emergencies.length > 0 && (
          <section className="stack tight" aria-labelledby="emergencies">
            <h2 id="emergencies">{t.emergencies}</h2>
            <p>
              {t.emergenciesLead} {t.ask}
            </p>
            {emergencies.map((told) => (
              <EmergencyTold key={told.id} told={told} today={today} next="/account/looks" />
            ))}
          </section>
        )}
        <section className="stack tight" aria-labelledby="list">
          <h2 id="list">{t.list}</h2>
          {looks.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ul className="news plain">
              {looks.map((look) => (
                <Line key={look.id} look={look} today={today} />
              ))}
            </ul>
          )}
          {(!isFirst || olderThan !== undefined) && (
            <nav className="row" aria-label={t.pages}>
              {!isFirst && (
                <a className="ds-button" data-variant="secondary" href="/account/looks">
                  <Icon name="left" />
                  <span>{t.newest}</span>
                </a>
              )}
              {olderThan !== undefined && (
                <a className="ds-button" data-variant="secondary" href={`/account/looks?before=${olderThan}`}>
                  <span>{t.older}</span>
                  <Icon name="right" />
                </a>
              )}
            </nav>
          )}
        </section>
        <section className="stack tight" aria-labelledby="logged">
          <h2 id="logged">{t.logged}</h2>
          <p>{t.loggedText}</p>
        </section>
      </div>
    </div>
  );
}

function Line({ look: { at, action, who }, today }: { look: Look; today: string }) {
  const { looks: t, when } = useMessages();
  return (
    <li>
      <strong>{who ? `${who.name}, ${t.roles[who.role]},` : t.gone}</strong> {t.actions[action] ?? t.otherAction}
      <br />
      <span className="small quiet">{when.moment(at, today)}</span>
    </li>
  );
}
