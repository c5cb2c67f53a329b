import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { Icon } from "#app/ui/Icon.tsx";
import type { LessonPage } from "./lesson.server.ts";
import { Inert, OwnOnly, useAddressOf, usePreview } from "./Preview.tsx";

/** Mark as done, take it back, and on to the next: the one solid button is the one that moves the reader on. */
export function LessonSteps({ page, action, now }: { page: LessonPage; action: string; now: number }) {
  const t = useMessages();
  const addressOf = useAddressOf();
  const preview = usePreview();
  const done = page.completedAt !== null;
  return (
    <section className="steps block" id="steps" tabIndex={-1} aria-label={t.lesson.onwards}>
      {page.line === "aftercare" && <SomeoneToTalkTo />}
      {!page.traceless && (
        <Inert>
          <MarkAsDone page={page} action={action} now={now} />
        </Inert>
      )}
      {page.previous && (
        <a className="ds-button prev" data-variant="secondary" data-color="neutral" href={addressOf(page.previous)}>
          <Icon name="left" />
          <span>{t.lesson.previous(page.previous.title)}</span>
        </a>
      )}
      {page.next && !page.next.locked && (
        <a className="ds-button next" data-variant={done ? "primary" : "secondary"} href={addressOf(page.next)}>
          <span>{t.lesson.next(page.next.title)}</span>
          <Icon name="right" />
        </a>
      )}
      {(!page.next || page.next.locked) && (
        <a className="ds-button next" data-variant={done ? "primary" : "secondary"} href={preview ?? "/home"}>
          <span>{t.lesson.toPath}</span>
          <Icon name="right" />
        </a>
      )}
    </section>
  );
}

function MarkAsDone({ page: { completedAt }, action, now }: { page: LessonPage; action: string; now: number }) {
  const t = useMessages();
  const done = completedAt !== null;
  return (
    <form className="done stack tight" method="post" action={`${action}#steps`}>
      <button className="ds-button" data-fullwidth data-variant={done ? "secondary" : "primary"} type="submit" name="intent" value={done ? "reopen" : "complete"}>
        <Icon name="check" />
        <span>{done ? t.lesson.doneUndo(t.when.day(osloDate(completedAt), osloDate(now))) : t.lesson.markAsDone}</span>
      </button>
      <p className="small quiet">{t.lesson.whatIsSeen}</p>
      <OwnPage />
    </form>
  );
}

/** At the end of every lesson of the aftercare line: a person to ring, and a way out of what is shared. */
function SomeoneToTalkTo() {
  const t = useMessages();
  return (
    <p className="done row">
      <a className="ds-button" data-variant="secondary" href="/help">
        <Icon name="phone" />
        <span>{t.lesson.someone}</span>
      </a>
      <OwnOnly>
        <a className="ds-link" href="/something-happened">
          {t.lesson.happened}
        </a>
      </OwnOnly>
    </p>
  );
}
