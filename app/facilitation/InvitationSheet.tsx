import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";
import type { InvitationCard, QrCode } from "./invitation-card.ts";

export interface SentSheet {
  readonly cards: readonly InvitationCard[];
  /** Calendar date in the clinic's time zone. */
  readonly lastDayOn: string;
}

interface InvitationSheetProps {
  readonly sheet: SentSheet;
  /** How many people each code lets in. */
  readonly maxUses: number;
  /** Said on the screen alone: whom the codes are for, and what to take care of. */
  readonly forWhom?: string | undefined;
  readonly note?: string | undefined;
  readonly today: string;
  /** Where to go when the codes are printed or written down. */
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
        <div className="row">
          <PrintButton>{words.print}</PrintButton>
          <a className="ds-button" data-variant="secondary" href={done}>
            {words.done}
          </a>
        </div>
      </header>
      <ul className="sheet plain" aria-label={words.cards}>
        {sheet.cards.map((card, n) => (
          <Card key={card.code} card={card} number={n + 1} maxUses={maxUses} lastDayOn={sheet.lastDayOn} today={today} />
        ))}
      </ul>
    </div>
  );
}

function Card({ card, number, maxUses, lastDayOn, today }: { card: InvitationCard; number: number; maxUses: number; lastDayOn: string; today: string }) {
  const { sheet: words } = useStaffMessages();
  return (
    <li className="slip">
      <Qr qr={card.qr} label={words.qr} />
      <div className="stack tight">
        <h2>
          Samspill <span className="ds-sr-only">{words.card(number)}</span>
        </h2>
        <p>
          {words.how}
          <br />
          <strong className="address">{card.link}</strong>
        </p>
        <p>
          {words.code} <strong className="num">{card.code}</strong>
        </p>
        <p className="quiet">
          {words.uses(maxUses)}. {words.until(lastDayOn, today)}.
        </p>
      </div>
    </li>
  );
}

/** Dark on light whatever the colours of the page, as cameras want it. */
const Qr = ({ qr: { size, path }, label }: { qr: QrCode; label: string }) => (
  <svg className="qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
    <path className="qr-paper" d={`M0 0h${size}v${size}H0z`} />
    <path className="qr-ink" d={path} />
  </svg>
);
