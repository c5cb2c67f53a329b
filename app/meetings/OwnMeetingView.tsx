import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { AgendaChoices } from "./AgendaChoices.tsx";
import type { OwnMeetingPage } from "./calendar.server.ts";
import { MeetingFacts } from "./MeetingFacts.tsx";
import { useMeetingName } from "./meeting-name.ts";
import type { SignUpProblem } from "./sign-up.server.ts";

/** What has just been done on the page. */
export type OwnMeetingDone = "put" | "off" | "up" | "away";

interface OwnMeetingViewProps {
  readonly page: OwnMeetingPage;
  readonly done: OwnMeetingDone | undefined;
  /** Why what was sent last could not be done. */
  readonly refused: { readonly signUp: SignUpProblem } | { readonly agenda: "gone" } | undefined;
}

/** One meeting or activity as a learner sees it. Who else comes does not stand here. */
export function OwnMeetingView({ page, done, refused }: OwnMeetingViewProps) {
  const { calendar: words } = useMessages();
  const name = useMeetingName();
  const { meeting, agenda, today } = page;
  const here = `/calendar/${meeting.id}`;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <header className="stack tight">
          <BackLink to="/calendar">{words.back}</BackLink>
          <h1>{name(meeting)}</h1>
          {meeting.cancelled && (
            <p className="ds-alert" data-color="warning">
              {words.cancelledLead}
            </p>
          )}
          {!meeting.cancelled && meeting.over && <p>{words.over}</p>}
        </header>
        <MeetingFacts meeting={meeting} today={today} />
        <div className="stack tight">
          <p>
            <a className="ds-button" data-variant="secondary" href={`${here}/ics`} download>
              <Icon name="download" />
              <span>{words.file}</span>
            </a>
          </p>
          <p className="small quiet">{words.fileHelp}</p>
        </div>
        {meeting.kind === "activity" && <SignUp page={page} here={here} done={done} refused={refused && "signUp" in refused ? refused.signUp : undefined} />}
        {(agenda.closed === null || agenda.closed !== "none") && <AgendaChoices agenda={agenda} isFamily={meeting.kind === "family"} here={here} today={today} done={done} gone={refused !== undefined && "agenda" in refused} />}
      </div>
    </div>
  );
}

interface SignUpProps {
  readonly page: OwnMeetingPage;
  readonly here: string;
  readonly done: OwnMeetingDone | undefined;
  readonly refused: SignUpProblem | undefined;
}

function SignUp({ page: { meeting, problem }, here, done, refused }: SignUpProps) {
  const { calendar: words } = useMessages();
  const reason = refused ?? (meeting.signedUp || meeting.cancelled || meeting.over ? null : problem);
  const open = !meeting.cancelled && !meeting.over;
  return (
    <section className="stack tight" id="sign-up" tabIndex={-1} aria-label={words.offered}>
      {!refused && (done === "up" || done === "away") && <SavedNote>{done === "up" ? words.signedUpNow : words.signedOffNow}</SavedNote>}
      {meeting.signedUp && done !== "up" && (
        <p>
          <strong>{words.signedUp}</strong>
        </p>
      )}
      <p>{meeting.places === null ? words.anyPlaces : words.places(Math.max(meeting.places - meeting.taken, 0), meeting.places)}</p>
      {reason && (
        <p className="ds-alert" data-color="info" {...(refused && { role: "alert" })}>
          {words.refused[reason]}
        </p>
      )}
      {open && (meeting.signedUp || !problem) && (
        <form className="stack tight" method="post" action={`${here}#sign-up`}>
          <OwnPage />
          {!meeting.signedUp && <p className="small quiet">{words.signUpLead}</p>}
          <p>{words.signUpSeen}</p>
          <button className="ds-button" {...(meeting.signedUp && { "data-variant": "secondary" })} type="submit" name="intent" value={meeting.signedUp ? "sign-off" : "sign-up"}>
            {meeting.signedUp ? words.signOff : words.signUp}
          </button>
        </form>
      )}
    </section>
  );
}
