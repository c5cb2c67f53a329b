import { useMessages } from "#app/i18n/Messages.tsx";
import type { Instrument, InstrumentAnswers } from "./instrument.ts";

/** What was answered, in the form's own words. */
export function AnswersInWords({ instrument, value }: { instrument: Instrument; value: InstrumentAnswers }) {
  const { forms, language } = useMessages();
  const wordsFor = (id: string, answers: Instrument["items"][number]["answers"]): string => {
    const chosen = value.answers[id] ?? null;
    return chosen === null ? forms.skipped : (answers.find((one) => one.value === chosen)?.text[language] ?? String(chosen));
  };
  return (
    <ul>
      {instrument.items.map(({ id, text, answers }) => (
        <li key={id}>
          {text[language]} <strong>{wordsFor(id, answers)}</strong>
        </li>
      ))}
    </ul>
  );
}
