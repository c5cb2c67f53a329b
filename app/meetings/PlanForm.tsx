import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Choice, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { meetingKinds } from "./meeting.ts";
import type { PlanValues } from "./meeting-values.ts";
import { MeetingFields } from "./MeetingFields.tsx";
import type { MeetingsPage } from "./meetings-page.server.ts";
import { useMeetingWho } from "./meeting-who.ts";

interface PlanFormProps {
  readonly page: MeetingsPage;
  readonly values: PlanValues;
  readonly problems: Problems | undefined;
}

/** Plans a meeting. What is not about the kind that is chosen is hidden, where the browser can. */
export function PlanForm({ page, values, problems }: PlanFormProps) {
  const { meetings: words } = useStaffMessages();
  const who = useMeetingWho();
  const kinds = meetingKinds.filter((kind) => kind !== "family" || page.families);
  const labels = { kind: words.kind, family: words.family, module: words.module, heldOn: words.heldOn, heldAt: words.heldAt, minutes: words.minutes, place: words.place, requirements: words.requirements, places: words.places };
  return (
    <section className="stack" id="plan" tabIndex={-1} aria-labelledby="plan-heading">
      <h2 id="plan-heading">{words.plan}</h2>
      <form className="stack meeting-form" method="post" action={`/groups/${page.group.id}/meetings#plan`}>
        <ErrorSummary problems={problems} labels={labels} />
        <OwnPage />
        <input type="hidden" name="event" value={page.event} />
        <Radios name="kind" legend={words.kind} problems={problems} chosen={values.kind} options={kinds.map((value) => ({ value, label: words.kinds[value] }))} />
        {page.families && (
          <div className="for-family">
            <Choice name="family" label={words.family} description={page.families.length === 0 ? words.noFamilies : words.familyHelp} problems={problems} defaultValue={values.family}>
              <option value="">{words.choose}</option>
              {page.families.map((family) => (
                <option key={family.familyId} value={family.familyId}>
                  {who(family)}
                </option>
              ))}
            </Choice>
          </div>
        )}
        <div className="for-activity">
          <Choice name="module" label={words.module} description={words.moduleHelp} problems={problems} defaultValue={values.module}>
            <option value="">{words.choose}</option>
            {page.activities.map(({ id, title, healthCheck }) => (
              <option key={id} value={id}>
                {healthCheck ? words.withHealthCheck(title) : title}
              </option>
            ))}
          </Choice>
        </div>
        <MeetingFields values={values} problems={problems} today={page.today} withPlaces />
        <p className="small quiet">{words.never}</p>
        <p>
          <button className="ds-button" type="submit" name="intent" value="plan">
            {words.planButton}
          </button>
        </p>
      </form>
    </section>
  );
}
