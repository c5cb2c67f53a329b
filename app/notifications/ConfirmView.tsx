import { useMessages } from "#app/i18n/Messages.tsx";
import type { ConfirmationFault } from "./confirmation.ts";

interface ConfirmViewProps {
  /** Why the link confirms nothing. */
  readonly fault?: ConfirmationFault | undefined;
  readonly done?: boolean | undefined;
}

/** What a link in a mail leads to: one button, because programs that read mail open links. It says nothing of whose it is. */
export function ConfirmView({ fault, done }: ConfirmViewProps) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.notices.confirmHeading}</h1>
        {done || fault ? (
          <>
            <p role="status">{done ? t.notices.confirmDone : t.notices.confirmFaults[fault!]}</p>
            <p>
              <a className="ds-link" href="/">
                {t.refusals.toFront}
              </a>
            </p>
          </>
        ) : (
          <>
            <p>{t.notices.confirmLead}</p>
            <form method="post">
              <button className="ds-button" type="submit">
                {t.notices.confirmButton}
              </button>
            </form>
          </>
        )}
      </div>
    </div>
  );
}
