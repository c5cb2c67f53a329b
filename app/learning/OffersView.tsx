import type { Track } from "#app/curriculum/programme.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { OfferLine } from "./offer.server.ts";
import { ToPath } from "./ToPath.tsx";

/** The clinic's groups and activities that have something for the reader's track. */
export function OffersView({ track, offers }: { track: Track; offers: readonly OfferLine[] }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column stack">
        <h1>{t.offers.heading}</h1>
        <p className="lead">{t.offers.lead[track]}</p>
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
