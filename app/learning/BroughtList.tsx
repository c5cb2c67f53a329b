import { OwnPage } from "#app/access/PageOwner.tsx";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnContribution } from "./contribution.ts";

/** What the reader has brought, each with one press that takes it back. To whom stands on the page where it was chosen. */
export function BroughtList({ brought, fields, action }: { brought: readonly OwnContribution[]; fields: readonly PrepareField[]; action: string }) {
  const t = useMessages();
  return (
    <section className="stack tight" id="brought" tabIndex={-1} aria-labelledby="brought-heading">
      <h2 id="brought-heading">{t.together.brought}</h2>
      <p className="small quiet">{t.together.broughtLead}</p>
      <ul className="plain stack">
        {brought.map(({ id, fieldId, text }) => {
          const label = fields.find((field) => field.id === fieldId)?.label ?? fieldId;
          return (
            <li className="ds-card stack tight" key={id}>
              <p>
                <strong>{label}</strong>
              </p>
              <blockquote className="kept">{text}</blockquote>
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
