import { useMessages } from "#app/i18n/Messages.tsx";
import type { PaceNote } from "./individual-pace.ts";

/** Why a module is closed for this one learner. What the learner has written there is not. */
export function HeldNote({ note, today }: { note: PaceNote; today: string }) {
  const t = useMessages();
  return (
    <>
      <p>{t.prescribed.heldHere}</p>
      <Reason note={note} today={today} />
      <p>
        {t.prescribed.heldYours}{" "}
        <a className="ds-link" href="/account/copy">
          {t.prescribed.toCopy}
        </a>
      </p>
    </>
  );
}

/** Why a module is open before its time for this one learner. */
export function OpenedNote({ note, today }: { note: PaceNote; today: string }) {
  const t = useMessages();
  return (
    <section className="ds-card stack tight" data-variant="tinted">
      <p>{t.prescribed.openedHere}</p>
      <Reason note={note} today={today} />
    </section>
  );
}

function Reason({ note: { reason, by, setOn }, today }: { note: PaceNote; today: string }) {
  const t = useMessages();
  return (
    <figure className="stack tight">
      <blockquote className="kept">{reason}</blockquote>
      <figcaption className="small quiet">{t.prescribed.reasonFrom(by, setOn, today)}</figcaption>
    </figure>
  );
}
