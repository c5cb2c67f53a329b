import type { ReactNode } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { TextBox } from "#app/ui/Field.tsx";
import type { OwnFormAnswer } from "./own-form.ts";
import { OtherWords } from "./OtherWords.tsx";
import { SaveHereFirst } from "./SaveHereFirst.tsx";
import { savedWords } from "./saved-words.ts";
import { SavingState } from "./SavingState.tsx";

interface OwnFormProps {
  /** Its name on the page: what it does, and the start of its ids. */
  readonly intent: string;
  /** The address that saves it, and the route's file there, which answers the script. */
  readonly action: string;
  readonly route: string;
  readonly boxes: readonly { readonly name: string; readonly label: string; readonly rows: number; readonly value: string }[];
  readonly saved: { readonly revision: number; readonly savedAt: number } | undefined;
  readonly answer: OwnFormAnswer | undefined;
  readonly now: number;
  /** Who can see it, in words. */
  readonly children: ReactNode;
}

/**
 * Boxes in which a learner writes for themselves, saved together. Where scripts run they save themselves within seconds and say
 * so in words, and what has not arrived waits in the tab (`auto-save.ts`); without them there is the button.
 */
export function OwnForm({ intent, action, route, boxes, saved, answer, now, children }: OwnFormProps) {
  const t = useMessages();
  const other = answer?.conflict?.other;
  // Where a browser without scripts arrives: at what there is to choose between, else at the word that it is saved.
  const state = `${intent}-state`;
  return (
    <form className="stack" method="post" action={`${action}#${state}`} data-saves-itself={`${action}?_data=${encodeURIComponent(`routes/${route}`)}`} data-sent={answer?.typed && JSON.stringify(other?.texts ?? boxes.map(({ value }) => value))}>
      <ErrorSummary problems={answer?.problem} labels={Object.fromEntries(boxes.map(({ name, label }) => [name, label]))} />
      <OwnPage />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={other?.revision ?? answer?.typed?.revision ?? saved?.revision ?? 0} />
      {boxes.map(({ name, label, rows, value }) => (
        <TextBox key={name} name={name} label={label} rows={rows} problems={answer?.problem} defaultValue={answer?.typed?.[name] ?? value} />
      ))}
      <div className="ds-alert" data-color="neutral" id={other && state} data-conflict hidden={!other}>
        <h3>{t.diary.conflictHeading}</h3>
        <p>{t.diary.conflict}</p>
        <OtherWords words={boxes.map(({ label }, n) => ({ label, text: other?.texts[n] }))} />
      </div>
      {children}
      <div className="row">
        <button className="ds-button" type="submit">
          {t.diary.save}
        </button>
        <SavingState id={other ? undefined : state} state={other ? "conflict" : saved ? "saved" : "empty"} tooLong={t.problems.text_too_long} address={action}>
          {other ? t.reflection.notSaved : (answer?.words ?? (saved && !answer?.problem && savedWords(t, saved, now, false)))}
        </SavingState>
      </div>
      <SaveHereFirst />
    </form>
  );
}
