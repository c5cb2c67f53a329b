import { useMessages } from "#app/i18n/Messages.tsx";

/** One line for a learner whom the facilitators have written to since the last look; nothing where there is nothing new. @param count of messages that have not been opened */
export function NewAnswers({ count }: { count: number }) {
  const { messages } = useMessages();
  if (count === 0) return null;
  return (
    <p className="row">
      <strong>{messages.replied}</strong>
      <a className="ds-link tall" href="/messages#newest">
        {messages.read(count)}
      </a>
    </p>
  );
}
