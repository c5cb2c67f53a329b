import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { TodayLineRow } from "./TodayLineRow.tsx";
import { TodayPages } from "./TodayPages.tsx";
import { todayKinds, type TodayKind, type TodayPage } from "./today.ts";

/** A facilitator's front page: one list over all their groups, each line with one action. */
export function TodayView({ page }: { page: TodayPage }) {
  const { today: words } = useStaffMessages();
  const { counts, lines, today } = page;
  const total = todayKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <h1>{words.heading}</h1>
          <p className="quiet">{words.date(today, today)}</p>
          {total > 0 && <p>{total === 1 ? words.oneThing : words.lead(total)}</p>}
        </header>
        {total === 0 && <NothingWaits leads={page.leads} />}
        {todayKinds.map((kind) => (
          <Section kind={kind} page={page} key={kind} />
        ))}
        {lines.length > 0 && <TodayPages page={page} />}
      </div>
    </div>
  );
}

function Section({ kind, page: { lines, counts, today } }: { kind: TodayKind; page: TodayPage }) {
  const { today: words } = useStaffMessages();
  const own = lines.filter((line) => line.kind === kind);
  const help = (words.help as Partial<Record<TodayKind, string>>)[kind];
  if (own.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby={kind}>
      <h2 id={kind}>{words.counts[kind](counts[kind])}</h2>
      {help && <p className="small quiet">{help}</p>}
      <ul className="lines plain today">
        {own.map((line) => (
          <TodayLineRow line={line} today={today} key={line.to} />
        ))}
      </ul>
    </section>
  );
}

function NothingWaits({ leads }: { leads: boolean }) {
  const t = useMessages();
  const { today: words } = useStaffMessages();
  return (
    <div className="ds-card stack tight" data-variant="tinted">
      <p>
        <strong>{leads ? words.nothing : words.noGroups}</strong>
      </p>
      <p>{leads ? words.nothingHelp : words.noGroupsHelp}</p>
      <p>
        <a className="ds-link tall" href={leads ? "/groups" : "/groups?new"}>
          {leads ? t.frame.groups : words.newGroup}
        </a>
      </p>
    </div>
  );
}
