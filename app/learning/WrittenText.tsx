import { useMessages } from "#app/i18n/Messages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { RuledLines } from "#app/ui/RuledLines.tsx";
import type { SavedText } from "./reflection.ts";

/** A question to think about with what the reader has saved, as it will stand on paper. */
export function WrittenText({ question, saved, now }: { question: string; saved: SavedText | undefined; now: number }) {
  const t = useMessages();
  return (
    <>
      <p>{question}</p>
      {saved?.text ? (
        <figure className="stack tight">
          <figcaption className="small quiet">
            {t.reading.yourWords} · {t.reflection.savedAt(t.when.moment(saved.savedAt, osloDate(Math.max(now, saved.savedAt))))}
          </figcaption>
          <blockquote className="kept">{saved.text}</blockquote>
        </figure>
      ) : (
        <>
          <p className="small quiet no-print">{t.reading.nothingWritten}</p>
          <RuledLines lines={6} />
        </>
      )}
    </>
  );
}

/** The way to a print that has the reader's own text in it. What is unsent is sent before the page goes (`frame-forms.ts`). */
export function PrintWritten({ action }: { action: string }) {
  const t = useMessages();
  return (
    <form className="row tight-row no-print" method="get" action={action} data-before="print">
      <input type="hidden" name="show" value="written" />
      <p className="small quiet">{t.reading.printWithout}</p>
      <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
        {t.reading.printWritten}
      </button>
    </form>
  );
}
