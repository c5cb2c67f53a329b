import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnConversation } from "./conversation.server.ts";
import type { Done } from "./done.ts";
import { MessageBox, type MessageAnswer } from "./MessageBox.tsx";
import { MessageList } from "./MessageList.tsx";
import { Said } from "./Said.tsx";
import { WhoReads } from "./WhoReads.tsx";

interface OwnConversationViewProps {
  readonly page: { readonly conversation: OwnConversation; readonly event: string; readonly done: Done | null; readonly now: number };
  readonly answer: MessageAnswer | undefined;
}

const address = "/messages";

/** A learner's conversation with those who lead the group: who they are, what has been written, and the box for more. */
export function OwnConversationView({ page: { conversation, event, done, now }, answer }: OwnConversationViewProps) {
  const t = useMessages();
  const { messages: words } = t;
  const { readers, isFirst, replyWithinDays } = conversation;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <h1>{words.heading}</h1>
        <p className="lead">{words.lead}</p>
        <WhoReads readers={readers} replyWithinDays={replyWithinDays} today={osloDate(now)} />
        <section className="stack" id="conversation" tabIndex={-1} aria-labelledby="conversation-heading">
          <h2 id="conversation-heading">{words.conversation}</h2>
          <MessageList page={conversation} address={address} now={now} />
          {!answer && <Said done={done} />}
        </section>
        {readers.length > 0 && (
          <MessageBox address={address} event={event} answer={answer}>
            <p className="note">
              <SafetyText line="notwatched" language={t.language} />
            </p>
            <p className={isFirst ? undefined : "small quiet"}>{words.duty}</p>
          </MessageBox>
        )}
      </div>
    </div>
  );
}
