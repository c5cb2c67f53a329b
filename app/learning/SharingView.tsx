import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { itemName } from "./item-name.ts";
import type { OwnShareLine } from "./shared-item.ts";
import type { SharingPage } from "./shared-item.server.ts";
import { SharedLines } from "./SharedLines.tsx";

/** All that a learner shares, each with a way to stop it at once, and what is shared with them. */
export function SharingView({ sharing: { own, withMe, today }, done }: { sharing: SharingPage; done: "opened" | "stopped" | undefined }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column stack parts">
        <h1>{t.sharing.heading}</h1>
        {done && <SavedNote>{t.sharing[done]}</SavedNote>}
        <p className="lead">{t.sharing.lead}</p>
        {own.length === 0 ? (
          <p>{t.sharing.none}</p>
        ) : (
          <>
            <ul className="lines plain">
              {own.map((line) => (
                <OwnLine line={line} today={today} key={line.shareId} />
              ))}
            </ul>
            <p>{t.sharing.honest}</p>
          </>
        )}
        <p className="small quiet">{t.sharing.how}</p>
        {withMe.length > 0 && (
          <section className="stack" aria-labelledby="with-me">
            <h2 id="with-me">{t.sharing.withMe}</h2>
            <SharedLines lines={withMe} today={today} named />
          </section>
        )}
        <p>
          <a className="ds-button" data-variant="secondary" href="/family">
            {t.family.toFamily}
          </a>
        </p>
      </div>
    </div>
  );
}

function OwnLine({ line: { shareId, name, preview, who, untilOn, rests }, today }: { line: OwnShareLine; today: string }) {
  const t = useMessages();
  const what = itemName(t, name, today);
  const whom = who === null ? t.sharing.withFacilitators : t.sharing.with(who);
  return (
    <li className="line-row">
      <span className="tall-text">
        {preview === null ? (
          what
        ) : (
          <a className="ds-link" href={preview}>
            {what}
          </a>
        )}
        <span className="small quiet">
          {whom}, {t.sharing.until(t.when.day(untilOn, today))}
          {rests && <span className="rests">{t.sharing.rests}</span>}
        </span>
      </span>
      <form method="post" action="/sharing">
        <OwnPage />
        <input type="hidden" name="share" value={shareId} />
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="stop" aria-label={t.sharing.stopLabel(what, whom)}>
          {t.sharing.stop}
        </button>
      </form>
    </li>
  );
}
