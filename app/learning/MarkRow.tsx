import { useMessages } from "#app/i18n/Messages.tsx";
import { marks } from "./activity.ts";
import type { CheckInQuestion } from "./check-in.ts";

/**
 * One question with its marks from 0 to 10. Radio buttons and no slider: they work by keyboard, by voice and without scripts, say
 * their value, and one of them says that the question is skipped. That one is chosen from the start.
 *
 * @param chosen a mark, `no-contact`, or empty
 */
export function MarkRow({ question, chosen }: { question: CheckInQuestion; chosen: string }) {
  const { checkIn, language } = useMessages();
  const { id, ends, lowerIsBetter, orNoContact, isPrivate } = question;
  const [zero, ten] = ends;
  const others = [...(orNoContact ? [{ value: "no-contact", label: checkIn.noContact }] : []), { value: "", label: checkIn.skip }];
  return (
    <fieldset className="ds-fieldset marks" id={id} tabIndex={-1} aria-describedby={`${id}-ends`}>
      <legend className="ds-label">{question.question[language]}</legend>
      <p className="small quiet" id={`${id}-ends`}>
        {[checkIn.ends(zero[language], ten[language]), lowerIsBetter && checkIn.lowerIsBetter, isPrivate && checkIn.onlyYours].filter(Boolean).join(" ")}
      </p>
      <div className="row">
        {marks.map((mark) => (
          <label className="mark-choice" key={mark}>
            <input className="ds-input" type="radio" name={id} value={mark} defaultChecked={chosen === String(mark)} />
            <span className="num">{mark}</span>
          </label>
        ))}
      </div>
      <div className="row">
        {others.map(({ value, label }) => (
          <label className="mark-in-words" key={value}>
            <input className="ds-input" type="radio" name={id} value={value} defaultChecked={chosen === value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
