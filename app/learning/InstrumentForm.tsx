import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Radios } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { AnswersInWords } from "./AnswersInWords.tsx";
import type { InstrumentPage } from "./instrument.server.ts";
import type { InstrumentAnswers } from "./instrument.ts";
import type { Writing } from "./own-writing.ts";

/** Answers that were kept meanwhile, beside those that were not, which are by item. */
export interface InstrumentAnswer {
  readonly other: Writing<InstrumentAnswers>;
  readonly typed: Readonly<Record<string, string>>;
}

/** The items of a form, each with its own answers and a way to skip it. */
export function InstrumentForm({ page: { number, instrument, saved }, answer }: { page: InstrumentPage; answer: InstrumentAnswer | undefined }) {
  const t = useMessages();
  const { forms, language } = t;
  const last = answer?.other ?? saved;
  const chosen = (id: string): string => answer?.typed[id] ?? String(saved?.value.answers[id] ?? "");
  return (
    <form className="stack roomy" method="post" action={`/check-in/${number}`} aria-label={instrument.title[language]}>
      <OwnPage />
      <input type="hidden" name="instrument" value={instrument.id} />
      <input type="hidden" name="revision" value={last?.revision ?? 0} />
      {answer && (
        <div className="ds-alert" data-color="neutral" role="alert">
          <h2>{forms.conflictHeading}</h2>
          <p>{forms.conflict}</p>
          <AnswersInWords instrument={instrument} value={answer.other.value} />
        </div>
      )}
      {instrument.items.map(({ id, text, answers }) => (
        <Radios key={id} name={`item-${id}`} legend={text[language]} chosen={chosen(id)} options={[...answers.map((one) => ({ value: String(one.value), label: one.text[language] })), { value: "", label: forms.skip }]} />
      ))}
      <div className="who">
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            <strong>{forms.onlyYou}</strong> {forms.sealed}
          </span>
        </p>
        <p>
          <SafetyText line="notwatched" language={language} />
        </p>
      </div>
      <p>
        <button className="ds-button" type="submit">
          {forms.keep}
        </button>
      </p>
    </form>
  );
}
