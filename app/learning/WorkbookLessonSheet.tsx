import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import type { SafetyKey } from "#app/curriculum/safety-lines.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { RuledLines } from "#app/ui/RuledLines.tsx";
import { Parts, Prose, RememberLines } from "./Prose.tsx";
import type { WorkbookLesson } from "./workbook.server.ts";

/** One lesson of a workbook: what it is about, what to remember, and room to think and answer by hand. */
export function WorkbookLessonSheet({ lesson, first }: { lesson: WorkbookLesson; first: SafetyKey | undefined }) {
  const t = useMessages();
  const id = `lesson-${lesson.lesson}`;
  return (
    <section className="stack workbook-sheet" aria-labelledby={id}>
      <p className="small quiet">{t.workbook.lesson(lesson.lesson, t.when.minutes(lesson.minutes))}</p>
      <h2 id={id}>{lesson.title}</h2>
      {lesson.contentNote && <p className="note">{t.lesson.contentNote(lesson.contentNote)}</p>}
      <Parts parts={lesson.opening} />
      <div className="ds-card remember" data-variant="tinted">
        <h3>{t.lesson.remember}</h3>
        <RememberLines lines={lesson.remember} />
      </div>
      {lesson.safety
        .filter((line) => line !== first)
        .map((line) => (
          <SafetyLine key={line} line={line} language={t.language} />
        ))}
      <h3>{t.lesson.toThinkAbout}</h3>
      {lesson.reflections.map((question) => (
        <div className="stack workbook-answer" key={question}>
          <p>{question}</p>
          <RuledLines lines={6} />
        </div>
      ))}
      <h3>{t.lesson.checkYourself}</h3>
      <p className="small quiet">{t.workbook.answersAtEnd}</p>
      {lesson.checks.map((check, n) => (
        <div className="workbook-answer" key={check.id}>
          <p className="small quiet">{t.workbook.question(n + 1)}</p>
          <p>{check.question}</p>
          <ul className="boxes">
            {check.options.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      {lesson.task && (
        <div className="stack workbook-answer">
          <h3>{t.lesson.tryThis}</h3>
          <Prose html={lesson.task} />
          <RuledLines lines={6} />
        </div>
      )}
    </section>
  );
}
