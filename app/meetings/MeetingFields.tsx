import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { TimeValues } from "./meeting-values.ts";

interface MeetingFieldsProps {
  readonly values: TimeValues;
  readonly problems: Problems | undefined;
  readonly today: string;
  /** Whether people sign up for it: only then it has places. */
  readonly withPlaces: boolean;
}

/** When and where a meeting is, what to bring, and for how many there is room. */
export function MeetingFields({ values, problems, today, withPlaces }: MeetingFieldsProps) {
  const { meetings: words } = useStaffMessages();
  return (
    <>
      <div className="meeting-time">
        <Field className="ds-input" name="heldOn" label={words.heldOn} problems={problems} type="date" min={today} defaultValue={values.heldOn} />
        <Field className="ds-input" name="heldAt" label={words.heldAt} problems={problems} type="time" defaultValue={values.heldAt} />
      </div>
      <Field className="ds-input short" name="minutes" label={words.minutes} description={words.minutesHelp} problems={problems} inputMode="numeric" autoComplete="off" defaultValue={values.minutes} />
      <Field name="place" label={words.place} description={words.placeHelp} problems={problems} autoComplete="off" defaultValue={values.place} />
      <TextBox name="requirements" label={words.requirements} description={words.requirementsHelp} rows={2} problems={problems} defaultValue={values.requirements} />
      {withPlaces && (
        <div className="for-activity">
          <Field className="ds-input short" name="places" label={words.places} description={words.placesHelp} problems={problems} inputMode="numeric" autoComplete="off" defaultValue={values.places} />
        </div>
      )}
    </>
  );
}
