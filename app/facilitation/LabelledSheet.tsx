import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { CodeSlip } from "./CodeSlip.tsx";
import type { InvitationCard } from "./invitation-card.ts";
import { SheetActions } from "./SheetActions.tsx";

/** A card with what its maker calls it, and the last day on which its code lets somebody in. */
export interface LabelledCard {
  readonly card: InvitationCard;
  readonly label: string;
  readonly lastDayOn: string;
}

interface LabelledSheetProps {
  readonly cards: readonly LabelledCard[];
  /** How many rows of the file were there already. */
  readonly existing: number;
  readonly today: string;
  readonly done: string;
}

/** The invitations that a file has made, shown this once, in the file's order. Each lets one person in. */
export function LabelledSheet({ cards, existing, today, done }: LabelledSheetProps) {
  const { sheet: words, bulk } = useStaffMessages();
  return (
    <div className="stack">
      <header className="stack no-print">
        <h1>{words.heading(cards.length)}</h1>
        <div className="ds-alert" data-color="info" role="status">
          <p>{words.onlyNow}</p>
          <p>{bulk.slipNote}</p>
          {existing > 0 && <p>{bulk.alsoExisting(existing)}</p>}
        </div>
        <SheetActions done={done} />
      </header>
      <ul className="sheet plain" aria-label={words.cards}>
        {cards.map(({ card, label, lastDayOn }, n) => (
          <CodeSlip key={card.code} card={card} what={words.card(n + 1)} label={label} limits={`${words.uses(1)}. ${words.until(lastDayOn, today)}.`} />
        ))}
      </ul>
    </div>
  );
}
