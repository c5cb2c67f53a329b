import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { AskedCheck } from "./attempt.server.ts";

interface KnowledgeCheckProps {
  readonly check: AskedCheck;
  readonly number: number;
  readonly of: number;
  readonly action: string;
  /** The reader pressed "Answer" without choosing. */
  readonly missing: boolean;
}

/** One question a form. The answer is said kindly, with its reason; there is no score and no limit. */
export function KnowledgeCheck({ check, number, of, action, missing }: KnowledgeCheckProps) {
  const t = useMessages();
  const id = `check-${check.id}`;
  const { answered } = check;
  return (
    <form className="stack" method="post" action={`${action}#${id}`} id={id} tabIndex={-1}>
      <OwnPage />
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="module" value={check.moduleId} />
      <input type="hidden" name="check" value={check.id} />
      <input type="hidden" name="event" value={check.event} />
      <fieldset className="ds-fieldset" aria-describedby={answered ? `${id}-answer` : missing ? `${id}-missing` : undefined}>
        <legend className="ds-label">
          <span className="small quiet">{t.checks.number(number, of)}</span>
          <br />
          {check.question}
        </legend>
        {check.options.map((option) => (
          <div className="ds-field" key={option.id}>
            <input className="ds-input" type="radio" name="option" id={`${id}-${option.id}`} value={option.id} defaultChecked={option.id === answered?.optionId} required />
            <label htmlFor={`${id}-${option.id}`}>{option.text}</label>
          </div>
        ))}
        {missing && (
          <p className="ds-validation-message" data-field="validation" id={`${id}-missing`}>
            {t.problems.choose}
          </p>
        )}
      </fieldset>
      {answered && (
        <div className="ds-alert" id={`${id}-answer`} data-color={answered.fits ? "success" : "neutral"} role="status">
          <h3>{answered.fits ? t.checks.fits : t.checks.notQuite}</h3>
          <p>{answered.why}</p>
          {!answered.fits && (
            <p>
              <strong>{t.checks.fitting}</strong> {answered.fitting}
            </p>
          )}
        </div>
      )}
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {answered ? t.checks.again : t.checks.answer}
        </button>
      </div>
    </form>
  );
}
