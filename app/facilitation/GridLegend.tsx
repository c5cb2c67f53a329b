import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { GroupPage } from "./group-page.server.ts";
import { stateIcons } from "./state-icons.ts";

const states = ["done", "begun", "open", "locked"] as const;

/** How to read the grid, and what it never shows. */
export function GridLegend({ page: { columns, group } }: { page: GroupPage }) {
  const t = useMessages();
  const { group: words, prescribing } = useStaffMessages();
  return (
    <section className="stack how" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{words.howToRead}</h2>
      <ul className="legend plain">
        {states.map((state) => (
          <li className="with-icon" key={state}>
            <Icon name={stateIcons[state]} />
            <span>{words[state]}</span>
          </li>
        ))}
        <li className="with-icon">
          <Icon name="clock" />
          <span>{words.quietLegend(group.quietAfterDays)}</span>
        </li>
      </ul>
      <p className="small column">
        {words.numbers} {words.notBegunQuiet}
      </p>
      <p className="small column">{prescribing.pace.legend}</p>
      <p className="small column with-icon">
        <Icon name="lock" />
        <span>{words.notSeen}</span>
      </p>
      <details className="who column">
        <summary>{words.topics}</summary>
        <ul className="plain">
          {columns.map(({ number, title }) => (
            <li key={number}>{t.progress.stationName(number, title)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
