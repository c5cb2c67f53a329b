import { Fragment } from "react";
import { Figure } from "#app/curriculum/Drawing.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import type { Part } from "#app/curriculum/lesson.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { previewProse } from "./preview-prose.ts";
import { usePreview } from "./Preview.tsx";

/** Words made by our own compiler, as whoever reads them can follow their links. */
function useWords(): (html: string) => { readonly __html: string } {
  const preview = usePreview();
  return (html) => ({ __html: preview === undefined ? html : previewProse(html, preview) });
}

/** Words made by our own compiler. */
export const Prose = ({ html }: { html: string }) => <div className="prose" dangerouslySetInnerHTML={useWords()(html)} />;

/** Running text with the safety lines and diagrams that stand in it. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const { language } = useMessages();
  return parts.map((part, n) => <Fragment key={n}>{part.kind === "safety" ? <SafetyLine line={part.line} language={language} /> : part.kind === "figure" ? <Figure picture={part.picture} /> : <Prose html={part.html} />}</Fragment>);
}

/** What to remember of a lesson, a line each. */
export function RememberLines({ lines }: { lines: readonly string[] }) {
  const words = useWords();
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dangerouslySetInnerHTML={words(line)} />
      ))}
    </ul>
  );
}
