import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { safetyIn } from "#app/curriculum/safety-in.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { LessonHead } from "./LessonHead.tsx";
import { PracticeTask, Remember, Sources } from "./LessonText.tsx";
import type { LessonPage } from "./lesson.server.ts";
import { useAddressOf } from "./Preview.tsx";
import { ToPath } from "./ToPath.tsx";

/** A lesson in its shortest form, for a day when more is too much. Its safety lines are all there. */
export function OnlyRemember({ page }: { page: LessonPage }) {
  const t = useMessages();
  const addressOf = useAddressOf();
  const safety = safetyIn(page.blocks).filter((line) => line !== page.first);
  return (
    <div className="wrap">
      <article className="narrow lesson-short">
        <LessonHead page={page} show="remember">
          <p>{t.reading.rememberLead}</p>
        </LessonHead>
        <Remember blocks={page.blocks} />
        {safety.length > 0 && (
          <div className="block stack" data-aloud>
            {safety.map((line) => (
              <SafetyLine key={line} line={line} language={t.language} />
            ))}
          </div>
        )}
        <div data-aloud>
          <PracticeTask blocks={page.blocks} />
        </div>
        <Sources sources={page.sources} moduleId={page.place.moduleId} />
        <p className="row block no-print">
          <a className="ds-button" href={addressOf(page.place)}>
            <span>{t.reading.wholeLesson}</span>
            <Icon name="right" />
          </a>
          <ToPath />
        </p>
      </article>
    </div>
  );
}
