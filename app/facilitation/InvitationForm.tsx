import { OwnPage } from "#app/access/PageOwner.tsx";
import { tracks } from "#app/curriculum/programme.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { invitationLimits } from "./invitation.ts";

interface InvitationFormProps {
  readonly action: string;
  readonly problems: Problems | undefined;
  readonly typed: Readonly<Record<string, string>> | undefined;
}

/** How many invitations, to which track, for how many people each, and for how long. */
export function InvitationForm({ action, problems, typed }: InvitationFormProps) {
  const { invitations: words } = useStaffMessages();
  const numbers = [
    { name: "count", label: words.count, description: words.countHelp },
    { name: "maxUses", label: words.maxUses, description: words.maxUsesHelp },
    { name: "days", label: words.days, description: words.daysHelp },
  ] as const;
  const labels = { track: words.track, ...Object.fromEntries(numbers.map(({ name, label }) => [name, label])) };
  return (
    <section className="stack" aria-labelledby="make">
      <h2 id="make">{words.make}</h2>
      <form className="stack" method="post" action={action}>
        <ErrorSummary problems={problems} labels={labels} />
        <Radios name="track" legend={words.track} problems={problems} chosen={typed?.track} options={tracks.map((value) => ({ value, label: words.tracks[value] }))} />
        {numbers.map(({ name, label, description }) => (
          <Field key={name} className="ds-input short" name={name} label={label} description={description} problems={problems} inputMode="numeric" autoComplete="off" maxLength={4} defaultValue={typed?.[name] ?? invitationLimits[name].usual} required />
        ))}
        <button className="ds-button" type="submit" name="intent" value="create">
          {words.button}
        </button>
        <OwnPage />
      </form>
    </section>
  );
}
