import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

/** A death, a separation, a restraining order: help first, then a way to switch off what is shared, without saying why. */
export function HappeningView({ since, today }: { since: number | undefined; today: string }) {
  const t = useMessages();
  const { happening } = t;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <h1>{happening.heading}</h1>
        <p className="lead">{happening.lead}</p>
        <section className="stack tight" aria-labelledby="grief">
          <h2 id="grief">{happening.grief}</h2>
          <p>{happening.griefText}</p>
        </section>
        <section className="stack tight" aria-labelledby="heavy">
          <h2 id="heavy">{happening.heavy}</h2>
          <SafetyLine line="suicide" language={t.language} />
        </section>
        <section className="stack tight" aria-labelledby="afraid">
          <h2 id="afraid">{happening.afraid}</h2>
          <SafetyLine line="violence" language={t.language} />
        </section>
        <p>
          <a className="ds-button" data-variant="secondary" href="/help">
            {happening.help}
          </a>
        </p>
        <form className="ds-card stack tight" data-variant="tinted" method="post" id="stop" aria-labelledby="stop-heading">
          <OwnPage />
          <h2 id="stop-heading">{since === undefined ? happening.stop : happening.isStopped}</h2>
          {since === undefined ? <p>{happening.stopLead}</p> : <p role="status">{happening.stopped(t.when.day(osloDate(since), today))}</p>}
          <p>
            <button className="ds-button" data-variant={since === undefined ? "primary" : "secondary"} type="submit" name="intent" value={since === undefined ? "stop" : "back"}>
              {since === undefined ? happening.stopButton : happening.back}
            </button>
          </p>
          <p>
            <a className="ds-link tall" href="/family">
              {t.home.toFamily}
            </a>
          </p>
        </form>
      </div>
    </div>
  );
}
