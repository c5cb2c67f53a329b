import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import type { PrepareField } from "#app/curriculum/sheet.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { OwnContribution } from "./contribution.ts";
import { OwnOnly, usePreview } from "./Preview.tsx";
import type { SavedText } from "./reflection.ts";
import { SaveHereFirst } from "./SaveHereFirst.tsx";
import { SavingState } from "./SavingState.tsx";
import { SeenBy } from "./SeenBy.tsx";
import { TickBoxes } from "./TickBoxes.tsx";
import { inWords } from "./ticks.ts";

/** What saving one box came to, where it is not simply saved. */
export interface PreparationAnswer {
  readonly field: string;
  /** Another text that was saved meanwhile, handed back beside the reader's own. */
  readonly conflict?: { readonly own: string; readonly other: SavedText };
  readonly problem?: { readonly key: "field_too_long" | "none_with_others"; readonly text: string; readonly revision: string };
}

interface PrepareBoxProps {
  readonly field: PrepareField;
  /** The address that saves it. */
  readonly action: string;
  readonly saved: SavedText | undefined;
  /** What has been brought of it, as somebody can see it. */
  readonly brought: OwnContribution | undefined;
  readonly answer: PreparationAnswer | undefined;
  readonly now: number;
}

/** A box to prepare one prompt in, alone. Where scripts run, what is written saves itself (`auto-save.ts`); without them, and for what is ticked, there is the button. */
export function PrepareBox({ field, action, saved, brought, answer, now }: PrepareBoxProps) {
  const t = useMessages();
  const { id, label, lines, bring, choices } = field;
  const text = `box-${id}`;
  const today = osloDate(Math.max(now, saved?.savedAt ?? 0));
  const { conflict, problem } = answer ?? {};
  const last = conflict?.other ?? saved;
  const shown = conflict?.own ?? problem?.text ?? saved?.text ?? "";
  const problemWords = problem && t.problems[problem.key];
  const isOwn = usePreview() === undefined;
  const describedBy = `${text}-who ${text}-state`;
  return (
    <form className="stack tight" method="post" action={`${action}#${text}`} {...(!choices && isOwn && { "data-saves-itself": `${action}?_data=routes%2Ftogether`, "data-sent": answer && JSON.stringify([last?.text ?? ""]) })}>
      <ErrorSummary problems={problem && { [text]: problem.key }} labels={{ [text]: label }} />
      <OwnPage />
      <input type="hidden" name="intent" value="prepare" />
      <input type="hidden" name="field" value={id} />
      <input type="hidden" name="revision" value={problem?.revision ?? last?.revision ?? 0} />
      {choices ? (
        <TickBoxes id={text} legend={label} description={t.together.fields[bring]} choices={choices} kept={shown} describedBy={describedBy} problem={problemWords} />
      ) : (
        <div className="ds-field">
          <label className="ds-label" htmlFor={text}>
            {label}
          </label>
          <p className="small quiet">{t.together.fields[bring]}</p>
          <textarea className="ds-input" id={text} name="text" rows={lines + 1} defaultValue={shown} aria-describedby={describedBy} aria-invalid={problem ? true : undefined} />
          {problemWords && (
            <p className="ds-validation-message" data-field="validation">
              {problemWords}
            </p>
          )}
        </div>
      )}
      <div className="ds-alert" data-color="neutral" data-conflict hidden={!conflict}>
        <h3>{t.reflection.conflictHeading}</h3>
        <p>{t.reflection.conflict}</p>
        <blockquote className="kept">{conflict && inWords(field, conflict.other.text)}</blockquote>
      </div>
      <div className="who" id={`${text}-who`}>
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            {brought ? t.together.boxStaysYours : <><strong>{t.together.onlyYou[choices ? "ticked" : "written"]}</strong> {t.together.staysYours[bring]}</>}
          </span>
        </p>
        {brought && <SeenBy contribution={brought} bring={bring} today={today} />}
        <p>
          <SafetyText line="notwatched" language={t.language} />
        </p>
      </div>
      <div className="row">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t.reflection.save}
        </button>
        <SavingState id={`${text}-state`} state={conflict ? "conflict" : saved ? "saved" : "empty"} tooLong={t.problems.field_too_long} address={action}>
          {conflict ? t.reflection.notSaved : saved && !problem && t.reflection.savedAt(t.when.moment(saved.savedAt, today))}
        </SavingState>
      </div>
      <SaveHereFirst />
      {bring !== "never" && (
        <OwnOnly>
          <p>
            <a className="ds-link tall" href={`${action}/${id}`} aria-label={t.together.chooseWhatOf(label)}>
              {t.together.chooseWhat}
            </a>
          </p>
        </OwnOnly>
      )}
    </form>
  );
}
