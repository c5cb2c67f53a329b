import { Fragment, type ReactNode } from "react";
import type { Language } from "#app/i18n/language.ts";
import { safetyLines, type SafetyKey } from "./safety-lines.ts";

interface SafetyLineProps {
  readonly line: SafetyKey;
  readonly language: Language;
}

const bold = /\*\*(.+?)\*\*/;
const phoneNumber = /\b(116 \d{3}|11[023])\b/;

/** A safety line in a lesson: its own box, its words unchanged, its numbers ready to ring. */
export function SafetyLine({ line, language }: SafetyLineProps) {
  return (
    <aside className="ds-alert" data-color="info" aria-label={safetyLines[line].label[language]}>
      <p>
        <SafetyText line={line} language={language} />
      </p>
    </aside>
  );
}

/** The words of a safety line alone, for the foot of the page and the note under a box. */
export function SafetyText({ line, language }: SafetyLineProps) {
  const text: string = safetyLines[line].text[language];
  return split(text, bold, (words) => <strong>{withNumbers(words)}</strong>, withNumbers);
}

const withNumbers = (text: string): ReactNode => split(text, phoneNumber, (number) => <PhoneNumber number={number} />, (words) => words);

function PhoneNumber({ number }: { readonly number: string }) {
  return (
    <a className="ds-link num" href={`tel:${number.replaceAll(" ", "")}`}>
      {number}
    </a>
  );
}

/** Renders what a pattern with one group finds in one way, and the text between in another. */
function split(text: string, pattern: RegExp, found: (text: string) => ReactNode, between: (text: string) => ReactNode): ReactNode {
  return text.split(pattern).map((piece, index) => <Fragment key={index}>{index % 2 ? found(piece) : between(piece)}</Fragment>);
}
