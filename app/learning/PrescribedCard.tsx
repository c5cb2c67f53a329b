import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { isOldBy, type OwnPrescription } from "./prescription.ts";

interface PrescribedCardProps {
  readonly prescription: OwnPrescription;
  /** The offer's name, where the card stands among others: it leads to the offer's own page. */
  readonly title?: string | undefined;
  readonly today: string;
  /** What became of an answer that was sent just now. */
  readonly said?: "saved" | "changed" | undefined;
}

/** What a facilitator has prescribed to the reader, in the facilitator's words, with the reader's own yes or no. */
export function PrescribedCard({ prescription, title, today, said }: PrescribedCardProps) {
  const t = useMessages();
  const { id, moduleId, why, lookFor, clearance, by, prescribedOn, answer } = prescription;
  const heading = `prescribed-${moduleId}`;
  return (
    <section className="ds-card stack" data-variant="tinted" {...(!title && { id: "prescribed" })} aria-labelledby={heading}>
      {title ? (
        <h3 id={heading}>
          <a className="ds-link" href={`/modules/${moduleId}`}>
            {title}
          </a>
        </h3>
      ) : (
        <h2 id={heading}>{t.prescribed.heading}</h2>
      )}
      <p className="small quiet">{t.prescribed.from(by, prescribedOn, today)}</p>
      <dl className="prescribed">
        <dt>{t.prescribed.why}</dt>
        <dd>{why}</dd>
        <dt>{t.prescribed.lookFor}</dt>
        <dd>{lookFor}</dd>
        {clearance && (
          <>
            <dt>{t.prescribed.cleared}</dt>
            <dd>{t.prescribed.clearedBy(clearance.by, clearance.on, today)}</dd>
          </>
        )}
      </dl>
      {clearance && isOldBy(today, clearance.on) && <p>{t.prescribed.oldClearance}</p>}
      <form className="stack tight no-print" method="post" action={`/modules/${moduleId}#prescribed`}>
        <OwnPage />
        <input type="hidden" name="prescription" value={id} />
        <p>
          <strong>{t.prescribed.ask}</strong>
        </p>
        <p className="small">{t.prescribed.honest}</p>
        {said && <p role="status">{t.prescribed[said]}</p>}
        {answer && (
          <p className="with-icon">
            <Icon name={answer === "yes" ? "check" : "circle"} />
            <span>{t.prescribed.said[answer]}</span>
          </p>
        )}
        <p className="row">
          {answer !== "yes" && (
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="say-yes">
              {t.prescribed.yes}
            </button>
          )}
          {answer !== "no" && (
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="say-no">
              {t.prescribed.no}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}
