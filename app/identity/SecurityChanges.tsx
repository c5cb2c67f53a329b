import { useMessages } from "#app/i18n/Messages.tsx";
import type { SecurityChange } from "./security-page.server.ts";

/** What has been added to how one signs in, changed or used, so that nobody does it unseen. */
export function SecurityChanges({ changes, today }: { changes: readonly SecurityChange[]; today: string }) {
  const { security, when } = useMessages();
  const t = security.changes;
  if (changes.length === 0) return null;
  return (
    <section className="ds-card stack tight" data-variant="tinted" aria-labelledby="changes">
      <h2 id="changes">{t.heading}</h2>
      <ul>
        {changes.map(({ what, at }) => (
          <li key={`${what} ${at}`}>{t[what](when.moment(at, today))}</li>
        ))}
      </ul>
      <p className="small quiet">{t.notYou}</p>
    </section>
  );
}
