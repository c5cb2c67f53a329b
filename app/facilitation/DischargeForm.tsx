import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { LearnerPage } from "./learner-page.server.ts";

/** What there is to mend, with what was typed. */
export interface DischargeAnswer {
  readonly problems?: Problems;
  readonly typed?: { readonly dischargedOn: string; readonly early: boolean };
}

interface DischargeFormProps {
  readonly learner: LearnerPage;
  readonly answer: DischargeAnswer | undefined;
  readonly saved: boolean;
}

/** The day a stay or a course ended: the aftercare line begins, at once where it ended early. */
export function DischargeForm({ learner, answer, saved }: DischargeFormProps) {
  const { learner: words } = useStaffMessages();
  const { dischargedOn, dischargedEarly, today } = learner;
  return (
    <form className="ds-card stack" method="post" id="discharge" aria-labelledby="discharge-heading">
      <OwnPage />
      <h2 id="discharge-heading">{words.discharge}</h2>
      <p>{words.dischargeLead}</p>
      {saved && !answer && <p role="status">{words.dischargeSaved}</p>}
      <ErrorSummary problems={answer?.problems} labels={{ dischargedOn: words.dischargedOn }} />
      <Field name="dischargedOn" type="date" max={today} className="ds-input short" label={words.dischargedOn} description={words.dischargedOnHelp} problems={answer?.problems} defaultValue={answer?.typed?.dischargedOn ?? dischargedOn ?? ""} />
      <div className="ds-field">
        <input className="ds-input" type="checkbox" id="early" name="early" value="yes" defaultChecked={answer?.typed?.early ?? dischargedEarly} />
        <label htmlFor="early">{words.early}</label>
      </div>
      <p>
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="discharge">
          {words.dischargeButton}
        </button>
      </p>
    </form>
  );
}
