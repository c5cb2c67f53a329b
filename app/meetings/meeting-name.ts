import { useMessages } from "#app/i18n/Messages.tsx";
import type { ShownMeeting } from "./shown-meeting.ts";

/** What a learner's pages call a meeting: the activity by its title, the others by their kind. */
export function useMeetingName(): (meeting: Pick<ShownMeeting, "kind" | "activity">) => string {
  const { kinds } = useMessages().calendar;
  return ({ kind, activity }) => activity ?? (kind === "family" ? kinds.family : kinds.group);
}
