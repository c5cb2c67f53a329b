import { Fragment } from "react";
import { Figure } from "#app/curriculum/Drawing.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import type { Part } from "#app/curriculum/lesson.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

/** Words made by our own compiler. */
export const Prose = ({ html }: { html: string }) => <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;

/** Running text with the safety lines and diagrams that stand in it. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const { language } = useMessages();
  return parts.map((part, n) => <Fragment key={n}>{part.kind === "safety" ? <SafetyLine line={part.line} language={language} /> : part.kind === "figure" ? <Figure picture={part.picture} /> : <Prose html={part.html} />}</Fragment>);
}

/** What to remember of a lesson, a line each. */
export const RememberLines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line} dangerouslySetInnerHTML={{ __html: line }} />
    ))}
  </ul>
);
