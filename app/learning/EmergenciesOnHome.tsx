import { useMessages } from "#app/i18n/Messages.tsx";
import type { ToldEmergency } from "#app/privacy/emergency.ts";
import { EmergencyTold } from "./EmergencyTold.tsx";

/** That the reader's record was opened in an emergency, until they say that they have read it; nothing where there is nothing to tell. */
export function EmergenciesOnHome({ unread, today }: { unread: readonly ToldEmergency[]; today: string }) {
  const { looks: t } = useMessages();
  if (unread.length === 0) return null;
  return (
    <section className="stack tight column" aria-labelledby="emergency">
      <h2 id="emergency">{t.told}</h2>
      <p>
        {t.emergenciesLead} {t.ask}
      </p>
      {unread.map((told) => (
        <EmergencyTold key={told.id} told={told} today={today} next="/home" />
      ))}
      <p>
        <a className="ds-link tall" href="/account/looks">
          {t.toAll}
        </a>
      </p>
    </section>
  );
}
