import type { ReactNode } from "react";
import { ModuleDrawing } from "#app/curriculum/Drawing.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { LessonTools } from "./LessonTools.tsx";
import { useAddressOf } from "./Preview.tsx";
import type { LessonPage } from "./lesson.server.ts";
import type { ShownPart } from "./shown-part.ts";

/** What stands on top of a lesson, however much of it is shown: where it is, what it touches, and how to read it. */
export function LessonHead({ page, show, children }: { page: LessonPage; show: ShownPart; children: ReactNode }) {
  const t = useMessages();
  const action = useAddressOf()(page.place);
  return (
    <header className="stack">
      {page.first && (
        <div data-aloud>
          <SafetyLine line={page.first} language={t.language} />
        </div>
      )}
      {show === "whole" && page.drawing && <ModuleDrawing picture={page.drawing} />}
      <p className="small quiet">{t.lesson.position(t.progress.moduleWord(page.number, page.line), page.place.lesson, page.outline.length, page.minutes)}</p>
      <h1 data-aloud>{page.title}</h1>
      <p className="small quiet">{t.lesson.forWhom[page.track]}</p>
      {page.traceless && <p className="note">{t.lesson.traceless}</p>}
      {page.contentNote && (
        <p className="note">
          {t.lesson.contentNote(page.contentNote)}{" "}
          {show !== "remember" && (
            <a className="ds-link no-print" href={`${action}?show=remember`}>
              {t.reading.onlyRemember}
            </a>
          )}
        </p>
      )}
      <LessonTools action={action} show={show} />
      {children}
    </header>
  );
}
