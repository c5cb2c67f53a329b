import { useMessages } from "#app/i18n/Messages.tsx";

/** A notice as it comes, word for word, and in plain words who could see it. */
export function NoticeSample({ from, origin }: { from: string | null; origin: string }) {
  const t = useMessages().notices;
  return (
    <>
      <section className="stack" aria-labelledby="what">
        <h2 id="what">{t.what}</h2>
        <p>{t.whatText}</p>
        <div className="ds-card stack">
          <p className="small quiet">
            {from && (
              <>
                {t.from}: {from}
                <br />
              </>
            )}
            {t.subject}: {t.mail.subject}
          </p>
          <p className="written">{t.mail.text("message", `${origin}/sign-in`)}</p>
        </div>
      </section>
      <section className="stack" aria-labelledby="seen">
        <h2 id="seen">{t.who}</h2>
        <ul>
          {t.whoText.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
