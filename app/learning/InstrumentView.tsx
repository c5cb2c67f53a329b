import { useMessages } from "#app/i18n/Messages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { AnswersInWords } from "./AnswersInWords.tsx";
import { InstrumentForm, type InstrumentAnswer } from "./InstrumentForm.tsx";
import type { InstrumentPage } from "./instrument.server.ts";

/** A form that the clinic has added, word for word, and what was answered before. Nothing is counted. */
export function InstrumentView({ page, saved, answer }: { page: InstrumentPage; saved: boolean; answer: InstrumentAnswer | undefined }) {
  const t = useMessages();
  const { forms } = t;
  const { instrument, earlier, today } = page;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <h1>{instrument.title[t.language]}</h1>
          {saved && !answer && <SavedNote>{forms.kept}</SavedNote>}
          <p>{forms.own}</p>
        </div>
        <InstrumentForm page={page} answer={answer} />
        {earlier.length > 0 && (
          <section className="stack tight" aria-labelledby="earlier">
            <h2 id="earlier">{forms.earlier}</h2>
            {earlier.map(({ day, value }) => (
              <details key={day}>
                <summary>{forms.answeredOn(t.when.day(day, today))}</summary>
                {value.version !== instrument.version && <p className="small quiet">{forms.otherVersion}</p>}
                <AnswersInWords instrument={instrument} value={value} />
              </details>
            ))}
          </section>
        )}
        <p className="small quiet sources">
          {forms.version}: {instrument.version}
          <br />
          {forms.source}: {instrument.source}
          <br />
          {forms.licence}: {instrument.licence}
        </p>
        <p>
          <a className="ds-link tall" href="/check-in">
            {forms.back}
          </a>
        </p>
      </div>
    </div>
  );
}
