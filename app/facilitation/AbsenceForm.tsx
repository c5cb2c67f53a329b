import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Choice, Field } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { AbsencePage } from "./absence.server.ts";

/** What was sent and could not be noted: what is wrong, with what was typed. */
export interface AbsenceAnswer {
  readonly problems: Problems;
  readonly typed: Readonly<Record<"account" | "fromOn" | "untilOn" | "substitute", string>>;
}

interface AbsenceFormProps {
  readonly page: Pick<AbsencePage, "facilitators" | "today" | "last">;
  readonly address: string;
  readonly intent: string;
  /** Whether it is for the reader to say who is away. */
  readonly forSomebody: boolean;
  readonly answer: AbsenceAnswer | undefined;
}

/** Who is away, from when until when, and who stands in. */
export function AbsenceForm({ page: { facilitators, today, last }, address, intent, forSomebody, answer }: AbsenceFormProps) {
  const { absences: words } = useStaffMessages();
  const standsIn = forSomebody ? words.whoStandsIn : words.substitute;
  const problems = answer?.problems;
  const names = facilitators.map(({ accountId, displayName }) => (
    <option value={accountId} key={accountId}>
      {displayName}
    </option>
  ));
  return (
    <form className="stack" method="post" action={address}>
      <ErrorSummary problems={problems} labels={{ account: words.account, fromOn: words.fromOn, untilOn: words.untilOn, substitute: standsIn }} />
      <OwnPage />
      {forSomebody && (
        <Choice name="account" label={words.account} problems={problems} defaultValue={answer?.typed.account ?? ""}>
          <option value="">{words.choose}</option>
          {names}
        </Choice>
      )}
      <Field className="ds-input short" name="fromOn" type="date" min={today} max={last} label={words.fromOn} problems={problems} defaultValue={answer?.typed.fromOn ?? today} required />
      <Field className="ds-input short" name="untilOn" type="date" min={today} max={last} label={words.untilOn} problems={problems} defaultValue={answer?.typed.untilOn ?? today} required />
      <Choice name="substitute" label={standsIn} description={words.substituteHelp} problems={problems} defaultValue={answer?.typed.substitute ?? ""}>
        <option value="">{words.nobody}</option>
        {names}
      </Choice>
      <p>
        <button className="ds-button" type="submit" name="intent" value={intent}>
          {words.save}
        </button>
      </p>
    </form>
  );
}
