import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { isOldBy } from "#app/learning/prescription.ts";
import { Choice } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { LearnerPageHead } from "./LearnerPageHead.tsx";
import { PrescribeForm, type PrescribeAnswer } from "./PrescribeForm.tsx";
import type { StandingPrescription } from "./prescribing.ts";
import type { PrescriptionsPage } from "./prescriptions-page.server.ts";

interface PrescriptionsViewProps {
  readonly page: PrescriptionsPage;
  readonly answer: PrescribeAnswer | undefined;
  /** What has just been done. */
  readonly done: "saved" | "withdrawn" | undefined;
}

/** What is prescribed to one learner, and a form to prescribe something: first the module, then the words. */
export function PrescriptionsView({ page, answer, done }: PrescriptionsViewProps) {
  const { prescribing: words } = useStaffMessages();
  const { group, enrolmentId, standing, modules, days } = page;
  const here = `/groups/${group.id}/learners/${enrolmentId}/prescriptions`;
  const chosen = answer ? modules.find(({ moduleId }) => moduleId === answer.typed.module) : page.chosen;
  return (
    <div className="wrap">
      <div className="column settings">
        <LearnerPageHead learner={page} heading={words.headingFor(page.name)} lead={words.lead} done={done && !answer ? words[done] : undefined} />
        {chosen && <PrescribeForm action={here} chosen={chosen} standing={standing.find(({ moduleId }) => moduleId === chosen.moduleId)} days={days} answer={answer} />}
        <section className="stack" aria-labelledby="standing">
          <h2 id="standing">{words.now}</h2>
          {standing.length === 0 && <p className="quiet">{words.none}</p>}
          {standing.length > 0 && (
            <ul className="lines plain">
              {standing.map((prescription) => (
                <li className="stack tight" key={prescription.id}>
                  <Standing prescription={prescription} here={here} today={days.today} />
                </li>
              ))}
            </ul>
          )}
          <p className="small quiet">{words.silent}</p>
          {standing.length > 0 && <p className="small quiet">{words.withdrawLead}</p>}
        </section>
        {!chosen && (
          <form className="stack" method="get" action={here}>
            <Choice name="module" label={words.choose} description={modules.some(({ healthCheck }) => healthCheck) && words.chooseHelp}>
              {modules.map(({ moduleId, title, healthCheck }) => (
                <option value={moduleId} key={moduleId}>
                  {healthCheck ? words.withCheck(title) : title}
                </option>
              ))}
            </Choice>
            <p>
              <button className="ds-button" data-variant="secondary" type="submit">
                {words.next}
              </button>
            </p>
          </form>
        )}
      </div>
    </div>
  );
}

function Standing({ prescription, here, today }: { prescription: StandingPrescription; here: string; today: string }) {
  const { prescribing: words } = useStaffMessages();
  const { id, moduleId, title, why, lookFor, clearance, by, prescribedOn, saidYes } = prescription;
  return (
    <>
      <h3>{title}</h3>
      <p className="small quiet">{words.from(by, prescribedOn, today)}</p>
      {saidYes && (
        <p className="with-icon">
          <Icon name="check" />
          <strong>{words.saidYes}</strong>
        </p>
      )}
      <dl className="prescribed">
        <dt>{words.why}</dt>
        <dd>{why}</dd>
        <dt>{words.lookFor}</dt>
        <dd>{lookFor}</dd>
      </dl>
      {clearance && <p>{words.cleared(clearance.by, clearance.on, today)}</p>}
      {clearance && isOldBy(today, clearance.on) && (
        <p className="ds-alert" data-color="warning">
          {words.oldClearance}
        </p>
      )}
      <form className="row" method="post" action={here}>
        <OwnPage />
        <input type="hidden" name="prescription" value={id} />
        <a className="ds-button" data-variant="secondary" href={`${here}?module=${moduleId}`} aria-label={words.changeNamed(title)}>
          {words.change}
        </a>
        <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="withdraw" aria-label={words.withdrawNamed(title)}>
          {words.withdraw}
        </button>
      </form>
    </>
  );
}
