import { OwnPage } from "#app/access/PageOwner.tsx";
import type { NotTaken } from "#app/identity/staff.server.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";

/** The way back in for a learner who has lost the app and the recovery codes. */
export function LostAppForm({ action, refused, taken }: { action: string; refused: NotTaken | undefined; taken: boolean }) {
  const { lostApp: t } = useStaffMessages();
  return (
    <section className="stack column" aria-labelledby="lost-app">
      <h2 id="lost-app">{t.heading}</h2>
      {refused && (
        <div className="ds-alert" data-color="info" role="status">
          <p>{t.refused[refused]}</p>
        </div>
      )}
      {taken && <SavedNote>{t.taken}</SavedNote>}
      <p>{t.help}</p>
      <form method="post" action={action}>
        <OwnPage />
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="take-away">
          {t.take}
        </button>
      </form>
    </section>
  );
}
