import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { SinceReview, Unusual } from "#app/privacy/audit-review.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";

interface AuditReviewProps {
  readonly since: SinceReview;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly saved: boolean;
  readonly today: string;
}

/** What has come into the log since somebody last looked through it, what of it stands out, and the button that says that it has been looked through. */
export function AuditReview({ since, staff, saved, today }: AuditReviewProps) {
  const { administration, auditReview: t } = useStaffMessages();
  const { when } = useMessages();
  const nameOf = (id: string): string => staff.find((one) => one.id === id)?.name ?? t.gone;
  const { actions } = administration.audit;
  return (
    <section className="stack tight" aria-labelledby="review">
      <h2 id="review">{t.heading}</h2>
      {saved && <SavedNote>{t.saved}</SavedNote>}
      <p>{since.last ? t.last(nameOf(since.last.accountId), when.moment(since.last.at, today)) : t.never}</p>
      {since.entries === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p>
            <strong>{t.entries(since.entries)}</strong>
          </p>
          <Counts heading={t.byAction} counts={since.byAction.map(({ action, entries }) => [actions[action] ?? action, entries])} />
          <Counts heading={t.byWho} counts={since.byAccount.map(({ accountId, entries }) => [nameOf(accountId), entries])} />
          <h3>{t.unusual}</h3>
          {since.unusual.length === 0 ? (
            <p>{t.noUnusual}</p>
          ) : (
            <ul className="news plain">
              {since.unusual.map((one) => (
                <Line key={`${one.kind} ${one.accountId} ${one.at}`} one={one} who={nameOf(one.accountId)} today={today} />
              ))}
            </ul>
          )}
          {since.hasMore && <p>{t.more}</p>}
          <form method="post" action="/admin/audit">
            <OwnPage />
            <input type="hidden" name="through" value={since.throughId} />
            <button className="ds-button" data-variant="secondary" type="submit">
              {t.done}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

function Counts({ heading, counts }: { heading: string; counts: readonly (readonly [string, number])[] }) {
  return (
    <details>
      <summary>{heading}</summary>
      <ul>
        {counts.map(([name, entries]) => (
          <li key={name}>
            {name}: <span className="num">{entries}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ one, who, today }: { one: Unusual; who: string; today: string }) {
  const { when } = useMessages();
  const { administration, auditReview: t } = useStaffMessages();
  const what = one.kind === "marked" ? administration.audit.actions[one.action] : one.kind === "hours" ? t.kinds.hours(one.looks) : t.kinds.many(one.learners);
  return (
    <li>
      <strong>{who}</strong>: {what}
      <br />
      <span className="small quiet">{one.kind === "marked" ? when.moment(one.at, today) : t.hour(when.moment(one.at, today))}</span>
    </li>
  );
}
