import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { FacilitatorBoxes, type NamedAccount } from "./FacilitatorBoxes.tsx";
import { groupNameLength, openingField } from "./group.ts";
import type { GroupValues } from "./group-values.ts";

export interface ModuleName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

interface GroupFieldsProps {
  readonly values: GroupValues;
  readonly problems: Problems | undefined;
  readonly modules: readonly ModuleName[];
  /** What the form does, and where: the days are proposed at the same address. */
  readonly intent: string;
  readonly action: string;
  /** Those who can lead the group, where it is for the reader to choose. */
  readonly facilitators?: readonly NamedAccount[] | undefined;
}

/** A group's name, start, pace and days. The days are hidden while the pace is free, where the browser can. */
export function GroupFields({ values, problems, modules, intent, action, facilitators }: GroupFieldsProps) {
  const t = useMessages();
  const { groupForm: words } = useStaffMessages();
  const labels = {
    name: words.name,
    startsOn: words.startsOn,
    pace: words.pace,
    quietAfterDays: words.quietAfterDays,
    replyWithinDays: words.replyWithinDays,
    facilitators: words.facilitators,
    ...Object.fromEntries(modules.map(({ id, number, title }) => [openingField(id), t.progress.stationName(number, title)])),
  };
  return (
    <>
      {/* Enter in a field presses a form's first button: it must be the one that saves. */}
      <button type="submit" name="intent" value={intent} hidden />
      <ErrorSummary problems={problems} labels={labels} />
      <Field name="name" label={words.name} description={words.nameHelp} problems={problems} defaultValue={values.name} maxLength={groupNameLength} autoComplete="off" required />
      {facilitators && <FacilitatorBoxes facilitators={facilitators} chosen={values.facilitators} problems={problems} />}
      <Field className="ds-input short" name="startsOn" label={words.startsOn} problems={problems} type="date" defaultValue={values.startsOn} required />
      <Radios name="pace" legend={words.pace} problems={problems} chosen={values.pace} options={(["free", "dated"] as const).map((value) => ({ value, label: words.paces[value] }))} />
      <fieldset className="ds-fieldset openings" id="openings">
        <legend className="ds-label">{words.openings}</legend>
        <p className="small quiet">{words.openingsHelp}</p>
        {modules.map(({ id, number, title }) => (
          <Field
            key={id}
            className="ds-input short"
            name={openingField(id)}
            label={t.progress.stationName(number, title)}
            problems={problems}
            type="date"
            defaultValue={values.opensOn[id]}
          />
        ))}
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="propose" formAction={`${action}#openings`} formNoValidate>
          {words.propose}
        </button>
      </fieldset>
      <Field className="ds-input short" name="quietAfterDays" label={words.quietAfterDays} description={words.quietHelp} problems={problems} inputMode="numeric" maxLength={3} autoComplete="off" defaultValue={values.quietAfterDays} required />
      <Field className="ds-input short" name="replyWithinDays" label={words.replyWithinDays} description={words.replyWithinHelp} problems={problems} inputMode="numeric" maxLength={2} autoComplete="off" defaultValue={values.replyWithinDays} required />
    </>
  );
}
