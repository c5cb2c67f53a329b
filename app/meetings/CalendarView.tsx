import { useMessages } from "#app/i18n/Messages.tsx";
import { ToPath } from "#app/learning/ToPath.tsx";
import type { CalendarLine, CalendarPage } from "./calendar.server.ts";
import { useMeetingName } from "./meeting-name.ts";

/** The meetings and activities that concern a learner, the next first. */
export function CalendarView({ page: { meetings, today } }: { page: CalendarPage }) {
  const { calendar: words } = useMessages();
  const isMine = ({ kind, signedUp }: CalendarLine): boolean => kind !== "activity" || signedUp;
  const mine = meetings.filter(isMine);
  const offered = meetings.filter((line) => !isMine(line) && !line.cancelled);
  return (
    <div className="wrap">
      <div className="column stack own">
        <div className="stack tight">
          <h1>{words.heading}</h1>
          <p>{words.lead}</p>
        </div>
        {mine.length === 0 && offered.length === 0 && <p>{words.none}</p>}
        {mine.length > 0 && <Lines id="mine" heading={words.mine} lines={mine} today={today} />}
        {offered.length > 0 && <Lines id="offered" heading={words.offered} lines={offered} today={today} />}
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}

function Lines({ id, heading, lines, today }: { id: string; heading: string; lines: readonly CalendarLine[]; today: string }) {
  const { calendar: words } = useMessages();
  const name = useMeetingName();
  return (
    <section className="stack tight" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="lines plain dated">
        {lines.map((line) => (
          <li key={line.id}>
            <a className="ds-link" href={`/calendar/${line.id}`}>
              {words.time(line, today)}
            </a>
            <span className="small">
              <strong>{name(line)}</strong>, {line.place}
            </span>
            <span className="small quiet">
              {line.cancelled ? words.cancelled : line.kind !== "activity" ? "" : line.signedUp ? words.signedUp : line.places === null ? words.anyPlaces : words.places(Math.max(line.places - line.taken, 0), line.places)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
