import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { WhoCanSee } from "#app/family/WhoCanSee.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import type { ReflectionOnPage } from "./lesson.server.ts";
import type { SavedText } from "./reflection.ts";
import { SaveHereFirst } from "./SaveHereFirst.tsx";
import { savedWords } from "./saved-words.ts";
import { SavingState } from "./SavingState.tsx";

interface ReflectionBoxProps {
  readonly id: string;
  readonly question: string;
  readonly saved: ReflectionOnPage | undefined;
  /** Another text that was saved meanwhile, handed back beside the reader's own. */
  readonly conflict?: { readonly own: string; readonly other: SavedText } | undefined;
  readonly problem?: { readonly text: string; readonly key: "text_too_long"; readonly revision: string } | undefined;
  /** Whether what was saved just now was shared in other words until then. */
  readonly stopped: boolean;
  /** The address that saves it. */
  readonly action: string;
  /** Whether what is typed is saved without a press of the button: not where the lesson leaves no trace. */
  readonly savesItself: boolean;
  readonly now: number;
}

/**
 * A box to write in. Where scripts run it saves itself within seconds and says so in words (`auto-save.ts`, which reads
 * the `data-` attributes); without them there is the button.
 */
export function ReflectionBox({ id, question, saved, conflict, problem, stopped, action, savesItself, now }: ReflectionBoxProps) {
  const t = useMessages();
  const text = `reflection-${id}`;
  const last = conflict?.other ?? saved;
  return (
    <form className="stack" method="post" action={`${action}#reflection`} data-saves-itself={savesItself ? `${action}?_data=routes%2Flesson` : undefined} data-sent={conflict || problem ? JSON.stringify([last?.text ?? ""]) : undefined}>
      <ErrorSummary problems={problem && { [text]: problem.key }} labels={{}} />
      <OwnPage />
      <input type="hidden" name="intent" value="reflect" />
      <input type="hidden" name="reflectionId" value={id} />
      <input type="hidden" name="revision" value={problem?.revision ?? last?.revision ?? 0} />
      <div className="ds-field">
        <label className="ds-label" htmlFor={text}>
          {question}
        </label>
        <textarea className="ds-input" id={text} name="text" rows={6} defaultValue={conflict?.own ?? problem?.text ?? saved?.text ?? ""} aria-describedby={`${text}-who ${text}-state`} aria-invalid={problem ? true : undefined} />
        {problem && (
          <p className="ds-validation-message" data-field="validation">
            {t.problems[problem.key]}
          </p>
        )}
      </div>
      <div className="ds-alert" data-color="neutral" data-conflict hidden={!conflict}>
        <h3>{t.reflection.conflictHeading}</h3>
        <p>{t.reflection.conflict}</p>
        <blockquote className="kept">{conflict?.other.text}</blockquote>
      </div>
      <WhoCanSee id={`${text}-who`} kind="reflection" item={saved?.text ? saved.id : undefined} viewers={saved?.viewers ?? []} today={osloDate(now)}>
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </WhoCanSee>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t.reflection.save}
        </button>
        <SavingState id={`${text}-state`} state={conflict ? "conflict" : saved ? "saved" : "empty"} tooLong={t.problems.text_too_long} address={action}>
          {conflict ? t.reflection.notSaved : saved && !problem && savedWords(t, saved, now, stopped)}
        </SavingState>
      </div>
      <SaveHereFirst />
    </form>
  );
}
