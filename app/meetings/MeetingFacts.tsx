import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { ShownMeeting } from "./shown-meeting.ts";

/** When and where a meeting is, how long it lasts and what to bring. */
export function MeetingFacts({ meeting, today, children }: { meeting: ShownMeeting; today: string; children?: ReactNode }) {
  const { calendar: words } = useMessages();
  return (
    <dl className="meeting-facts">
      <div>
        <dt>{words.when}</dt>
        <dd>{words.time(meeting, today)}</dd>
      </div>
      <div>
        <dt>{words.length}</dt>
        <dd>{words.minutes(meeting.minutes)}</dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>{meeting.place}</dd>
      </div>
      {meeting.requirements && (
        <div>
          <dt>{words.bring}</dt>
          <dd className="own-words">{meeting.requirements}</dd>
        </div>
      )}
      {children}
    </dl>
  );
}
