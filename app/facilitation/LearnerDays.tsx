import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { LearnerPage } from "./learner-page.server.ts";

/** Lessons opened and done, a day at a time, the newest first. */
export function LearnerDays({ learner: { days, today } }: { learner: Pick<LearnerPage, "days" | "today"> }) {
  const t = useMessages();
  const { learner: words } = useStaffMessages();
  return (
    <section className="stack" aria-labelledby="days">
      <h2 id="days">{words.timeline}</h2>
      {days.length === 0 && <p className="quiet">{words.nothingYet}</p>}
      {days.map(({ on, lessons }) => (
        <section className="stack tight day" key={on} aria-labelledby={`day-${on}`}>
          <h3 id={`day-${on}`}>{t.when.daysAgo(on, today)}</h3>
          <ul className="lines plain">
            {lessons.map(({ moduleId, lesson, line, number, title, what }) => (
              <li key={`${moduleId}/${lesson}`}>
                {words.lesson(t.progress.moduleWord(number, line), lesson)} · {title}
                <span className="small quiet">{words[what]}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
