import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { OffersPage } from "./offer.server.ts";
import { PrescribedCard } from "./PrescribedCard.tsx";
import { ToPath } from "./ToPath.tsx";

/** The clinic's groups and activities that have something for the reader's track, and first those that are prescribed to the reader. */
export function OffersView({ track, offers, prescribed, today }: OffersPage & { today: string }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column stack">
        <h1>{t.offers.heading}</h1>
        <p className="lead">{t.offers.lead[track]}</p>
        {prescribed.length > 0 && <h2 className="part-heading">{t.prescribed.heading}</h2>}
        {prescribed.map(({ title, ...prescription }) => (
          <PrescribedCard prescription={prescription} title={title} today={today} key={prescription.id} />
        ))}
        {prescribed.length > 0 && <h2 className="part-heading">{t.prescribed.all}</h2>}
        <ul className="news plain">
          {offers.map(({ moduleId, title, lessons, completed }) => (
            <li className="with-icon" key={moduleId}>
              <Icon name={lessons > 0 && completed === lessons ? "check" : "book"} />
              <span>
                <a className="ds-link" href={`/modules/${moduleId}`}>
                  {title}
                </a>
                <br />
                <span className="small quiet">{lessons > 0 ? t.module.done(completed, lessons) : t.offers.card}</span>
              </span>
            </li>
          ))}
        </ul>
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}
