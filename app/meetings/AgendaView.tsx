import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { itemName } from "#app/learning/item-name.ts";
import { BackLink } from "#app/ui/BackLink.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import { RuledLines } from "#app/ui/RuledLines.tsx";
import { AgendaContent } from "./AgendaContent.tsx";
import type { AgendaPage } from "./agenda.ts";

/** The sheet for a meeting: one page of paper, with lines to write on. */
export function AgendaView({ page }: { page: AgendaPage }) {
  const t = useMessages();
  const { meetings } = useStaffMessages();
  const words = meetings.agenda;
  const { group, meeting, names, others, signedUp, modules, points, today } = page;
  const who = {
    family: [...names, ...(others > 0 ? [words.andMore(others)] : [])].join(", "),
    group: words.wholeGroup,
    activity: signedUp > 0 ? words.signedUp(signedUp) : "",
  }[meeting.kind];
  const isFull = page.items.length + points.length > 6;
  return (
    <div className="wrap">
      <header className="column stack tight no-print">
        <BackLink to={`/groups/${group.id}/meetings/${meeting.id}`}>{words.back}</BackLink>
        <p>{words.lead}</p>
        <p>
          <PrintButton>{words.print}</PrintButton>
        </p>
      </header>
      <article className="column stack agenda-sheet" data-full={isFull || undefined}>
        <header className="stack tight">
          <h1>{meeting.activity ?? words.heading[meeting.kind]}</h1>
          <p className="capital">
            {t.calendar.time(meeting, today)} · {meeting.place}
          </p>
          <p>
            {meetings.who}: {who || meetings.nobody}
          </p>
          {meeting.cancelled && <p>{meetings.isCancelled}</p>}
        </header>
        {meeting.kind !== "activity" && <Items page={page} />}
        {meeting.kind === "family" && (
          <section className="stack tight" aria-labelledby="modules">
            <h2 id="modules">{words.modules}</h2>
            <p>{modules.length > 0 ? modules.join(" · ") : words.noModules}</p>
          </section>
        )}
        {points.length > 0 && (
          <section className="stack tight" aria-labelledby="points">
            <h2 id="points">{words.points}</h2>
            <ul className="agenda-points">
              {points.map((text, n) => (
                <li key={n}>{text}</li>
              ))}
            </ul>
            {page.morePoints > 0 && <p className="small quiet">{words.morePoints(page.morePoints)}</p>}
          </section>
        )}
        <section className="stack tight" aria-labelledby="agreed">
          <h2 id="agreed">{words.agreed}</h2>
          <RuledLines lines={isFull ? 3 : 8} />
        </section>
      </article>
    </div>
  );
}

/** What people let stand on the sheet, each with whose it is and until when. */
function Items({ page: { items, moreItems, today } }: { page: AgendaPage }) {
  const t = useMessages();
  const words = useStaffMessages().meetings.agenda;
  return (
    <section className="stack tight" aria-labelledby="items">
      <h2 id="items">{words.items}</h2>
      {items.length === 0 && <p>{words.noItems}</p>}
      {items.map((item) => (
        <section className="agenda-item" key={item.shareId}>
          <h3>
            {itemName(t, item.name, today)} <span className="small quiet">{words.from(item.from, t.when.day(item.untilOn, today))}</span>
          </h3>
          <AgendaContent content={item.content} today={today} />
        </section>
      ))}
      {items.some(({ cut }) => cut) && <p className="small quiet">{words.longer}</p>}
      {moreItems > 0 && <p className="small quiet">{words.more(moreItems)}</p>}
    </section>
  );
}
