import { useEffect, useRef, useState } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { Icon } from "#app/ui/Icon.tsx";
import { AutoSave, type SaveState } from "./auto-save.ts";
import type { SavedText } from "./reflection.ts";

interface ReflectionBoxProps {
  readonly id: string;
  readonly question: string;
  readonly saved: SavedText | undefined;
  /** Another text that was saved meanwhile, handed back beside the reader's own by a form sent without JavaScript. */
  readonly conflict?: { readonly own: string; readonly other: SavedText } | undefined;
  readonly problem?: { readonly text: string; readonly key: "text_too_long" } | undefined;
  /** The address that saves it, and a name for this box in the tab's storage. */
  readonly action: string;
  readonly storageKey: string;
  readonly now: number;
}

/** A box to write in. It saves itself within seconds and says so in words; without JavaScript there is the button. */
export function ReflectionBox({ id, question, saved, conflict, problem, action, storageKey, now }: ReflectionBoxProps) {
  const t = useMessages();
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<SaveState>(() =>
    conflict ? { is: "conflict", other: conflict.other } : saved ? { is: "saved", at: saved.savedAt } : { is: "empty" },
  );
  const saver = useRef<AutoSave>();

  useEffect(() => {
    const textarea = box.current;
    if (!textarea) return;
    const autoSave = new AutoSave({ textarea, action, storageKey, reflectionId: id, revision: (conflict?.other ?? saved)?.revision ?? 0, onState: setState });
    saver.current = autoSave;
    return autoSave.start();
    // A new text from the server belongs to a new box (see its key), so the box listens once.
  }, [action, storageKey, id]);

  const other = state.is === "conflict" ? state.other : undefined;
  const text = `reflection-${id}`;
  return (
    <form className="stack" method="post" action={action} onSubmit={(event) => saver.current?.submit(event)}>
      <input type="hidden" name="intent" value="reflect" />
      <input type="hidden" name="reflectionId" value={id} />
      <input type="hidden" name="revision" value={(conflict?.other ?? saved)?.revision ?? 0} />
      <div className="ds-field">
        <label className="ds-label" htmlFor={text}>
          {question}
        </label>
        <textarea className="ds-input" id={text} name="text" rows={6} ref={box} defaultValue={conflict?.own ?? problem?.text ?? saved?.text ?? ""} aria-describedby={`${text}-who ${text}-state`} aria-invalid={problem ? true : undefined} />
        {problem && (
          <p className="ds-validation-message" data-field="validation">
            {t.problems[problem.key]}
          </p>
        )}
      </div>
      {other && (
        <div className="ds-alert" data-color="neutral">
          <h3>{t.reflection.conflictHeading}</h3>
          <p>{t.reflection.conflict}</p>
          <blockquote className="kept">{other.text}</blockquote>
        </div>
      )}
      <div className="who" id={`${text}-who`}>
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            <strong>{t.reflection.onlyYou}</strong> {t.reflection.onlyYours}
          </span>
        </p>
        <details>
          <summary>{t.reflection.whatItMeans}</summary>
          <p>{t.reflection.honestly}</p>
        </details>
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </div>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t.reflection.save}
        </button>
        <SaveWords id={`${text}-state`} state={state} now={now} />
      </div>
    </form>
  );
}

/** Whether the text is saved, in words. */
function SaveWords({ id, state, now }: { id: string; state: SaveState; now: number }) {
  const t = useMessages();
  const words = {
    empty: "",
    waiting: t.reflection.waiting,
    saving: t.reflection.saving,
    failed: t.reflection.failed,
    signed_out: t.reflection.signedOut,
    too_long: t.problems.text_too_long,
    conflict: t.reflection.notSaved,
  };
  return (
    <p className={state.is === "saved" ? "saved with-icon" : "small quiet"} id={id} role="status">
      {state.is === "saved" ? (
        <>
          <Icon name="saved" />
          <span>{t.reflection.savedAt(t.when.moment(state.at, osloDate(Math.max(now, state.at))))}</span>
        </>
      ) : (
        words[state.is]
      )}
    </p>
  );
}
