import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { weekdayOf } from "./calendar.ts";
import type { MonthPage } from "./diary.server.ts";
import type { Hit, SearchResult } from "./diary-search.server.ts";
import { MonthTable } from "./MonthTable.tsx";
import { ToPath } from "./ToPath.tsx";

/** What a search came to: what was asked for, and what was found or must be mended. */
export interface Searched {
  readonly query: string;
  readonly found?: SearchResult;
  readonly problems?: Problems;
}

/** A learner's diary: today, a month, and a search in all of it, which stands above what it has found. */
export function DiaryView({ page, searched }: { page: MonthPage; searched: Searched | undefined }) {
  const t = useMessages();
  const { diary } = t;
  return (
    <div className="wrap">
      <div className="column stack own">
        <div className="stack tight">
          <h1>{diary.heading}</h1>
          <p>{diary.lead}</p>
          <p>
            <a className="ds-button" href={`/diary/${page.today}`}>
              {diary.writeToday}
            </a>
          </p>
        </div>
        {searched?.found && (
          <>
            <Search searched={searched} />
            <Hits found={searched.found} today={page.today} />
          </>
        )}
        <MonthTable page={page} />
        <section className="stack tight" aria-labelledby="written">
          <h2 id="written">{diary.written(diary.month(page.month))}</h2>
          {page.written.length === 0 ? (
            <p className="quiet">{diary.nothing}</p>
          ) : (
            <ul className="plain lines">
              {page.written.map(({ day, kinds, opening }) => (
                <li key={day}>
                  <DayLink day={day} today={page.today} /> <span className="quiet">{kinds.map((kind) => diary.kinds[kind]).join(", ")}</span>
                  <span className="small">{opening}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        {!searched?.found && <Search searched={searched} />}
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}

function Search({ searched }: { searched: Searched | undefined }) {
  const { diary } = useMessages();
  return (
    <form className="stack tight" method="post" action="/diary#found" role="search" aria-labelledby="search-heading">
      <ErrorSummary problems={searched?.problems} labels={{ query: diary.query }} />
      <OwnPage />
      <h2 id="search-heading">{diary.search}</h2>
      <Field name="query" label={diary.query} description={diary.searchNote} problems={searched?.problems} type="search" defaultValue={searched?.query} autoComplete="off" />
      <p>
        <button className="ds-button" data-variant="secondary" type="submit">
          {diary.searchButton}
        </button>
      </p>
    </form>
  );
}

function DayLink({ day, today }: { day: string; today: string }) {
  const t = useMessages();
  return (
    <a className="ds-link" href={`/diary/${day}`}>
      {t.diary.day(t.diary.weekdays[weekdayOf(day)] ?? "", t.when.day(day, today))}
    </a>
  );
}

function Hits({ found: { hits, more }, today }: { found: SearchResult; today: string }) {
  const { diary } = useMessages();
  return (
    <section className="stack tight" id="found" tabIndex={-1} aria-labelledby="found-heading" data-focus>
      <h2 id="found-heading">{diary.hits(hits.length)}</h2>
      {more && <p className="quiet">{diary.more}</p>}
      <ul className="plain lines">
        {hits.map((hit, n) => (
          <li key={n}>
            <DayLink day={hit.day} today={today} /> <span className="quiet">{diary.fields[hit.field]}</span>
            <Line hit={hit} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Line = ({ hit: { before, hit, after } }: { hit: Hit }) => (
  <span className="small">
    {before}
    <mark>{hit}</mark>
    {after}
  </span>
);
