import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { osloDate, osloTime } from "#app/i18n/dates.ts";
import { CodeSlip } from "./CodeSlip.tsx";
import type { InvitationCard } from "./invitation-card.ts";
import { SheetActions } from "./SheetActions.tsx";

/** A code for a new password, as it is sent to whoever made it. */
export interface SentPasswordCode {
  readonly card: InvitationCard;
  /** UTC milliseconds. */
  readonly expiresAt: number;
}

interface PasswordCodeSheetProps {
  readonly code: SentPasswordCode;
  /** Whom it is for. Said on the screen alone. */
  readonly name: string;
  readonly today: string;
  /** Where to go from here. */
  readonly done: string;
}

/** A code for a new password, shown this once. */
export function PasswordCodeSheet({ code: { card, expiresAt }, name, today, done }: PasswordCodeSheetProps) {
  const { when } = useMessages();
  const { passwordCode: words } = useStaffMessages();
  return (
    <div className="stack">
      <header className="stack no-print">
        <h1>{words.headingFor(name)}</h1>
        <div className="ds-alert" data-color="info" role="status">
          <p>{words.onlyNow}</p>
          <p>{words.care(name)}</p>
        </div>
        <SheetActions done={done} />
      </header>
      <ul className="sheet plain">
        <CodeSlip card={card} what={words.card} limits={`${words.once}. ${words.until(when.day(osloDate(expiresAt), today), osloTime(expiresAt))}.`} />
      </ul>
    </div>
  );
}
