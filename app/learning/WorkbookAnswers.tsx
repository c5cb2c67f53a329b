import { useMessages } from "#app/i18n/Messages.tsx";
import type { WorkbookLesson } from "./workbook.server.ts";

/** The answers that fit best, with their reasons, on a page of their own at the end. */
export function WorkbookAnswers({ lessons }: { lessons: readonly WorkbookLesson[] }) {
  const t = useMessages();
  return (
    <section className="stack workbook-sheet" aria-labelledby="answers">
      <h2 id="answers">{t.workbook.answers}</h2>
      <p>{t.workbook.answersLead}</p>
      {lessons.map(({ lesson, title, checks }) => (
        <section className="stack tight" key={lesson} aria-labelledby={`answers-${lesson}`}>
          <h3 id={`answers-${lesson}`}>{title}</h3>
          {checks.map(({ id, question, answer, options }, n) => {
            const fitting = options.find((option) => option.id === answer);
            return (
              <div className="workbook-answer" key={id}>
                <p className="small quiet">
                  {t.workbook.question(n + 1)}: {question}
                </p>
                <p>
                  {t.checks.fitting} <strong>{fitting?.text}</strong>
                </p>
                <p>{fitting?.why}</p>
              </div>
            );
          })}
        </section>
      ))}
    </section>
  );
}
