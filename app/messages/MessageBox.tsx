import type { ReactNode } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

/** What was sent from the box and could not be kept: what is wrong, with the text. */
export interface MessageAnswer {
  readonly problems: Problems;
  readonly typed: { readonly text: string; readonly event: string };
}

interface MessageBoxProps {
  readonly address: string;
  /** Known by it when it is sent twice. */
  readonly event: string;
  readonly answer: MessageAnswer | undefined;
  /** What the box begins with. */
  readonly text?: string | undefined;
  /** What is said above the box. */
  readonly children: ReactNode;
}

/** The box for a new message. */
export function MessageBox({ address, event, answer, text, children }: MessageBoxProps) {
  const { messages: words } = useMessages();
  return (
    <form className="stack" method="post" action={`${address}#write`} id="write" aria-labelledby="write-heading">
      <h2 id="write-heading">{words.write}</h2>
      <ErrorSummary problems={answer?.problems} labels={{ text: words.text }} />
      {children}
      <OwnPage />
      <input type="hidden" name="event" value={answer?.typed.event ?? event} />
      <TextBox name="text" label={words.text} description={words.textHelp} rows={5} problems={answer?.problems} defaultValue={answer?.typed.text ?? text} required />
      <p>
        <button className="ds-button" type="submit" name="intent" value="send">
          {words.send}
        </button>
      </p>
    </form>
  );
}
