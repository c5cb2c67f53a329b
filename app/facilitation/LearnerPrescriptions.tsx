import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { LearnerPage } from "./learner-page.server.ts";

interface LearnerPrescriptionsProps {
  readonly learner: Pick<LearnerPage, "group" | "enrolmentId" | "today">;
  readonly prescriptions: NonNullable<LearnerPage["prescriptions"]>;
}

/** What is prescribed to one learner, in short, and the way to it. Of the answers only a yes is shown. */
export function LearnerPrescriptions({ learner: { group, enrolmentId, today }, prescriptions }: LearnerPrescriptionsProps) {
  const { prescribing: words } = useStaffMessages();
  return (
    <section className="stack" aria-labelledby="prescriptions">
      <h2 id="prescriptions">{words.heading}</h2>
      {prescriptions.length === 0 && <p className="quiet">{words.none}</p>}
      {prescriptions.length > 0 && (
        <ul className="lines plain">
          {prescriptions.map(({ id, title, by, prescribedOn, saidYes }) => (
            <li key={id}>
              {title}
              {saidYes && <strong className="small"> · {words.saidYes}</strong>}
              <span className="small quiet">{words.from(by, prescribedOn, today)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="ds-link" href={`/groups/${group.id}/learners/${enrolmentId}/prescriptions`}>
          {words.link}
        </a>
      </p>
    </section>
  );
}
