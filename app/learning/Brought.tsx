import { OwnPage } from "#app/access/PageOwner.tsx";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OwnContribution } from "./contribution.ts";
import { SeenBy } from "./SeenBy.tsx";

interface BroughtProps {
  readonly brought: readonly OwnContribution[];
  /** Whether something has just been taken back. */
  readonly taken: boolean;
  readonly fields: readonly PrepareField[];
  readonly action: string;
  readonly today: string;
}

/** What the reader has brought, with everybody who can see it and until when, each with one press that takes it back; and the word that something has been. */
export function Brought({ brought, taken, fields, action, today }: BroughtProps) {
  const t = useMessages();
  if (brought.length === 0)
    return (
      <div id="brought" tabIndex={-1}>
        <SavedNote>{t.together.takenBack}</SavedNote>
      </div>
    );
  return (
    <section className="stack tight" id="brought" tabIndex={-1} aria-labelledby="brought-heading">
      <h2 id="brought-heading">{t.together.brought}</h2>
      {taken && <SavedNote>{t.together.takenBack}</SavedNote>}
      <ul className="plain stack">
        {brought.map((contribution) => {
          const { id, fieldId } = contribution;
          const field = fields.find((one) => one.id === fieldId);
          const label = field?.label ?? fieldId;
          return (
            <li className="ds-card stack tight" key={id}>
              <p>
                <strong>{label}</strong>
              </p>
              <SeenBy contribution={contribution} bring={field?.bring} today={today} />
              <form method="post" action={`${action}#brought`}>
                <OwnPage />
                <input type="hidden" name="contribution" value={id} />
                <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="take-back" aria-label={t.together.takeBackOf(label)}>
                  {t.together.takeBack}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{t.together.mayBeRead}</p>
    </section>
  );
}
