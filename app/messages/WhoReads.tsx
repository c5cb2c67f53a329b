import { useMessages } from "#app/i18n/Messages.tsx";
import type { OwnConversation } from "./conversation.server.ts";

/** Those who read and answer, by name and as what, who is away, and what "only these" means. */
export function WhoReads({ readers, replyWithinDays, today }: Pick<OwnConversation, "readers" | "replyWithinDays"> & { readonly today: string }) {
  const { messages: words } = useMessages();
  /** Somebody by name and as what; once where the name is the word for it. */
  const person = (name: string, kind: string): string => (name.toLocaleLowerCase() === kind ? name : words.person(name, kind));
  const away = readers.filter((reader) => reader.awayUntil !== undefined);
  if (readers.length === 0)
    return (
      <p>
        {words.nobody}{" "}
        <a className="ds-link" href="/help">
          {words.toHelp}
        </a>
      </p>
    );
  return (
    <section className="who" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <ul>
        {readers.map(({ name, kind, insteadOf }) => (
          <li key={name + kind}>{insteadOf === undefined ? person(name, words.kinds[kind]) : words.standsIn(name, insteadOf)}</li>
        ))}
      </ul>
      {away.map(({ name, awayUntil, meanwhile }) => (
        <p key={name}>{words.away(name, awayUntil ?? "", today, meanwhile)}</p>
      ))}
      <p>
        <strong>{words.replyWithin(replyWithinDays)}</strong>
      </p>
      <p>{words.onlyThese}</p>
      <details>
        <summary>{words.whatItMeans}</summary>
        <p>{words.sealed}</p>
      </details>
    </section>
  );
}
