import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { WhatItMeans } from "#app/family/WhoCanSee.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import { PlanPart } from "./PlanPart.tsx";
import type { PlanAnswer } from "./PlanForm.tsx";
import type { KeptPlan } from "./plan.server.ts";
import { isEmptyPlan, type PlanPlace } from "./plan.ts";
import { ToPath } from "./ToPath.tsx";

interface PlansViewProps {
  readonly plans: readonly KeptPlan[];
  /** The one plan that is shown alone, for paper. */
  readonly alone: PlanPlace | null;
  /** The plan that has just been kept or emptied. */
  readonly saved: PlanPlace | null;
  readonly answer: PlanAnswer | undefined;
  readonly today: string;
}

/** What a learner needs to find fast: the numbers first, then the plans in their own words, ready to read, and who may come upon them. */
export function PlansView({ plans, alone, saved, answer, today }: PlansViewProps) {
  const t = useMessages();
  const words = t.plans;
  const isEmpty = plans.every(({ plan, saved }) => plan.place !== alone || !saved || isEmptyPlan(saved.value));
  return (
    <div className="wrap">
      <div className="column settings plans">
        <div className="stack">
          <h1>{words.heading}</h1>
          <p className="ds-alert no-print" data-color="info">
            <SafetyText line="now" language={t.language} />
          </p>
          <p>{words.now}</p>
          {!alone && <p className="no-print">{words.lead}</p>}
          {alone && (
            <div className="row no-print">
              {isEmpty ? (
                <a className="ds-button" href={`/plans#${alone}`}>
                  {words.toWrite}
                </a>
              ) : (
                <PrintButton>{words.print}</PrintButton>
              )}
              <a className="ds-link tall" href="/plans">
                {words.all}
              </a>
            </div>
          )}
        </div>
        {plans
          .filter(({ plan }) => !alone || plan.place === alone)
          .map((kept) => (
            <PlanPart key={kept.plan.place} kept={kept} isAlone={alone !== null} isSaved={saved === kept.plan.place} answer={answer?.plan === kept.plan.place ? answer : undefined} today={today} />
          ))}
        <section className="stack tight no-print" aria-labelledby="who">
          <h2 id="who">{words.whoHeading}</h2>
          <p className="with-icon">
            <Icon name="lock" />
            <span>
              <strong>{words.onlyYou}</strong> {words.sealed}
            </span>
          </p>
          <p>{words.onDevice}</p>
          <p>{words.safest}</p>
          <p>{words.traces}</p>
          <WhatItMeans />
        </section>
        <p className="no-print">
          <ToPath />
        </p>
      </div>
    </div>
  );
}
