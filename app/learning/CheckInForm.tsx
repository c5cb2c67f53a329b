import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { questionsFor } from "./check-in-questions.ts";
import type { CheckInPage } from "./check-in.server.ts";
import type { CheckIn, QuestionId } from "./check-in.ts";
import { MarkRow } from "./MarkRow.tsx";
import { longestLine, type Writing } from "./own-writing.ts";

/** What came of a check-in that was not kept: what there is to mend, or another one that was kept meanwhile, with what was chosen and typed. */
export interface CheckInAnswer {
  readonly problems?: Problems;
  readonly weekOver?: boolean;
  readonly other?: Writing<CheckIn>;
  readonly typed: Readonly<Record<string, string>>;
}

/** This week's questions, all of which can be skipped. */
export function CheckInForm({ page, answer }: { page: CheckInPage; answer: CheckInAnswer | undefined }) {
  const t = useMessages();
  const { checkIn } = t;
  const questions = questionsFor(page.track);
  const last = answer?.other ?? page.saved;
  const chosen = (id: QuestionId): string => answer?.typed[id] ?? (page.saved ? asTyped(page.saved.value, id) : "");
  return (
    <form className="stack roomy" method="post" action="/check-in#form" id="form" aria-labelledby="week">
      <ErrorSummary problems={answer?.problems} labels={{ better: checkIn.better }} />
      <h2 id="week">{checkIn.week(page.week, page.today)}</h2>
      <OwnPage />
      <input type="hidden" name="week" value={page.week} />
      <input type="hidden" name="revision" value={last?.revision ?? 0} />
      {answer?.weekOver && (
        <p className="ds-alert" data-color="neutral" role="alert">
          {checkIn.weekOver}
        </p>
      )}
      {answer?.other && <OtherAnswers track={page.track} other={answer.other.value} />}
      {questions.map((question) => (
        <MarkRow key={question.id} question={question} chosen={chosen(question.id)} viewers={page.viewers[question.id] ?? []} today={page.today} />
      ))}
      <Field name="better" label={checkIn.better} description={checkIn.betterLead} problems={answer?.problems} maxLength={longestLine} defaultValue={answer?.typed.better ?? page.saved?.value.better ?? ""} autoComplete="off" />
      <div className="who">
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            {Object.values(page.viewers).some((viewers) => viewers.length > 0) ? checkIn.someShared : <strong>{checkIn.onlyYou}</strong>} {checkIn.sealed}
          </span>
        </p>
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </div>
      <div className="row">
        <button className="ds-button" type="submit">
          {checkIn.keep}
        </button>
        {page.saved && !answer && <p className="small quiet">{checkIn.keptAt(t.when.moment(page.saved.savedAt, page.today))}</p>}
      </div>
    </form>
  );
}

/** An answer as the form would send it. */
const asTyped = ({ answers, noContact }: CheckIn, id: QuestionId): string => (id === "c3" && noContact ? "no-contact" : String(answers[id] ?? ""));

/** Answers that were kept from another window, in words. */
function OtherAnswers({ track, other }: { track: CheckInPage["track"]; other: CheckIn }) {
  const { checkIn, language } = useMessages();
  return (
    <div className="ds-alert" data-color="neutral" role="alert">
      <h3>{checkIn.conflictHeading}</h3>
      <p>{checkIn.conflict}</p>
      <ul>
        {questionsFor(track).map(({ id, short, orNoContact }) => (
          <li key={id}>
            {short[language]}: {orNoContact && other.noContact ? checkIn.noContact : (other.answers[id] ?? checkIn.skipped)}
          </li>
        ))}
        {other.better && (
          <li>
            {checkIn.better}: {other.better}
          </li>
        )}
      </ul>
    </div>
  );
}
