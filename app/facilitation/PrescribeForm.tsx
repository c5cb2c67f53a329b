import { OwnPage } from "#app/access/PageOwner.tsx";
import { MessagesProvider, useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { StandingPrescription } from "./prescribing.ts";
import type { PrescribableModule, PrescriptionsPage } from "./prescriptions-page.server.ts";
import { SaveOrCancel } from "./SaveOrCancel.tsx";

/** What there is to mend, with all that was typed. */
export interface PrescribeAnswer {
  readonly problems: Problems;
  readonly typed: Readonly<Record<"module" | "why" | "lookFor" | "clearedBy" | "clearedOn", string>>;
}

interface PrescribeFormProps {
  readonly action: string;
  readonly chosen: PrescribableModule;
  /** What the new one takes the place of. */
  readonly standing: StandingPrescription | undefined;
  readonly days: PrescriptionsPage["days"];
  readonly answer: PrescribeAnswer | undefined;
}

/** The three fields of a prescription: why, what to look for, and where a health check is needed, who has cleared the learner and when. */
export function PrescribeForm({ action, chosen, standing, days, answer }: PrescribeFormProps) {
  const t = useMessages();
  const { prescribing: words } = useStaffMessages();
  const { moduleId, title, healthCheck } = chosen;
  const { by = "", on = "" } = standing?.clearance ?? {};
  // A day that has grown old is asked for anew.
  const typed = answer?.typed ?? { why: standing?.why ?? "", lookFor: standing?.lookFor ?? "", clearedBy: by, clearedOn: on < days.first ? "" : on };
  const problems = answer?.problems;
  // The reason for the refusal names the module.
  const named = { ...t, problems: { ...t.problems, clearance_needed: words.clearanceNeeded(title) } };
  return (
    <MessagesProvider value={named}>
      <form className="ds-card stack" method="post" action={`${action}?module=${moduleId}`} aria-labelledby="prescribe">
        <OwnPage />
        <input type="hidden" name="module" value={moduleId} />
        <h2 id="prescribe">{standing ? words.formChange(title) : words.form(title)}</h2>
        {standing && <p>{words.changeLead}</p>}
        <ErrorSummary problems={problems} labels={{ why: words.why, lookFor: words.lookFor, clearedBy: words.clearedBy, clearedOn: words.clearedOn }} />
        <TextBox name="why" rows={4} label={words.why} description={words.whyHelp} problems={problems} defaultValue={typed.why} />
        <TextBox name="lookFor" rows={4} label={words.lookFor} description={words.lookForHelp} problems={problems} defaultValue={typed.lookFor} />
        {healthCheck && (
          <fieldset className="ds-fieldset stack" aria-describedby="clearance-help">
            <legend className="ds-label">{words.clearance}</legend>
            <p className="small" id="clearance-help">
              {words.clearanceHelp(title)}
            </p>
            <Field name="clearedBy" label={words.clearedBy} description={words.clearedByHelp} problems={problems} defaultValue={typed.clearedBy} autoComplete="off" />
            <Field name="clearedOn" type="date" min={days.first} max={days.today} className="ds-input short" label={words.clearedOn} description={words.clearedOnHelp} problems={problems} defaultValue={typed.clearedOn} />
          </fieldset>
        )}
        <SaveOrCancel intent="prescribe" save={words.save} cancel={words.cancel} list={action} />
      </form>
    </MessagesProvider>
  );
}
