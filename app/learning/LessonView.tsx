import { useMessages } from "#app/i18n/Messages.tsx";
import { RuledLines } from "#app/ui/RuledLines.tsx";
import { KnowledgeCheck } from "./KnowledgeCheck.tsx";
import { LessonHead } from "./LessonHead.tsx";
import { LessonSteps } from "./LessonSteps.tsx";
import { LessonOpening, LessonText, OtherTrack, PracticeTask, Remember, Sources } from "./LessonText.tsx";
import { ModuleOutline } from "./ModuleOutline.tsx";
import { ReflectionBox } from "./ReflectionBox.tsx";
import type { Answered } from "./attempt.server.ts";
import type { LessonPage } from "./lesson.server.ts";
import { Inert, OwnOnly, useAddressOf, usePreview } from "./Preview.tsx";
import type { SavedText } from "./reflection.ts";
import type { ShownPart } from "./shown-part.ts";
import { SteadyLink } from "./SteadyLink.tsx";
import { PrintWritten, WrittenText } from "./WrittenText.tsx";

interface LessonViewProps {
  readonly page: LessonPage;
  readonly show: Exclude<ShownPart, "remember">;
  /** What the last form sent from this page came to. */
  readonly answer:
    | {
        readonly unanswered?: string;
        /** What an answer that is not kept means. */
        readonly answered?: Answered & { readonly check: string };
        readonly problem?: { readonly text: string; readonly key: "text_too_long"; readonly revision: string };
        readonly stopped?: boolean;
        readonly conflict?: { readonly own: string; readonly other: SavedText };
      }
    | undefined;
  readonly now: number;
}

/** One lesson: read, think, check, and on. On a phone the text comes first and the outline last. */
export function LessonView({ page, show, answer, now }: LessonViewProps) {
  const t = useMessages();
  const action = useAddressOf()(page.place);
  const isOwn = usePreview() === undefined;
  return (
    <div className="wrap lesson" data-lesson={page.traceless || !isOwn ? undefined : action}>
      <article>
        <LessonHead page={page} show={show}>
          {show === "written" && (
            <div className="ds-alert no-print" data-color="info">
              <h2>{t.reading.writtenHeading}</h2>
              <p>{t.reading.written}</p>
            </div>
          )}
          <LessonOpening blocks={page.blocks} />
          {page.steadying && <SteadyLink />}
          {page.contentNote && <p className="note">{t.lesson.steady}</p>}
        </LessonHead>
        <LessonText blocks={page.blocks} />
        <Remember blocks={page.blocks} />
        {page.blocks.map(
          (block) =>
            block.kind === "reflection" && (
              <section className="block stack" id="reflection" aria-labelledby="reflection-heading" key={block.id} data-part>
                <h2 id="reflection-heading">{t.lesson.toThinkAbout}</h2>
                {show === "written" ? (
                  <WrittenText question={block.question} saved={page.reflections[block.id]} now={now} />
                ) : (
                  <>
                    <Inert>
                      <ReflectionBox
                        id={block.id}
                        question={block.question}
                        saved={page.reflections[block.id]}
                        conflict={answer?.conflict}
                        problem={answer?.problem}
                        stopped={answer?.stopped === true}
                        action={action}
                        savesItself={!page.traceless && isOwn}
                        now={now}
                      />
                    </Inert>
                    <div className="only-print">
                      <RuledLines lines={6} />
                    </div>
                    <OwnOnly>
                      <PrintWritten action={action} />
                    </OwnOnly>
                  </>
                )}
              </section>
            ),
        )}
        <section className="block stack" aria-labelledby="checks-heading" data-part>
          <h2 id="checks-heading">{t.lesson.checkYourself}</h2>
          <p className="small quiet no-print">{t.checks.private}</p>
          <Inert>
            <div className="checks">
              {page.checks.map((check, n) => (
                <KnowledgeCheck key={check.id} check={answer?.answered?.check === check.id ? { ...check, answered: answer.answered } : check} number={n + 1} of={page.checks.length} action={action} missing={answer?.unanswered === check.id} />
              ))}
            </div>
          </Inert>
        </section>
        <PracticeTask blocks={page.blocks} />
        <OtherTrack blocks={page.blocks} />
        <Sources sources={page.sources} moduleId={page.place.moduleId} />
        {page.steadying && <SteadyLink />}
        <LessonSteps page={page} action={action} now={now} />
      </article>
      <nav className="outline" aria-labelledby="outline-heading">
        <h2 id="outline-heading">{t.lesson.outlineHeading(t.progress.moduleWord(page.number, page.line), page.station.completed, page.station.lessons)}</h2>
        <ModuleOutline lines={page.outline} current={page.place.lesson} counted={page.station.lessons} />
      </nav>
    </div>
  );
}
