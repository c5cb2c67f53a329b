import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { AttendanceForm } from "./AttendanceForm.tsx";
import { MeetingFacts } from "./MeetingFacts.tsx";
import { MeetingFields } from "./MeetingFields.tsx";
import type { MeetingPage } from "./meeting-page.server.ts";
import { useMeetingWho } from "./meeting-who.ts";
import { timeValues, type TimeValues } from "./meeting-values.ts";
import { PointsPart } from "./PointsPart.tsx";

export interface MeetingAnswer {
  readonly problems: Problems;
  /** What was typed into the form that changes it. */
  readonly values?: TimeValues;
  /** What was typed as a point. */
  readonly text?: string;
}

interface MeetingViewProps {
  readonly page: MeetingPage;
  readonly saved: "meeting" | "attendance" | undefined;
  readonly answer: MeetingAnswer | undefined;
}

/** One meeting as those who lead the group see it: when and where, who, their own points, who came, and the way to its sheet. */
export function MeetingView({ page, saved, answer }: MeetingViewProps) {
  const { meetings: words } = useStaffMessages();
  const who = useMeetingWho();
  const { group, meeting, participants, others } = page;
  const here = `/groups/${group.id}/meetings/${meeting.id}`;
  const mayChange = !meeting.cancelled && !meeting.over;
  const names = who({ names: participants.map(({ name }) => name), others });
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <BackLink to={`/groups/${group.id}/meetings`}>{words.toMeetings}</BackLink>
          <h1>{meeting.activity ?? words.kinds[meeting.kind]}</h1>
          {saved === "meeting" && !answer && <SavedNote>{words.saved}</SavedNote>}
          {meeting.cancelled && <p className="ds-alert" data-color="warning">{words.isCancelled}</p>}
          {page.familyClosed && <p className="ds-alert" data-color="warning">{words.familyClosed}</p>}
        </header>
        <section className="stack" aria-label={words.when}>
          <MeetingFacts meeting={meeting} today={page.today}>
            <div>
              <dt>{meeting.kind === "activity" ? words.signUps : words.who}</dt>
              <dd>
                {meeting.kind === "activity" && <>{meeting.places === null ? words.signedUpAny(meeting.taken) : words.signedUp(meeting.taken, meeting.places)}. </>}
                {meeting.kind === "activity" && participants.length === 0 ? words.noSignUps : names || words.nobody}
              </dd>
            </div>
          </MeetingFacts>
          <p className="row">
            <a className="ds-button" href={`${here}/agenda`}>
              <Icon name="print" />
              <span>{words.toAgenda}</span>
            </a>
            <a className="ds-button" data-variant="secondary" href={`${here}/ics`} download>
              <Icon name="download" />
              <span>{words.file}</span>
            </a>
          </p>
        </section>
        <PointsPart page={page} here={here} problems={answer?.text === undefined ? undefined : answer.problems} typed={answer?.text} />
        {page.begun && !meeting.cancelled && <AttendanceForm page={page} here={here} saved={saved === "attendance" && !answer} />}
        {(mayChange || answer?.values) && <Changes page={page} here={here} answer={answer?.values ? answer : undefined} mayCancel={mayChange} />}
      </div>
    </div>
  );
}

interface ChangesProps {
  readonly page: MeetingPage;
  readonly here: string;
  /** What came of the last change: what was typed stands here also where it came too late. */
  readonly answer: MeetingAnswer | undefined;
  readonly mayCancel: boolean;
}

function Changes({ page: { meeting, today }, here, answer, mayCancel }: ChangesProps) {
  const { meetings: words } = useStaffMessages();
  const labels = { heldOn: words.heldOn, heldAt: words.heldAt, minutes: words.minutes, place: words.place, requirements: words.requirements, places: words.places };
  return (
    <div className="stack tight" id="change">
      <details className="who" open={answer !== undefined}>
        <summary>{words.change}</summary>
        <form className="stack" method="post" action={`${here}#change`}>
          <ErrorSummary problems={answer?.problems} labels={labels} />
          <OwnPage />
          <MeetingFields values={answer?.values ?? timeValues(meeting)} problems={answer?.problems} today={today} withPlaces={meeting.kind === "activity"} />
          <button className="ds-button" type="submit" name="intent" value="change">
            {words.changeButton}
          </button>
        </form>
      </details>
      {mayCancel && (
        <details className="who">
          <summary>{words.cancel}</summary>
          <form className="stack tight" method="post" action={here}>
            <OwnPage />
            <p>{words.cancelLead}</p>
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="cancel">
              {words.cancelButton}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
