import { useMessages } from "#app/i18n/Messages.tsx";
import { KnowledgeCheck } from "./KnowledgeCheck.tsx";
import { LessonSteps, addressOf } from "./LessonSteps.tsx";
import { ContentNote, LessonOpening, LessonText, OtherTrack, PracticeTask, Remember, Sources } from "./LessonText.tsx";
import { ModuleOutline } from "./ModuleOutline.tsx";
import { ReflectionBox } from "./ReflectionBox.tsx";
import type { LessonPage } from "./lesson.server.ts";
import type { SavedText } from "./reflection.ts";

interface LessonViewProps {
  readonly page: LessonPage;
  /** What the last form sent from this page came to. */
  readonly answer:
    | {
        readonly unanswered?: string;
        readonly problem?: { readonly text: string; readonly key: "text_too_long" };
        readonly conflict?: { readonly own: string; readonly other: SavedText };
      }
    | undefined;
  readonly now: number;
}

/** One lesson: read, think, check, and on. On a phone the text comes first and the outline last. */
export function LessonView({ page, answer, now }: LessonViewProps) {
  const t = useMessages();
  const action = addressOf(page.place);
  return (
    <div className="wrap lesson" data-lesson={action}>
      <article>
        <header className="stack">
          <p className="small quiet">{t.lesson.position(page.number, page.place.lesson, page.station.lessons, page.minutes)}</p>
          <h1>{page.title}</h1>
          <p className="small quiet">{t.lesson.forWhom[page.track]}</p>
          {page.contentNote && <ContentNote about={page.contentNote} />}
          <LessonOpening blocks={page.blocks} />
        </header>
        <LessonText blocks={page.blocks} />
        <Remember blocks={page.blocks} />
        {page.blocks.map(
          (block) =>
            block.kind === "reflection" && (
              <section className="block stack" id="reflection" aria-labelledby="reflection-heading" key={block.id} data-part>
                <h2 id="reflection-heading">{t.lesson.toThinkAbout}</h2>
                <ReflectionBox
                  id={block.id}
                  question={block.question}
                  saved={page.reflections[block.id]}
                  conflict={answer?.conflict}
                  problem={answer?.problem}
                  action={action}
                  now={now}
                />
              </section>
            ),
        )}
        <section className="block stack" aria-labelledby="checks-heading" data-part>
          <h2 id="checks-heading">{t.lesson.checkYourself}</h2>
          <p className="small quiet">{t.checks.private}</p>
          <div className="checks">
            {page.checks.map((check, n) => (
              <KnowledgeCheck key={check.id} check={check} number={n + 1} of={page.checks.length} action={action} missing={answer?.unanswered === check.id} />
            ))}
          </div>
        </section>
        <PracticeTask blocks={page.blocks} />
        <OtherTrack blocks={page.blocks} />
        <Sources sources={page.sources} />
        <LessonSteps page={page} action={action} now={now} />
      </article>
      <nav className="outline" aria-labelledby="outline-heading">
        <h2 id="outline-heading">{t.lesson.outlineHeading(page.number, page.station.completed, page.station.lessons)}</h2>
        <ModuleOutline lines={page.outline} current={page.place.lesson} />
      </nav>
    </div>
  );
}
