import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { firstWords } from "./first-words.ts";
import type { SavedAnswer } from "./saved-answer.server.ts";

interface SavedAnswersViewProps {
  readonly page: {
    readonly answers: readonly SavedAnswer[];
    /** The one that is being changed; undefined for a new one. */
    readonly changing: SavedAnswer | undefined;
    /** An id for a new one. */
    readonly newId: string;
    readonly done: "saved" | "removed" | null;
  };
  readonly answer: { readonly problems: Problems; readonly typed: { readonly text: string; readonly answer: string } } | undefined;
}

const address = "/messages/answers";

/** The answers that a facilitator keeps: the form for one, and all of them. */
export function SavedAnswersView({ page: { answers, changing, newId, done }, answer }: SavedAnswersViewProps) {
  const { correspondence: words } = useStaffMessages();
  const standing = answer ? answers.find(({ id }) => id === answer.typed.answer) : changing;
  return (
    <div className="wrap">
      <div className="column stack parts">
        <div className="stack tight">
          <BackLink to="/messages">{words.toAll}</BackLink>
          <h1>{words.answers}</h1>
          <p>{words.answersLead}</p>
        </div>
        {done && !answer && <SavedNote>{words[done]}</SavedNote>}
        <form className="stack" method="post" action={address} aria-labelledby="keep">
          <h2 id="keep">{standing ? words.changing : words.newAnswer}</h2>
          <ErrorSummary problems={answer?.problems} labels={{ text: words.text }} />
          <OwnPage />
          <input type="hidden" name="answer" value={standing?.id ?? answer?.typed.answer ?? newId} />
          <input type="hidden" name="revision" value={standing?.revision ?? 0} />
          <TextBox name="text" label={words.text} description={words.textHelp} rows={5} problems={answer?.problems} defaultValue={answer?.typed.text ?? standing?.text} required />
          <div className="row">
            <button className="ds-button" type="submit" name="intent" value="keep">
              {words.save}
            </button>
            {standing && (
              <a className="ds-button" data-variant="tertiary" href={address}>
                {words.notNow}
              </a>
            )}
          </div>
        </form>
        {answers.length === 0 ? <p className="quiet">{words.noAnswers}</p> : <AnswerList answers={answers} />}
      </div>
    </div>
  );
}

function AnswerList({ answers }: { answers: readonly SavedAnswer[] }) {
  const { correspondence: words } = useStaffMessages();
  return (
    <ul className="plain lines">
      {answers.map(({ id, text }) => (
        <li className="line-row" key={id}>
          <span className="tall-text own-words">{text}</span>
          <span className="row">
            <a className="ds-button" data-variant="secondary" href={`${address}?change=${id}`} aria-label={words.changeOf(firstWords(text))}>
              {words.change}
            </a>
            <form method="post" action={address}>
              <OwnPage />
              <input type="hidden" name="answer" value={id} />
              <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="remove" aria-label={words.removeOf(firstWords(text))}>
                {words.remove}
              </button>
            </form>
          </span>
        </li>
      ))}
    </ul>
  );
}
