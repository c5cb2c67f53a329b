import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { HeadingLevel } from "./CheckInCurve.tsx";
import { CheckInCurves } from "./CheckInCurves.tsx";
import type { SharedContent } from "./shared-item.ts";

interface SharedContentProps {
  readonly content: SharedContent;
  readonly today: string;
  /** Of the heading over a curve: one under the heading that it stands below. */
  readonly level: HeadingLevel;
}

/** What is shared, and nothing else: the same for its owner's preview and for its readers. */
export function SharedContentView({ content, today, level }: SharedContentProps) {
  switch (content.kind) {
    case "progress":
      return <Progress content={content} />;
    case "text":
      return (
        <figure className="stack tight">
          <figcaption>{content.question}</figcaption>
          <blockquote className="kept">{content.text}</blockquote>
        </figure>
      );
    case "lines":
      return <Lines lines={content.lines} />;
    case "curve":
      return <SharedCurve content={content} today={today} level={level} />;
  }
}

function SharedCurve({ content: { curve }, today, level }: { content: Extract<SharedContent, { kind: "curve" }>; today: string; level: HeadingLevel }) {
  const { checkIn } = useMessages();
  return (
    <>
      <p>{checkIn.notATest}</p>
      <CheckInCurves curves={[curve]} today={today} level={level} />
    </>
  );
}

/** The lines of a day, each under its question. */
function Lines({ lines }: { lines: Extract<SharedContent, { kind: "lines" }>["lines"] }) {
  const { fields } = useMessages().diary;
  return (
    <>
      {lines.map(({ id, text }) => (
        <figure className="stack tight" key={id}>
          <figcaption>{fields[id as keyof typeof fields]}</figcaption>
          <blockquote className="kept">{text}</blockquote>
        </figure>
      ))}
    </>
  );
}

function Progress({ content: { completed, lessons } }: { content: Extract<SharedContent, { kind: "progress" }> }) {
  const t = useMessages();
  return (
    <>
      <p>{t.module.done(completed, lessons.length)}</p>
      <ol className="lines plain">
        {lessons.map(({ lesson, title, done }) => (
          <li className="with-icon" data-state={done ? "done" : "open"} key={lesson}>
            <Icon name={done ? "check" : "circle"} />
            <span>
              {title}
              <span className="small quiet">{done ? t.shared.done : t.shared.notDone}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
