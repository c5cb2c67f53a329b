import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { ToldEmergency } from "#app/privacy/emergency.ts";

/** One emergency access to the reader's own record: who, when and why, and the button that says that it has been read. @param next where the button leads back to */
export function EmergencyTold({ told: { id, at, reason, who, isRead }, today, next }: { told: ToldEmergency; today: string; next: "/home" | "/account/looks" }) {
  const { looks: t, when } = useMessages();
  return (
    <div className="ds-card stack tight" data-variant="tinted">
      <p>
        <strong>{who ? `${who.name}, ${t.roles[who.role]}` : t.gone}</strong>
        <br />
        {when.moment(at, today)}
      </p>
      <p>
        {t.reason}: <span className="written">{reason}</span>
      </p>
      {isRead ? (
        <p className="small quiet">{t.isRead}</p>
      ) : (
        <form method="post" action="/account/looks">
          <OwnPage />
          <input type="hidden" name="access" value={id} />
          <input type="hidden" name="next" value={next} />
          <button className="ds-button" data-variant="secondary" type="submit">
            {t.read}
          </button>
        </form>
      )}
    </div>
  );
}
