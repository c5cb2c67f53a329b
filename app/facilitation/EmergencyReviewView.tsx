import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { UnreviewedEmergency } from "#app/privacy/emergency.server.ts";
import { BackLink } from "#app/ui/BackLink.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";

interface EmergencyReviewViewProps {
  readonly page: { readonly waiting: readonly UnreviewedEmergency[]; readonly saved: boolean; readonly today: string };
}

/** Emergency accesses that the clinic has not looked into yet. */
export function EmergencyReviewView({ page: { waiting, saved, today } }: EmergencyReviewViewProps) {
  const { administration, emergency: t } = useStaffMessages();
  return (
    <div className="wrap">
      <div className="column stack">
        <BackLink to="/admin">{administration.toClinic}</BackLink>
        <h1>{t.review}</h1>
        {saved && <SavedNote>{t.saved}</SavedNote>}
        {waiting.length === 0 ? <p>{t.noReview}</p> : <p>{t.reviewLead}</p>}
        <ul className="news plain">
          {waiting.map((one) => (
            <Waiting key={one.id} one={one} today={today} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Waiting({ one: { id, at, untilAt, learner, who, isOwn, isForOthers, isOpen, isReadByLearner }, today }: { one: UnreviewedEmergency; today: string }) {
  const { emergency: t } = useStaffMessages();
  const { when } = useMessages();
  return (
    <li className="stack tight">
      <p>
        <strong>{t.by(who ?? t.gone)}</strong>
        <br />
        <span className="small quiet">{[when.moment(at, today), t.learner(learner), isReadByLearner ? t.learnerRead : t.learnerUnread].join(" · ")}</span>
        {isOwn && (
          <>
            <br />
            <span className="small">{isForOthers ? t.ownForOthers : t.own}</span>
          </>
        )}
      </p>
      {isOpen && <p className="small">{t.stillOpen(when.moment(untilAt, today))}</p>}
      {!isOpen && !isForOthers && (
        <form method="post" action="/admin/emergency">
          <OwnPage />
          <input type="hidden" name="access" value={id} />
          <button className="ds-button" data-variant="secondary" type="submit" aria-label={t.reviewedName(learner)}>
            {t.reviewed}
          </button>
        </form>
      )}
    </li>
  );
}
