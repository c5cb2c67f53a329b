import { BackLink } from "#app/ui/BackLink.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";

interface LearnerPageHeadProps {
  readonly learner: { readonly group: { readonly id: string }; readonly enrolmentId: string; readonly name: string };
  readonly heading: string;
  readonly lead: string;
  /** That what was sent last has been done, in words. */
  readonly done: string | undefined;
}

/** The head of a page about one learner: the way back to the learner's own page, and what the page is for. */
export const LearnerPageHead = ({ learner: { group, enrolmentId, name }, heading, lead, done }: LearnerPageHeadProps) => (
  <>
    <header className="stack tight">
      <BackLink to={`/groups/${group.id}/learners/${enrolmentId}`}>{name}</BackLink>
      <h1>{heading}</h1>
      <p>{lead}</p>
    </header>
    {done && <SavedNote>{done}</SavedNote>}
  </>
);
