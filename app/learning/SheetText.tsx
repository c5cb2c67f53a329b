import { Fragment } from "react";
import { Figure } from "#app/curriculum/Drawing.tsx";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import type { Part } from "#app/curriculum/lesson.ts";
import { useMessages } from "#app/i18n/Messages.tsx";

/** Running text with the safety lines and diagrams that stand in it. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  const { language } = useMessages();
  return parts.map((part, n) => <Fragment key={n}>{part.kind === "safety" ? <SafetyLine line={part.line} language={language} /> : part.kind === "figure" ? <Figure picture={part.picture} /> : <Prose html={part.html} />}</Fragment>);
}

/** Words made by our own compiler. */
export const Prose = ({ html }: { html: string }) => <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;

/** A part of a sheet under its heading. */
export function SheetPart({ id, heading, note, html }: { id: string; heading: string; note?: string | undefined; html: string }) {
  return (
    <section className="stack tight" aria-labelledby={id} data-part>
      <h2 id={id}>{heading}</h2>
      {note && <p className="small quiet">{note}</p>}
      <Prose html={html} />
    </section>
  );
}
