import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { ClinicContact } from "./clinic.ts";
import { CodeSlip } from "./CodeSlip.tsx";
import type { InvitationCard } from "./invitation-card.ts";
import { SheetActions } from "./SheetActions.tsx";

export interface SentSheet {
  readonly cards: readonly InvitationCard[];
  /** Calendar date in the clinic's time zone. */
  readonly lastDayOn: string;
  /** Where whoever has questions can ask; each part empty where the clinic does not say. */
  readonly contact?: ClinicContact | undefined;
}

interface InvitationSheetProps {
  readonly sheet: SentSheet;
  /** How many people each code lets in. */
  readonly maxUses: number;
  /** Said on the screen alone: whom the codes are for, and what to take care of. */
  readonly forWhom?: string | undefined;
  readonly note?: string | undefined;
  readonly today: string;
  /** Where to go from here. */
  readonly done: string;
}

/** New invitations, shown this once, a card each. What is printed says nothing of what the programme is about. */
export function InvitationSheet({ sheet, maxUses, forWhom, note, today, done }: InvitationSheetProps) {
  const { sheet: words } = useStaffMessages();
  return (
    <div className="stack">
      <header className="stack no-print">
        <h1>{words.heading(sheet.cards.length)}</h1>
        {forWhom && (
          <p>
            <strong>{forWhom}</strong>
          </p>
        )}
        <div className="ds-alert" data-color="info" role="status">
          <p>{words.onlyNow}</p>
          {note && <p>{note}</p>}
        </div>
        <SheetActions done={done} />
      </header>
      <ul className="sheet plain" aria-label={words.cards}>
        {sheet.cards.map((card, n) => (
          <CodeSlip key={card.code} card={card} what={words.card(n + 1)} limits={`${words.uses(maxUses)}. ${words.until(sheet.lastDayOn, today)}.`} contact={sheet.contact} />
        ))}
      </ul>
    </div>
  );
}
