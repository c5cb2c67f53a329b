import { OwnPage } from "#app/access/PageOwner.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { firstWords } from "./first-words.ts";
import type { Message, MessagePage } from "./message.ts";

interface MessageListProps {
  readonly page: MessagePage;
  /** The address of the conversation, where the forms go. */
  readonly address: string;
  readonly now: number;
}

/** One part of a conversation, the newest at the bottom, with the way to what came before. */
export function MessageList({ page: { messages, before, isEarlier }, address, now }: MessageListProps) {
  const { messages: words } = useMessages();
  const today = osloDate(now);
  if (messages.length === 0) return <p className="quiet">{words.none}</p>;
  const newest = messages.find(({ isNew }) => isNew)?.id ?? messages.at(-1)?.id;
  return (
    <>
      {before && (
        <p>
          <a className="ds-link tall" href={`${address}?before=${before}#conversation`}>
            {words.older}
          </a>
        </p>
      )}
      {messages.length > 1 && <p className="small quiet">{words.order}</p>}
      <ol className="plain thread">
        {messages.map((message) => (
          <OneMessage message={message} address={address} today={today} isNewest={message.id === newest} key={message.id} />
        ))}
      </ol>
      {isEarlier && (
        <p>
          <a className="ds-link tall" href={`${address}#newest`}>
            {words.newest}
          </a>
        </p>
      )}
    </>
  );
}

function OneMessage({ message: { id, text, sentAt, isOurs, author, isNew, isSeen, mayTakeBack }, address, today, isNewest }: { message: Message; address: string; today: string; isNewest: boolean }) {
  const { messages: words, when } = useMessages();
  const sent = when.moment(sentAt, today);
  return (
    <li className="ds-card" data-ours={isOurs || undefined} data-variant={isOurs ? "tinted" : undefined} id={isNewest ? "newest" : undefined} tabIndex={isNewest ? -1 : undefined}>
      <p className="small quiet">
        <strong>{author === undefined ? words.you : (author ?? words.somebody)}</strong>, {sent}
        {isNew && " "}
        {isNew && <strong className="new-mark">{words.isNew}</strong>}
      </p>
      <p className="own-words">{text}</p>
      {isSeen && <p className="small quiet">{words.seen}</p>}
      {mayTakeBack && (
        <form method="post" action={address}>
          <OwnPage />
          <input type="hidden" name="message" value={id} />
          <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="take-back" aria-label={words.takeBackOf(firstWords(text))}>
            {words.takeBack}
          </button>
        </form>
      )}
    </li>
  );
}
