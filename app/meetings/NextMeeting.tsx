import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { useMeetingName } from "./meeting-name.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** One line on the home page: the next meeting, and the way to all of them. */
export function NextMeeting({ next, today }: { next: ShownMeeting | undefined; today: string }) {
  const { calendar: words } = useMessages();
  const name = useMeetingName();
  return (
    <p className="with-icon next-meeting">
      <Icon name="clock" />
      <span>
        {next ? (
          <>
            {words.next}:{" "}
            <a className="ds-link" href={`/calendar/${next.id}`}>
              {name(next)}, {words.time(next, today)}
            </a>
            , {next.place}.{" "}
          </>
        ) : (
          <>{words.noneAhead} </>
        )}
        <a className="ds-link" href="/calendar">
          {words.all}
        </a>
      </span>
    </p>
  );
}
