import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { PlanWords } from "./PlanWords.tsx";
import { fieldName, isEmptyPlan, planAddress, type Plan, type PlanPlace, type PlanText } from "./plan.ts";
import type { Writing } from "./own-writing.ts";
import { SaveHereFirst } from "./SaveHereFirst.tsx";

/** What came of a plan that was not kept: what there is to mend, or another one that was kept meanwhile; with what was typed. */
export interface PlanAnswer {
  readonly plan: PlanPlace;
  readonly problems?: Problems;
  readonly other?: Writing<PlanText>;
  /** By field; nothing where the plan was to be emptied. */
  readonly typed?: PlanText;
}

interface PlanFormProps {
  readonly plan: Plan;
  readonly saved: Writing<PlanText> | undefined;
  readonly answer: PlanAnswer | undefined;
}

/** The form of one plan: a box for each thing it can say, none of which has to be filled in; and another that takes every word away. */
export function PlanForm({ plan, saved, answer }: PlanFormProps) {
  const t = useMessages();
  const words = t.plans;
  const last = answer?.other ?? saved;
  const typed = answer?.typed ?? last?.value ?? {};
  const labels = Object.fromEntries(plan.fields.map(({ id, label }) => [fieldName(plan, id), label[t.language]]));
  const action = planAddress(plan);
  const place = (
    <>
      <OwnPage />
      <input type="hidden" name="plan" value={plan.place} />
      <input type="hidden" name="revision" value={last?.revision ?? 0} />
    </>
  );
  return (
    <div className="stack">
      {answer?.other && (
        <div className="ds-alert" data-color="neutral" role="alert">
          <h3>{words.conflictHeading}</h3>
          <p>{answer.typed ? words.conflict : words.conflictEmpty}</p>
          {isEmptyPlan(answer.other.value) ? <p>{words.nothing}</p> : <PlanWords plan={plan} text={answer.other.value} />}
        </div>
      )}
      <form className="stack" method="post" action={action}>
        <ErrorSummary problems={answer?.problems} labels={labels} />
        {place}
        <p>
          {plan.lead[t.language]} {words.optional}
        </p>
        {plan.fields.map((field) => (
          <PlanBox key={field.id} name={fieldName(plan, field.id)} field={field} problem={answer?.problems?.[fieldName(plan, field.id)]} text={typed[field.id] ?? ""} />
        ))}
        <div className="who">
          <p className="with-icon">
            <Icon name="lock" />
            <span>
              <strong>{words.onlyYou}</strong> {words.sealed}
            </span>
          </p>
          <p>
            <SafetyText line="notwatched" language={t.language} />
          </p>
        </div>
        <p>
          <button className="ds-button" type="submit" name="intent" value="keep">
            {words.keep}
          </button>
        </p>
        <SaveHereFirst />
      </form>
      {last && !isEmptyPlan(last.value) && (
        <form method="post" action={action}>
          {place}
          <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="empty">
            {words.empty}
          </button>
        </form>
      )}
    </div>
  );
}

function PlanBox({ name, field, problem, text }: { name: string; field: Plan["fields"][number]; problem: string | undefined; text: string }) {
  const t = useMessages();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {field.label[t.language]}
      </label>
      <p className="small quiet" id={`${name}-prompt`}>
        {field.prompt[t.language]}
      </p>
      <textarea className="ds-input few-lines" id={name} name={name} rows={2} defaultValue={text} aria-describedby={`${name}-prompt`} aria-invalid={problem ? true : undefined} autoComplete="off" />
      {problem && (
        <p className="ds-validation-message" data-field="validation">
          {t.problems.too_long}
        </p>
      )}
    </div>
  );
}
