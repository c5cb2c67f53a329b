import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { EmergencyRecord } from "./emergency.server.ts";

/** What is seen of a learner in an emergency, and the button that ends it. */
export function EmergencyRecordView({ record }: { record: EmergencyRecord }) {
  const { emergency: t } = useStaffMessages();
  const { progress, when } = useMessages();
  const { today } = record;
  const facts = [
    [t.group, record.group],
    [t.ledBy, record.ledBy.join(", ") || t.nobody],
    [t.lastVisit, record.lastVisitAt === null ? t.never : when.moment(record.lastVisitAt, today)],
  ] as const;
  return (
    <div className="wrap">
      <div className="column stack">
        <BackLink to="/emergency">{t.heading}</BackLink>
        <h1>{record.name}</h1>
        <p>
          <strong>{t.until(when.moment(record.untilAt, today))}</strong>
        </p>
        <dl className="copied-row">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <section className="stack tight" aria-labelledby="progress">
          <h2 id="progress">{t.progress}</h2>
          {record.modules.length === 0 ? (
            <p>{t.never}</p>
          ) : (
            <ul className="news plain">
              {record.modules.map(({ line, number, title, completed, lessons }) => (
                <li key={`${line} ${number}`}>
                  {progress.stationName(number, title)}: <span className="num">{t.lessons(completed, lessons)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <form method="post" action={`/emergency/${record.enrolmentId}`}>
          <OwnPage />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t.end}
          </button>
        </form>
      </div>
    </div>
  );
}
