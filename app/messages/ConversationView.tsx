import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { Conversation } from "./conversation.server.ts";
import type { Done } from "./done.ts";
import { firstWords } from "./first-words.ts";
import { MessageBox, type MessageAnswer } from "./MessageBox.tsx";
import { MessageList } from "./MessageList.tsx";
import { Said } from "./Said.tsx";
import type { SavedAnswer } from "./saved-answer.server.ts";

interface ConversationViewProps {
  readonly page: {
    readonly conversation: Conversation;
    readonly answers: readonly SavedAnswer[];
    /** The saved answer that the box is filled with. */
    readonly chosen: string | undefined;
    readonly event: string;
    readonly done: Done | null;
    readonly now: number;
  };
  readonly answer: MessageAnswer | undefined;
}

/** One learner's conversation, as a facilitator of the group sees it: what has been written, her saved answers, and the box. */
export function ConversationView({ page: { conversation, answers, chosen, event, done, now }, answer }: ConversationViewProps) {
  const { messages } = useMessages();
  const { correspondence: words } = useStaffMessages();
  const { name, group, enrolmentId, replyWithinDays } = conversation;
  const learner = `/groups/${group.id}/learners/${enrolmentId}`;
  const address = `${learner}/messages`;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <div className="stack tight">
          <BackLink to="/messages">{words.toAll}</BackLink>
          <h1>{words.with(name)}</h1>
          <p className="quiet">
            {group.name} ·{" "}
            <a className="ds-link" href={learner}>
              {words.to(name)}
            </a>
          </p>
        </div>
        <section className="stack" id="conversation" tabIndex={-1} aria-labelledby="conversation-heading">
          <h2 id="conversation-heading">{messages.conversation}</h2>
          <MessageList page={conversation} address={address} now={now} />
          {!answer && <Said done={done} />}
        </section>
        <MessageBox address={address} event={event} answer={answer} text={chosen}>
          <p className="small quiet">{words.whoReads(name)}</p>
          <p className="small quiet">{words.promised(messages.replyWithin(replyWithinDays))}</p>
          {chosen !== undefined && !answer && <p role="status">{words.filled}</p>}
          <Answers answers={answers} address={address} />
        </MessageBox>
      </div>
    </div>
  );
}

/** The facilitator's saved answers, each a link that fills the box. */
function Answers({ answers, address }: { answers: readonly SavedAnswer[]; address: string }) {
  const { correspondence: words } = useStaffMessages();
  return (
    <details>
      <summary>{words.useAnswer}</summary>
      <p className="small quiet">{answers.length > 0 ? words.useAnswerHelp : words.noAnswers}</p>
      <ul className="plain lines">
        {answers.map(({ id, text }) => (
          <li key={id}>
            <a className="ds-link tall" href={`${address}?answer=${id}#write`}>
              {firstWords(text)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a className="ds-link tall" href="/messages/answers">
          {words.toAnswers}
        </a>
      </p>
    </details>
  );
}
