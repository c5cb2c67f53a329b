import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { SignedInPlace } from "./security-page.server.ts";

const address = "/account/security";

/** Where one is signed in, and the way to end it there. */
export function SessionList({ sessions, saved, today }: { sessions: readonly SignedInPlace[]; saved: string | null; today: string }) {
  const { security, when } = useMessages();
  const t = security.sessions;
  const others = sessions.some(({ isHere }) => !isHere);
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t.heading}</h2>
      {saved === "ended" && <SavedNote>{t.ended}</SavedNote>}
      {saved === "ended-others" && <SavedNote>{t.endedOthers}</SavedNote>}
      <ul className="plain people">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{t.device(session.device)}</strong>
              {session.isHere && ` · ${t.here}`}
              {session.shared && ` · ${t.shared}`}
              <br />
              <span className="small quiet">
                {t.since(when.moment(session.createdAt, today))} {t.means[session.means]}
                {session.seenAt !== null && `, ${t.seen(when.moment(session.seenAt, today))}`}
              </span>
            </span>
            {!session.isHere && (
              <form method="post" action={address}>
                <OwnPage />
                <input type="hidden" name="session" value={session.id} />
                <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="end" aria-label={t.endThis(t.device(session.device), when.moment(session.createdAt, today), session.seenAt === null ? null : when.moment(session.seenAt, today))}>
                  {t.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others ? (
        <form method="post" action={address}>
          <OwnPage />
          <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="end-others">
            {t.endOthers}
          </button>
        </form>
      ) : (
        <p className="quiet">{t.alone}</p>
      )}
    </section>
  );
}
