import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { GroupLine } from "./groups-page.server.ts";

interface GroupListProps {
  readonly groups: readonly GroupLine[];
  readonly may: { readonly open: boolean; readonly assign: boolean };
  readonly today: string;
}

/** Groups in the order they start: when, how many, at what pace and, for whoever may choose, led by whom. */
export function GroupList({ groups, may, today }: GroupListProps) {
  const { groups: words } = useStaffMessages();
  if (groups.length === 0)
    return (
      <div className="ds-card stack tight" data-variant="tinted">
        <p>
          <strong>{may.open ? words.none : words.noneInClinic}</strong>
        </p>
        <p>{may.open ? words.noneHelp : words.noneInClinicHelp}</p>
      </div>
    );
  return (
    <ul className="cards plain">
      {groups.map(({ id, name, startsOn, pace, learners, ledBy }) => (
        <li className="ds-card stack tight" key={id}>
          <h2>
            {may.open ? (
              <a className="ds-link tall" href={`/groups/${id}`}>
                {name}
              </a>
            ) : (
              name
            )}
          </h2>
          <p>
            {words.learners(learners)} · {words.starts(startsOn, today)} · {words.pace[pace]}
          </p>
          {ledBy !== undefined && <p>{ledBy === "" ? words.ledByNobody : words.ledBy(ledBy)}</p>}
          {may.assign && (
            <p>
              <a className="ds-link tall" href={`/groups?lead=${id}`} aria-label={`${words.changeLeaders}: ${name}`}>
                {words.changeLeaders}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
