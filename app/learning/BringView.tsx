import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { BringPage } from "./bringing.server.ts";
import { SeenBy } from "./SeenBy.tsx";

/** What there is to mend, with what was chosen. */
export interface BringAnswer {
  readonly problems: Problems;
  readonly chosen: { readonly part: string; readonly recipient: string; readonly untilOn: string };
}

/** Where the reader chooses what to bring of one box: the words as they will be seen, by whom, and until when. */
export function BringView({ page, answer }: { page: BringPage; answer: BringAnswer | undefined }) {
  const t = useMessages();
  const { bringing } = t;
  const exercise = `/modules/${page.moduleId}/together`;
  return (
    <div className="wrap">
      <div className="column stack">
        <p className="small quiet">{t.together.where(t.progress.moduleWord(page.number, page.line))}</p>
        <h1>{bringing.heading}</h1>
        <p>
          <strong>{page.field.label}</strong>
        </p>
        {page.brought && <Brought page={page} action={exercise} />}
        {page.parts.length === 0 ? (
          <p>{bringing.nothing}</p>
        ) : !page.answered ? (
          <>
            <p>{bringing.safetyFirst}</p>
            <p>
              <a className="ds-button" data-variant="secondary" href={`/family/check?module=${page.moduleId}`}>
                {t.together.toSafety}
              </a>
            </p>
          </>
        ) : page.recipients.length === 0 ? (
          <p className="note">
            <strong>{t.together.inactive}</strong>
          </p>
        ) : (
          <BringForm page={page} answer={answer} action={`${exercise}/${page.field.id}`} />
        )}
        <p>
          <a className="ds-link tall" href={exercise}>
            {bringing.toBoxes}
          </a>
        </p>
      </div>
    </div>
  );
}

function BringForm({ page, answer, action }: { page: BringPage; answer: BringAnswer | undefined; action: string }) {
  const t = useMessages();
  const { bringing } = t;
  const isCompared = page.field.bring === "match";
  const only = page.parts.length === 1 ? "0" : undefined;
  return (
    <form className="stack" method="post" action={action}>
      <ErrorSummary problems={answer?.problems} labels={{ part: bringing.preview, recipient: bringing.recipient, untilOn: bringing.until }} />
      <OwnPage />
      <input type="hidden" name="revision" value={page.revision} />
      {page.field.bring === "one" ? (
        <Radios name="part" legend={bringing.previewOne} problems={answer?.problems} chosen={answer?.problems.part ? only : (answer?.chosen.part ?? only)} options={page.parts.map((line, n) => ({ value: String(n), label: line }))} />
      ) : (
        <div className="stack tight" id="part" tabIndex={-1}>
          <h2>{isCompared ? bringing.previewMatch : bringing.preview}</h2>
          <input type="hidden" name="part" value="0" />
          <blockquote className="kept">{page.parts[0]}</blockquote>
          {isCompared && <p>{bringing.compared}</p>}
        </div>
      )}
      <Radios name="recipient" legend={bringing.recipient} problems={answer?.problems} chosen={answer?.chosen.recipient} options={page.recipients.map(({ value, name }) => ({ value, label: name }))} />
      <Field name="untilOn" className="ds-input short" label={bringing.until} description={bringing.untilLead} problems={answer?.problems} type="date" required min={page.days.today} max={page.days.last} defaultValue={answer?.chosen.untilOn ?? page.days.usual} />
      <p>{t.together.mayBeRead}</p>
      <p>
        <button className="ds-button" type="submit">
          {bringing.bring}
        </button>
      </p>
    </form>
  );
}

/** What has been brought from here before, and everybody who can see it. */
function Brought({ page: { field, brought, days }, action }: { page: BringPage; action: string }) {
  const t = useMessages();
  if (!brought) return null;
  return (
    <section className="stack tight" aria-labelledby="brought">
      <h2 id="brought">{t.bringing.brought}</h2>
      <SeenBy contribution={brought} bring={field.bring} today={days.today} />
      <p className="small quiet">{t.bringing.replaces}</p>
      <form method="post" action={`${action}#brought`}>
        <OwnPage />
        <input type="hidden" name="contribution" value={brought.id} />
        <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="take-back">
          {t.together.takeBack}
        </button>
      </form>
    </section>
  );
}
