import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import type { Wish } from "#app/family/family.server.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { useProblemWords } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";

/** A wish that was not saved or not taken back: what the writer had typed, and why. */
export interface WishAnswer {
  readonly own: string;
  readonly problems?: Problems | undefined;
  /** Another wish that was saved meanwhile. */
  readonly other?: Wish | undefined;
  /** Whether the writer was taking a wish back, and not saving one. */
  readonly takingBack?: boolean | undefined;
}

interface WishFormProps {
  readonly wish: Wish | undefined;
  readonly isLinked: boolean;
  readonly answer: WishAnswer | undefined;
  readonly now: number;
}

/** Whom the writer would like to be linked with, told to the facilitator alone. It is sent with the button and never by itself: somebody else reads it. */
export function WishForm({ wish, isLinked, answer, now }: WishFormProps) {
  const t = useMessages();
  const { family } = t;
  const problemWords = useProblemWords();
  const last = answer?.other ?? wish;
  const problem = answer?.problems?.wish;
  return (
    <form className="stack" method="post" action="/family#wish-form" id="wish-form" aria-labelledby="wish-heading">
      <OwnPage />
      <input type="hidden" name="revision" value={last?.revision ?? 0} />
      <h2 id="wish-heading">{isLinked ? family.wishMore : family.wish}</h2>
      <ErrorSummary problems={answer?.problems} labels={{ wish: family.wishLabel }} />
      <p>{isLinked ? family.wishLeadMore : family.wishLead}</p>
      <p>{family.silent}</p>
      <div className="ds-field">
        <label className="ds-label" htmlFor="wish">
          {family.wishLabel}
        </label>
        <textarea className="ds-input" id="wish" name="wish" rows={4} defaultValue={answer?.own ?? wish?.text ?? ""} aria-describedby="wish-who wish-state" aria-invalid={problem ? true : undefined} />
        {problem && (
          <p className="ds-validation-message" data-field="validation">
            {problemWords(problem)}
          </p>
        )}
      </div>
      {answer?.other && (
        <div className="ds-alert" data-color="neutral">
          <h3>{t.reflection.conflictHeading}</h3>
          <p>{answer.takingBack ? family.takeBackConflict : t.reflection.conflict}</p>
          <blockquote className="kept">{answer.other.text}</blockquote>
        </div>
      )}
      <div className="who" id="wish-who">
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            <strong>{family.whoSees}</strong> {family.sealed}
          </span>
        </p>
        <p>{family.duty}</p>
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </div>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="wish">
          {family.save}
        </button>
        {last && (
          <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="take-back">
            {family.takeBack}
          </button>
        )}
        <p className="small quiet" id="wish-state" role="status">
          {answer?.other ? (answer.takingBack ? family.notTakenBack : family.notSaved) : wish && !problem && family.savedAt(t.when.moment(wish.savedAt, osloDate(Math.max(now, wish.savedAt))))}
        </p>
      </div>
    </form>
  );
}
