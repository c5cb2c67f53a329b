import { ListPages } from "#app/facilitation/ListPages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { ConversationLine, ConversationsPage } from "./conversations.server.ts";

/** A facilitator's conversations: who, and whether something is new. What is written stands in each alone. */
export function ConversationsView({ page }: { page: ConversationsPage }) {
  const { messages } = useMessages();
  const { correspondence: words, absences } = useStaffMessages();
  const { lines, of, withUnopened, today } = page;
  return (
    <div className="wrap">
      <div className="column stack">
        <header className="heading">
          <h1>{messages.heading}</h1>
          <div className="row">
            <a className="ds-button" data-variant="secondary" href="/messages/answers">
              {words.toAnswers}
            </a>
            <a className="ds-button" data-variant="secondary" href="/absence">
              {absences.heading}
            </a>
          </div>
        </header>
        {of === 0 ? (
          <p>{page.groups === 0 ? words.notForYou : words.none}</p>
        ) : (
          <>
            <p>{words.lead}</p>
            <p>
              <strong>{words.unread(withUnopened, of)}</strong>
            </p>
            <ul className="plain lines">
              {lines.map((line) => (
                <Line line={line} today={today} key={line.enrolmentId} />
              ))}
            </ul>
            <ListPages page={page.page} isMore={page.page < page.pages} address="/messages" of={page.pages} />
          </>
        )}
      </div>
    </div>
  );
}

function Line({ line: { enrolmentId, groupId, groupName, name, unopened, lastAt, waits }, today }: { line: ConversationLine; today: string }) {
  const { correspondence: words } = useStaffMessages();
  const state = unopened > 0 ? <strong className="new-mark">{words.news(unopened)}</strong> : waits ? words.waits : words.answered;
  return (
    <li>
      <a className="ds-link" href={`/groups/${groupId}/learners/${enrolmentId}/messages#newest`}>
        {name}
      </a>
      <span className="small">
        {state} <span className="quiet">· {words.last(osloDate(lastAt), today)} · {groupName}</span>
      </span>
    </li>
  );
}
