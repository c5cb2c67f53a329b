import { SafetyLine, SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import { WorkbookAnswers } from "./WorkbookAnswers.tsx";
import { WorkbookLessonSheet } from "./WorkbookLessonSheet.tsx";
import { WorkbookTogetherSheet } from "./WorkbookTogetherSheet.tsx";
import type { Workbook } from "./workbook.server.ts";

/** A whole module as one document for paper. The screen shows the same, with a button. */
export function WorkbookView({ workbook }: { workbook: Workbook }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <article className="column workbook">
        <header className="stack">
          <p className="small quiet">
            {t.workbook.name} · {t.progress.moduleWord(workbook.number, workbook.line)} · {t.lesson.forWhom[workbook.track]}
          </p>
          <h1>{workbook.title}</h1>
          {workbook.first && <SafetyLine line={workbook.first} language={t.language} />}
          <div className="stack no-print">
            <p>{t.workbook.lead}</p>
            <div className="row">
              <PrintButton>{t.reading.print}</PrintButton>
              <a className="ds-button" data-variant="secondary" href={`/modules/${workbook.moduleId}`}>
                {t.workbook.back}
              </a>
            </div>
          </div>
          <p>{t.workbook.yours}</p>
          <p className="only-print">
            <SafetyText line="now" language={t.language} />
          </p>
        </header>
        {workbook.lessons.map((lesson) => (
          <WorkbookLessonSheet key={lesson.lesson} lesson={lesson} first={workbook.first} />
        ))}
        {workbook.together && <WorkbookTogetherSheet together={workbook.together} />}
        <WorkbookAnswers lessons={workbook.lessons} />
      </article>
    </div>
  );
}
