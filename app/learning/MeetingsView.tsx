import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { WhoCanSee } from "#app/family/WhoCanSee.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { weekdayOf } from "./calendar.ts";
import { earliestDay } from "./day-counter.ts";
import type { MeetingsPage } from "./meetings.server.ts";
import { ToPath } from "./ToPath.tsx";

interface MeetingsViewProps {
  readonly page: MeetingsPage;
  /** One has just been noted. */
  readonly added: boolean;
  readonly answer: { readonly problems: Problems; readonly typed: Readonly<Record<"heldOn" | "group" | "line", string>> } | undefined;
}

/** A learner's own log of self-help meetings. Nobody counts them. */
export function MeetingsView({ page: { today, event, meetings }, added, answer }: MeetingsViewProps) {
  const t = useMessages();
  const { meetings: words } = t;
  return (
    <div className="wrap">
      <div className="column stack own">
        <div className="stack tight">
          <h1>{words.heading}</h1>
          <p>{words.lead}</p>
          <p>{words.anonymous}</p>
        </div>
        <form className="stack" method="post" action="/meetings" aria-labelledby="add">
          <h2 id="add">{words.add}</h2>
          <ErrorSummary problems={answer?.problems} labels={{ heldOn: words.heldOn, group: words.group, line: words.line }} />
          <OwnPage />
          <input type="hidden" name="event" value={event} />
          <Field className="ds-input short" name="heldOn" label={words.heldOn} problems={answer?.problems} type="date" min={earliestDay} max={today} defaultValue={answer?.typed.heldOn ?? today} />
          <Field name="group" label={words.group} description={words.groupLead} problems={answer?.problems} defaultValue={answer?.typed.group} autoComplete="off" />
          <TextBox name="line" label={words.line} description={words.lineLead} rows={2} problems={answer?.problems} defaultValue={answer?.typed.line} />
          <WhoCanSee viewers={[]} today={today}>
            <p>
              <SafetyText line="notwatched" language={t.language} />
            </p>
          </WhoCanSee>
          <p>
            <button className="ds-button" type="submit" name="intent" value="add">
              {words.addButton}
            </button>
          </p>
        </form>
        <section className="stack tight" id="earlier" tabIndex={-1} aria-labelledby="earlier-heading">
          {added && !answer && <SavedNote>{words.added}</SavedNote>}
          {meetings.length > 0 && (
            <>
              <h2 id="earlier-heading">{words.earlier}</h2>
              <ul className="plain lines">
                {meetings.map(({ id, heldOn, group, line }) => (
                  <li className="line-row" key={id}>
                    <span className="tall-text">
                      <strong>{group}</strong>
                      <span className="small quiet">
                        {t.diary.weekdays[weekdayOf(heldOn)]} {t.when.day(heldOn, today)}
                      </span>
                      {line && <span className="small own-words">{line}</span>}
                    </span>
                    <form method="post" action="/meetings#earlier">
                      <OwnPage />
                      <input type="hidden" name="meeting" value={id} />
                      <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="remove" aria-label={words.removeOf(group, t.when.day(heldOn, today))}>
                        {words.remove}
                      </button>
                    </form>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <p className="note">
          <SafetyText line="meds" language={t.language} />
        </p>
        <p>
          <ToPath />
        </p>
      </div>
    </div>
  );
}
