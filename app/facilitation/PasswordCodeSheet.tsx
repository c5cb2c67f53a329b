import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { osloDate, osloTime } from "#app/i18n/dates.ts";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import { CodeSlip } from "./CodeSlip.tsx";
import type { InvitationCard } from "./invitation-card.ts";

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
  /** Where to go when the code is printed, written down or read out. */
  readonly done: string;
}

/** A code for a new password, shown this once. */
export function PasswordCodeSheet({ code: { card, expiresAt }, name, today, done }: PasswordCodeSheetProps) {
  const { when } = useMessages();
  const { passwordCode: words, sheet } = useStaffMessages();
  return (
    <div className="stack">
      <header className="stack no-print">
        <h1>{words.headingFor(name)}</h1>
        <div className="ds-alert" data-color="info" role="status">
          <p>{words.onlyNow}</p>
          <p>{words.care(name)}</p>
        </div>
        <div className="row">
          <PrintButton>{sheet.print}</PrintButton>
          <a className="ds-button" data-variant="secondary" href={done}>
            {sheet.done}
          </a>
        </div>
      </header>
      <ul className="sheet plain">
        <CodeSlip card={card} what={words.card} limits={`${words.once}. ${words.until(when.day(osloDate(expiresAt), today), osloTime(expiresAt))}.`} />
      </ul>
    </div>
  );
}
