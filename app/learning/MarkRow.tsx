import type { Viewer } from "#app/family/share.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { CheckInQuestion } from "./check-in.ts";
import { MarkTrack } from "./MarkTrack.tsx";

interface MarkRowProps {
  readonly question: CheckInQuestion;
  /** A mark, `no-contact`, or empty. */
  readonly chosen: string;
  /** Those beside the learner who can see the answers. */
  readonly viewers: readonly Viewer[];
  readonly today: string;
}

/** One question with its marks from 0 to 10, and that it is skipped: which it is from the start. Who else can see the answer stands with it. */
export function MarkRow({ question, chosen, viewers, today }: MarkRowProps) {
  const { checkIn, language, when } = useMessages();
  const { id, ends, lowerIsBetter, orNoContact, isPrivate } = question;
  const [zero, ten] = ends;
  const others = [...(orNoContact ? [{ value: "no-contact", label: checkIn.noContact }] : []), { value: "", label: checkIn.skip }];
  const notes = [lowerIsBetter && checkIn.lowerIsBetter, isPrivate && checkIn.onlyYours, ...viewers.map(({ untilOn }) => checkIn.sharedAnswers(when.day(untilOn, today)))].filter(Boolean).join(" ");
  return (
    <fieldset className="ds-fieldset marks" id={id} tabIndex={-1} aria-describedby={[notes && `${id}-notes`, `${id}-ends`].filter(Boolean).join(" ")}>
      <legend className="ds-label">{question.question[language]}</legend>
      {notes && (
        <p className="small quiet" id={`${id}-notes`}>
          {notes}
        </p>
      )}
      <MarkTrack name={id} chosen={chosen} ends={{ id: `${id}-ends`, zero: zero[language], ten: ten[language] }} />
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
