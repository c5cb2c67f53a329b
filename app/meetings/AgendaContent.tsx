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
        <p>
          <span className="quiet">{content.question}</span> {content.text}
        </p>
      );
    case "lines":
      return (
        <p>
          {content.lines.map(({ id, text }) => (
            <span key={id}>
              <span className="quiet">{fields[id as keyof typeof fields]}</span> {text}{" "}
            </span>
          ))}
        </p>
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
