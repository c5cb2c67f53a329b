import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Qr } from "#app/ui/Qr.tsx";
import type { ClinicContact } from "./clinic.ts";
import type { InvitationCard } from "./invitation-card.ts";

interface CodeSlipProps {
  readonly card: InvitationCard;
  /** What the slip is, for those who hear the page. */
  readonly what: string;
  /** How often and for how long the code can be used. */
  readonly limits: string;
  /** What the slip's maker calls it. */
  readonly label?: string;
  /** Where whoever has questions can ask. */
  readonly contact?: ClinicContact | undefined;
}

/** One code on paper: as a picture for a phone, as an address, and in letters. */
export function CodeSlip({ card, what, limits, label, contact }: CodeSlipProps) {
  const { sheet: words, administration } = useStaffMessages();
  return (
    <li className="slip">
      <Qr qr={card.qr} label={words.qr} />
      <div className="stack tight">
        <h2>
          Samspill <span className="ds-sr-only">{what}</span>
        </h2>
        {label && (
          <p>
            <strong>{label}</strong>
          </p>
        )}
        <p>
          {words.how}
          <br />
          <strong className="address">{card.link}</strong>
        </p>
        <p>
          {words.code} <strong className="num">{card.code}</strong>
        </p>
        <p className="quiet">{limits}</p>
        {(contact?.phone || contact?.address) && <p className="quiet lines-kept">{[contact.phone && administration.questions(contact.phone), contact.address].filter(Boolean).join("\n")}</p>}
      </div>
    </li>
  );
}
