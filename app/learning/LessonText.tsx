import { sourcesInLine, type Block, type SourceLine } from "#app/curriculum/lesson.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { OwnOnly } from "./Preview.tsx";
import { Parts, Prose, RememberLines } from "./Prose.tsx";

type Reading = Extract<Block, { kind: "opening" | "vignette" | "section" }>;

const isReading = (block: Block): block is Reading => block.kind === "opening" || block.kind === "vignette" || block.kind === "section";

/**
 * Everything of a lesson that is only read, up to the Remember box. `data-part` marks the pieces that stand in the same
 * order in every language, `data-section` those that "Continue" can lead to, `data-aloud` those that can be heard.
 */
export function LessonText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="body stack">
      {blocks.filter(isReading).map((block, n) =>
        block.kind === "opening" ? null : block.kind === "vignette" ? (
          <section className="story" aria-labelledby={`story-${n}`} key={n} data-part data-aloud>
            <h2 id={`story-${n}`}>{block.name}</h2>
            <Prose html={block.html} />
          </section>
        ) : (
          <section className="section stack" id={`section-${block.section}`} key={n} data-part data-aloud data-section={block.section}>
            <h2>{block.heading}</h2>
            <Parts parts={block.parts} />
          </section>
        ),
      )}
    </div>
  );
}

/** The opening, set larger, in the page's head. */
export function LessonOpening({ blocks }: { blocks: readonly Block[] }) {
  const opening = blocks.find((block) => block.kind === "opening");
  return opening ? (
    <div className="lead stack" data-part data-aloud data-section={0}>
      <Parts parts={opening.parts} />
    </div>
  ) : null;
}

export function Remember({ blocks }: { blocks: readonly Block[] }) {
  const t = useMessages();
  const remember = blocks.find((block) => block.kind === "remember");
  return remember ? (
    <section className="ds-card remember block" data-variant="tinted" aria-labelledby="remember" data-part data-aloud>
      <h2 id="remember" tabIndex={-1}>
        {t.lesson.remember}
      </h2>
      <RememberLines lines={remember.lines} />
    </section>
  ) : null;
}

export function PracticeTask({ blocks }: { blocks: readonly Block[] }) {
  const t = useMessages();
  const task = blocks.find((block) => block.kind === "try");
  return task ? (
    <section className="block stack" aria-labelledby="try" data-part>
      <h2 id="try">{t.lesson.tryThis}</h2>
      <Prose html={task.html} />
    </section>
  ) : null;
}

export function OtherTrack({ blocks }: { blocks: readonly Block[] }) {
  const t = useMessages();
  const other = blocks.find((block) => block.kind === "other-track");
  return other ? (
    <section className="block stack tight" aria-labelledby="other-track" data-part>
      <h2 id="other-track">{t.lesson.otherTrack}</h2>
      <div className="with-icon">
        <Mark />
        <Prose html={other.html} />
      </div>
    </section>
  ) : null;
}

export function Sources({ sources, moduleId }: { sources: readonly SourceLine[]; moduleId: string }) {
  const t = useMessages();
  if (sources.length === 0) return null;
  return (
    <p className="sources block" id="sources" data-part>
      {t.lesson.sources} {sourcesInLine(sources)}{" "}
      <OwnOnly>
        <a className="ds-link no-print" href={`/modules/${moduleId}/sources`}>
          {t.sources.all}
        </a>
      </OwnOnly>
    </p>
  );
}
