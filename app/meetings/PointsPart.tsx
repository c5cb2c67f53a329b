import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { MeetingPage } from "./meeting-page.server.ts";

interface PointsPartProps {
  readonly page: MeetingPage;
  readonly here: string;
  readonly problems: Problems | undefined;
  readonly typed: string | undefined;
}

/** The points that those who lead the group have for a meeting. */
export function PointsPart({ page: { meeting, points, event }, here, problems, typed }: PointsPartProps) {
  const { meetings: words } = useStaffMessages();
  return (
    <section className="stack" id="points" tabIndex={-1} aria-labelledby="points-heading">
      <h2 id="points-heading">{words.points}</h2>
      <p className="small quiet">{words.pointsLead}</p>
      {points.length > 0 && (
        <ul className="lines plain">
          {points.map(({ id, text }) => (
            <li className="line-row" key={id}>
              <span className="tall-text">{text}</span>
              <form method="post" action={`${here}#points`}>
                <OwnPage />
                <input type="hidden" name="point" value={id} />
                <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="remove-point" aria-label={words.removePointLabel(text)}>
                  {words.removePoint}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {(!meeting.cancelled || typed !== undefined) && (
        <form className="stack tight" method="post" action={`${here}#points`}>
          <OwnPage />
          <input type="hidden" name="event" value={event} />
          <Field name="text" label={words.point} problems={problems} autoComplete="off" defaultValue={typed} />
          <p>
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="point">
              {words.addPoint}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
