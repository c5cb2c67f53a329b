import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { RetentionPage } from "./retention-page.server.ts";

/** What was thrown away because its time had come, by day: numbers alone. */
export function RemovedDays({ runs, today }: Pick<RetentionPage, "runs" | "today">) {
  const { when } = useMessages();
  const words = useStaffMessages().administration.retention;
  const days = [...new Set(runs.map(({ dayOn }) => dayOn))];
  return (
    <section className="stack" aria-labelledby="removed">
      <h2 id="removed">{words.removed}</h2>
      <p>{days.length === 0 ? words.noneRemoved : words.removedHelp}</p>
      <ul className="news plain">
        {days.map((day) => (
          <li key={day}>
            <strong>{when.day(day, today)}</strong>
            <br />
            <span className="small">{runs.filter(({ dayOn }) => dayOn === day).map(({ kind, removed }) => `${words.removedKinds[kind]}: ${removed}`).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
