import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { TodayLine } from "./today.ts";

/** One line of Today: whom it is about, what it is, and the one thing to do. */
export function TodayLineRow({ line, today }: { line: TodayLine; today: string }) {
  const { today: words } = useStaffMessages();
  const { who, facts } = useWordsOf(line, today);
  const action = line.kind === "quiet" && line.mayWrite ? words.actions.write : words.actions[line.kind];
  return (
    <li>
      <p>
        <strong>{who}</strong>
        <span className="small quiet">{[...facts, ...(line.group === undefined ? [] : [line.group])].join("\u00a0· ")}</span>
      </p>
      <a className="tall ds-link" href={line.to} aria-label={`${action}: ${who}`}>
        <span>{action}</span>
        <Icon name="right" />
      </a>
    </li>
  );
}

/** What a line says of whom: the name, or what kind of meeting it is, and the rest one by one. */
function useWordsOf(line: TodayLine, today: string): { readonly who: string; readonly facts: readonly string[] } {
  const t = useMessages();
  const { today: words } = useStaffMessages();
  const { who, on } = line;
  const lastVisit = (day: string | null): string => (day === null ? words.notHereYet : words.lastVisit(day, today));
  switch (line.kind) {
    case "wrote":
      return { who, facts: [words.messages(line.messages), line.messages === 1 ? words.sent(on, today) : words.first(on, today), words.track[line.track]] };
    case "meeting": {
      const kind = line.activity ?? words.meetingOf[line.meeting];
      return { who: who || kind, facts: [...(who ? [kind] : []), words.at(words.soon(on, today), line.time)] };
    }
    case "ready":
      return { who, facts: [(line.people === 2 ? words.bothReady : words.allReady)(line.moduleNumber)] };
    case "new":
      return { who, facts: [words.joined(on, today), ...(line.lastVisitOn === null ? [words.notHereYet] : []), words.track[line.track]] };
    case "aftercare":
      return { who, facts: [words.booster(line.booster, t.when.day(on, today)), lastVisit(line.lastVisitOn), words.track[line.track]] };
    case "quiet":
      return { who, facts: [lastVisit(line.lastVisitOn), ...(line.lastVisitOn === null ? [words.joined(on, today)] : []), words.track[line.track]] };
  }
}
