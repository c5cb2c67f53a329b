import { useMessages } from "#app/i18n/Messages.tsx";
import type { SharedContent } from "#app/learning/shared-item.ts";

/** What is shared, as it stands on a sheet of paper: its words, and of a curve its answers week by week. */
export function AgendaContent({ content, today }: { content: SharedContent; today: string }) {
  const t = useMessages();
  const { fields } = t.diary;
  switch (content.kind) {
    case "progress":
      return <p>{t.module.done(content.completed, content.lessons.length)}</p>;
    case "text":
      return (
        <>
          <p className="quiet">{content.question}</p>
          <blockquote className="agenda-words">{content.text}</blockquote>
        </>
      );
    case "lines":
      return (
        <>
          {content.lines.map(({ id, text }) => (
            <p key={id}>
              <span className="quiet">{fields[id as keyof typeof fields]}</span> <span className="agenda-words">{text}</span>
            </p>
          ))}
        </>
      );
    case "curve":
      return (
        <p className="num-list">
          {content.curve.points.map(({ week, mark }) => (
            <span key={week}>
              {t.when.day(week, today)}: <strong>{mark === "no-contact" || mark === null ? "–" : mark}</strong>
            </span>
          ))}
        </p>
      );
  }
}
