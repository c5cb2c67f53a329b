import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { LearnerPage } from "./learner-page.server.ts";

/** What is prescribed to one learner, in short, and the way to it. Of the answers only a yes is shown. */
export function LearnerPrescriptions({ learner: { group, enrolmentId, prescriptions, today } }: { learner: Pick<LearnerPage, "group" | "enrolmentId" | "prescriptions" | "today"> }) {
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
