import { OwnPage } from "#app/access/PageOwner.tsx";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { longestWord } from "./activity.ts";
import { MarkTrack } from "./MarkTrack.tsx";
import type { OfferPage } from "./offer.server.ts";

/** An offer, and what the last line sent to its log came to. */
export interface LoggedOffer {
  readonly offer: OfferPage;
  /** A line has just been kept. */
  readonly saved: boolean;
  /** What there is to mend, with what was typed. */
  readonly answer: { readonly problems?: Problems; readonly typed?: { readonly did: string; readonly how: string; readonly word: string } } | undefined;
  readonly today: string;
}

/** Three taps after an activity, and what was tapped before. Nobody else sees it. */
export function ActivityLog({ offer, saved, answer, today }: LoggedOffer) {
  const t = useMessages();
  const { offers } = t;
  const action = `/modules/${offer.moduleId}#log`;
  return (
    <section className="stack block no-print" id="log" tabIndex={-1} aria-labelledby="log-heading">
      <h2 id="log-heading">{offers.log}</h2>
      <p className="with-icon">
        <Icon name="lock" />
        <span>{offers.logLead}</span>
      </p>
      {saved && !answer && <SavedNote>{offers.kept}</SavedNote>}
      <form className="stack roomy" method="post" action={action}>
        <ErrorSummary problems={answer?.problems} labels={{ did: offers.did, how: offers.how, word: offers.word }} />
        <OwnPage />
        <input type="hidden" name="event" value={offer.event} />
        <Radios name="did" legend={offers.did} problems={answer?.problems} chosen={answer?.typed?.did} options={[{ value: "yes", label: offers.yes }, { value: "no", label: offers.no }]} />
        <fieldset className="ds-fieldset marks" id="how" aria-describedby="how-ends">
          <legend className="ds-label">{offers.how}</legend>
          <p className="small quiet" id="how-ends">
            {offers.howEnds}
          </p>
          <MarkTrack name="how" chosen={answer?.typed?.how} />
        </fieldset>
        {offer.logs === "taps and a word" && (
          <>
            <Field name="word" label={offers.word} description={offers.wordLead} problems={answer?.problems} maxLength={longestWord} defaultValue={answer?.typed?.word ?? ""} autoComplete="off" />
            <p className="small quiet">
              <SafetyText line="notwatched" language={t.language} />
            </p>
          </>
        )}
        <p>
          <button className="ds-button" type="submit" name="intent" value="log">
            {offers.keep}
          </button>
        </p>
      </form>
      {offer.log.length > 0 && (
        <div className="stack tight">
          <h3>{offers.entries}</h3>
          <ul className="plain entries">
            {offer.log.map(({ id, loggedAt, did, how, word }) => {
              const day = t.when.day(osloDate(loggedAt), today);
              return (
                <li className="row" key={id}>
                  <span>{[offers.entry(day, did), ...(how === null ? [] : [offers.mark(how)]), ...(word ? [word] : [])].join(" · ")}</span>
                  <form method="post" action={action}>
                    <OwnPage />
                    <input type="hidden" name="entry" value={id} />
                    <button className="ds-button" data-variant="tertiary" type="submit" name="intent" value="remove" aria-label={offers.remove(day)}>
                      {offers.removeShort}
                    </button>
                  </form>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
