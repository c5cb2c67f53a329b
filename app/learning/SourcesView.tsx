import { isProgrammeView } from "#app/curriculum/reference.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { CitedSource, Citing, SourcesPage } from "./sources.server.ts";

/** What a module rests on, and how well each source has been looked at. */
export function SourcesView({ page }: { page: SourcesPage }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <p className="small quiet">
            {t.progress.moduleWord(page.number, page.line)} · {page.title}
          </p>
          <h1>{t.sources.heading}</h1>
          <p className="lead">{page.sources.length ? t.sources.lead : t.sources.none}</p>
          <SourceList sources={page.sources} />
        </div>
        {page.sources.length > 0 && <Trust />}
        {page.views.length > 0 && (
          <section className="stack" aria-labelledby="view">
            <h2 id="view">{t.sources.view}</h2>
            <p>{t.sources.viewLead}</p>
            <SourceList sources={page.views} />
          </section>
        )}
        <p>
          <a className="ds-button no-print" data-variant="secondary" href={`/modules/${page.moduleId}`}>
            {t.workbook.back}
          </a>
        </p>
      </div>
    </div>
  );
}

function Trust() {
  const t = useMessages();
  return (
    <section className="stack" aria-labelledby="trust">
      <h2 id="trust">{t.sources.trust}</h2>
      <p>{t.sources.trustLead}</p>
      <dl className="confidence">
        {(["A", "A-"] as const).map((letter) => (
          <div key={letter}>
            <dt>{shown(letter)}</dt>
            <dd>{t.sources.confidence[letter]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const SourceList = ({ sources }: { sources: readonly CitedSource[] }) => (
  <ul className="plain lines cited">
    {sources.map((source) => (
      <li key={source.key}>
        <Source source={source} />
      </li>
    ))}
  </ul>
);

function Source({ source: { key, name, full, doi, publisher, confidence, citedIn } }: { source: CitedSource }) {
  const t = useMessages();
  const where = doi ? `${t.sources.doi} ${doi}` : publisher && !full.includes(publisher) && `${t.sources.publisher} ${publisher}`;
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{full}</p>
      {where && <p className="small quiet">{where}</p>}
      {!isProgrammeView(key) && (
        <p className="small quiet">
          {t.sources.checked} {shown(confidence)}
        </p>
      )}
      <p className="small quiet">
        {t.sources.usedIn} <UsedIn citedIn={citedIn} />
      </p>
    </>
  );
}

function UsedIn({ citedIn }: { citedIn: readonly Citing[] }) {
  const t = useMessages();
  return <>{citedIn.map((citing) => ("lesson" in citing ? `${t.sources.lesson(citing.lesson, citing.title)} (${t.sources.inTrack[citing.in]})` : t.sources.sheet[citing.sheet])).join("; ")}</>;
}

/** The letter as it is set: with a true minus sign, which is also heard. */
const shown = (confidence: string): string => confidence.replace("-", "\u2212");
