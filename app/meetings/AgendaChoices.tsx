import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { itemName } from "#app/learning/item-name.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { AgendaChoice, AgendaChoices as Choices } from "./own-agenda.server.ts";
import type { OwnMeetingDone } from "./OwnMeetingView.tsx";

interface AgendaChoicesProps {
  readonly agenda: Choices;
  /** Of a family's meeting, what all have finished stands on the sheet too. */
  readonly isFamily: boolean;
  readonly here: string;
  readonly today: string;
  readonly done: OwnMeetingDone | undefined;
  /** What was to be put there is not shared any more. */
  readonly gone: boolean;
}

/** What a learner lets stand on the sheet of a meeting, of what they share with the facilitators already. */
export function AgendaChoices({ agenda, isFamily, here, today, done, gone }: AgendaChoicesProps) {
  const { calendar: words } = useMessages();
  return (
    <section className="stack" id="agenda" tabIndex={-1} aria-labelledby="agenda-heading">
      <h2 id="agenda-heading">{words.agenda}</h2>
      {gone && (
        <p className="ds-alert" data-color="info" role="alert">
          {words.gone}
        </p>
      )}
      {!gone && (done === "put" || done === "off") && <SavedNote>{words.changed[done]}</SavedNote>}
      {agenda.closed === null ? (
        <>
          <p>{words.agendaLead}</p>
          <p>
            <strong>{words.agendaSeen}</strong>
          </p>
          {isFamily && <p>{words.agendaModules}</p>}
          {agenda.choices.length === 0 && <p>{words.nothingShared}</p>}
          {agenda.choices.length > 0 && (
            <ul className="lines plain">
              {agenda.choices.map((choice) => (
                <Choice key={choice.shareId} choice={choice} here={here} today={today} />
              ))}
            </ul>
          )}
          <p className="small quiet">{words.agendaGoes}</p>
          <p>
            <a className="ds-link tall" href="/sharing">
              {words.toSharing}
            </a>
          </p>
        </>
      ) : (
        <p>{agenda.closed === "resting" ? words.resting : words.otherLeads}</p>
      )}
    </section>
  );
}

function Choice({ choice: { shareId, name, preview, untilOn, stands }, here, today }: { choice: AgendaChoice; here: string; today: string }) {
  const t = useMessages();
  const { calendar: words } = t;
  const what = itemName(t, name, today);
  const until = t.when.day(untilOn, today);
  return (
    <li className="line-row">
      <span className="tall-text">
        {preview === null ? (
          what
        ) : (
          <a className="ds-link" href={preview}>
            {what}
          </a>
        )}
        <span className="small quiet">{stands ? words.stands(until) : words.canStand(until)}</span>
      </span>
      <form method="post" action={`${here}#agenda`}>
        <OwnPage />
        <input type="hidden" name="share" value={shareId} />
        <button className="ds-button" data-variant={stands ? "tertiary" : "secondary"} type="submit" name="intent" value={stands ? "take-off" : "put"} aria-label={stands ? words.takeOffLabel(what) : words.putLabel(what)}>
          {stands ? words.takeOff : words.put}
        </button>
      </form>
    </li>
  );
}
