import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { SavedText } from "./reflection.ts";
import { SavingState } from "./SavingState.tsx";

/** What saving one box came to, where it is not simply saved. */
export interface PreparationAnswer {
  readonly field: string;
  /** Another text that was saved meanwhile, handed back beside the reader's own. */
  readonly conflict?: { readonly own: string; readonly other: SavedText };
  readonly problem?: { readonly text: string; readonly revision: string };
}

interface PrepareBoxProps {
  readonly field: PrepareField;
  /** The address that saves it. */
  readonly action: string;
  readonly saved: SavedText | undefined;
  readonly answer: PreparationAnswer | undefined;
  readonly now: number;
}

/** A box to prepare one prompt in, alone. Where scripts run it saves itself (`auto-save.ts`); without them there is the button. */
export function PrepareBox({ field, action, saved, answer, now }: PrepareBoxProps) {
  const t = useMessages();
  const { id, label, lines, bring } = field;
  const text = `box-${id}`;
  const { conflict, problem } = answer ?? {};
  const last = conflict?.other ?? saved;
  return (
    <form className="stack tight" method="post" action={`${action}#${text}`} data-saves-itself={`${action}?_data=routes%2Ftogether`} data-sent={answer && JSON.stringify([last?.text ?? ""])}>
      <ErrorSummary problems={problem && { [text]: "field_too_long" }} labels={{ [text]: label }} />
      <OwnPage />
      <input type="hidden" name="intent" value="prepare" />
      <input type="hidden" name="field" value={id} />
      <input type="hidden" name="revision" value={problem?.revision ?? last?.revision ?? 0} />
      <div className="ds-field">
        <label className="ds-label" htmlFor={text}>
          {label}
        </label>
        <p className="small quiet">{t.together.fields[bring]}</p>
        <textarea className="ds-input" id={text} name="text" rows={lines + 1} defaultValue={conflict?.own ?? problem?.text ?? saved?.text ?? ""} aria-describedby={`${text}-who ${text}-state`} aria-invalid={problem ? true : undefined} />
        {problem && (
          <p className="ds-validation-message" data-field="validation">
            {t.problems.field_too_long}
          </p>
        )}
      </div>
      <div className="ds-alert" data-color="neutral" data-conflict hidden={!conflict}>
        <h3>{t.reflection.conflictHeading}</h3>
        <p>{t.reflection.conflict}</p>
        <blockquote className="kept">{conflict?.other.text}</blockquote>
      </div>
      <div className="who" id={`${text}-who`}>
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            <strong>{t.together.onlyYou}</strong> {t.together.staysYours[bring]}
          </span>
        </p>
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </div>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t.reflection.save}
        </button>
        <SavingState id={`${text}-state`} state={conflict ? "conflict" : saved ? "saved" : "empty"} tooLong={t.problems.field_too_long} address={action}>
          {conflict ? t.reflection.notSaved : saved && !problem && t.reflection.savedAt(t.when.moment(saved.savedAt, osloDate(Math.max(now, saved.savedAt))))}
        </SavingState>
      </div>
      {bring !== "never" && (
        <p>
          <a className="ds-link tall" href={`${action}/${id}`} aria-label={t.together.chooseWhatOf(label)}>
            {t.together.chooseWhat}
          </a>
        </p>
      )}
    </form>
  );
}
