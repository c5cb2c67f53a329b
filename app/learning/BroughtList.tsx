import { OwnPage } from "#app/access/PageOwner.tsx";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnContribution } from "./contribution.ts";
import { SeenBy } from "./SeenBy.tsx";

/** What the reader has brought, with everybody who can see it and until when, each with one press that takes it back. */
export function BroughtList({ brought, fields, action, today }: { brought: readonly OwnContribution[]; fields: readonly PrepareField[]; action: string; today: string }) {
  const t = useMessages();
  return (
    <section className="stack tight" id="brought" tabIndex={-1} aria-labelledby="brought-heading">
      <h2 id="brought-heading">{t.together.brought}</h2>
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
