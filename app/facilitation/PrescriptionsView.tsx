import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Choice } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { BackLink } from "./BackLink.tsx";
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
  const { group, enrolmentId, name, standing, modules, chosen, days } = page;
  const learner = `/groups/${group.id}/learners/${enrolmentId}`;
  const here = `${learner}/prescriptions`;
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <BackLink to={learner}>{name}</BackLink>
          <h1>{words.headingFor(name)}</h1>
          <p>{words.lead}</p>
        </header>
        {done && !answer && (
          <p className="saved with-icon" role="status">
            <Icon name="saved" />
            <span>{words[done]}</span>
          </p>
        )}
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
