import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { PlanForm, type PlanAnswer } from "./PlanForm.tsx";
import { PlanWords } from "./PlanWords.tsx";
import type { KeptPlan } from "./plan.server.ts";
import { isEmptyPlan, planAddress } from "./plan.ts";

interface PlanPartProps {
  readonly kept: KeptPlan;
  readonly isAlone: boolean;
  /** Whether it has just been kept or emptied. */
  readonly isSaved: boolean;
  readonly answer: PlanAnswer | undefined;
  readonly today: string;
}

/** One plan: what stands in it, and behind one press the form that changes it. */
export function PlanPart({ kept: { plan, saved: writing }, isAlone, isSaved, answer, today }: PlanPartProps) {
  const t = useMessages();
  const words = t.plans;
  const isEmpty = !writing || isEmptyPlan(writing.value);
  return (
    <section className="stack" id={plan.place} tabIndex={-1} aria-labelledby={`${plan.place}-heading`}>
      <h2 id={`${plan.place}-heading`}>{plan.title[t.language]}</h2>
      {isSaved && !answer && (
        <p className="saved with-icon no-print" role="status">
          <Icon name="saved" />
          <span>{isEmpty ? words.emptied : words.kept}</span>
        </p>
      )}
      {isEmpty ? <p className="quiet">{words.nothing}</p> : <PlanWords plan={plan} text={writing.value} />}
      {!isEmpty && <p className="small quiet no-print">{words.keptAt(t.when.moment(writing.savedAt, today))}</p>}
      {!isEmpty && !isAlone && (
        <p className="no-print">
          <a className="ds-link tall" href={planAddress(plan, "show")}>
            {words.alone}
          </a>
        </p>
      )}
      {!isAlone && (
        <details className="ds-details no-print" open={answer !== undefined}>
          <summary>{isEmpty ? words.write : words.change}</summary>
          <PlanForm plan={plan} saved={writing} answer={answer} />
        </details>
      )}
    </section>
  );
}
