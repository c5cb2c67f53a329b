import { useMessages } from "#app/i18n/Messages.tsx";
import { PrintButton } from "#app/ui/PrintButton.tsx";

/** Ten recovery codes, shown this once: to print with the day and its year, to write down, and to go on from. The other language would ask for the page again, and lose them: `security.css` does not offer it here. */
export function RecoveryCodes({ codes, to, lead, today }: { codes: readonly string[]; to: string; lead: string; today: string }) {
  const { security, when } = useMessages();
  const { codes: t } = security;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <header className="stack no-print">
          <h1>{t.heading}</h1>
          <p>{lead}</p>
          <div className="ds-alert" data-color="info" role="status">
            <p>{t.onlyNow}</p>
          </div>
        </header>
        <section className="stack" aria-labelledby="recovery-codes">
          <h2 id="recovery-codes">{t.title}</h2>
          <p className="only-print">{t.paper(when.day(today, ""))}</p>
          <ol className="recovery-codes">
            {codes.map((code) => (
              <li className="num" key={code}>
                {code}
              </li>
            ))}
          </ol>
        </section>
        <div className="row no-print">
          <PrintButton>{t.print}</PrintButton>
          <a className="ds-button" data-variant="secondary" href={to}>
            {t.done}
          </a>
        </div>
      </div>
    </div>
  );
}
