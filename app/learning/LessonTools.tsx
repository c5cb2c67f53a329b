import { useMessages } from "#app/i18n/Messages.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import { ReadAloudBar } from "#app/ui/ReadAloudBar.tsx";
import type { ShownPart } from "./shown-part.ts";

/** Other ways to read a lesson: short, heard, on paper. */
export function LessonTools({ action, show }: { action: string; show: ShownPart }) {
  const t = useMessages();
  return (
    <div className="lesson-tools no-print" role="group" aria-label={t.reading.help}>
      <a className="ds-button" data-variant="tertiary" href={show === "whole" ? `${action}?show=remember` : action}>
        {show === "whole" ? t.reading.onlyRemember : t.reading.wholeLesson}
      </a>
      <PrintButton variant="tertiary">{t.reading.print}</PrintButton>
      <ReadAloudBar />
    </div>
  );
}
