import { OwnPage } from "#app/access/PageOwner.tsx";
import { Viewers } from "#app/family/WhoCanSee.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { itemName } from "./item-name.ts";
import type { SharePage } from "./shared-item.ts";
import { SharedContentView } from "./SharedContentView.tsx";

interface ShareViewProps {
  readonly page: SharePage;
  /** What there is to mend, with what was chosen. */
  readonly answer: { readonly problems: Problems; readonly typed: { readonly recipient: string; readonly untilOn: string } } | undefined;
}

/** One item, exactly as it will be seen, and the form that opens it: to one recipient, until the end of a day. */
export function ShareView({ page, answer }: ShareViewProps) {
  const t = useMessages();
  const { item, recipients, viewers, days } = page;
  const { kind, content } = item;
  const problems = answer?.problems;
  const only = recipients.length === 1 ? recipients[0]?.value : undefined;
  return (
    <div className="wrap">
      <div className="column stack">
        <h1>{t.share.heading[kind]}</h1>
        <p className="quiet">{itemName(t, item.name, days.today)}</p>
        <ErrorSummary problems={problems} labels={{ recipient: t.share.recipient, untilOn: t.share.untilOn }} />
        <section className="ds-card stack" data-variant="tinted" id="revision" tabIndex={-1} aria-labelledby="preview">
          <h2 id="preview">{t.share.preview}</h2>
          <p className="small quiet">{t.share.previewLead}</p>
          <SharedContentView content={content} today={days.today} level={3} />
          <p className="small quiet">{t.share.follows[content.kind === "lines" ? "text" : content.kind]}</p>
        </section>
        {viewers.length > 0 && (
          <div className="who">
            <Viewers viewers={viewers} today={days.today} isText={false} />
          </div>
        )}
        <form className="stack" method="post">
          <OwnPage />
          <input type="hidden" name="revision" value={item.revision ?? 0} />
          {recipients.some(({ name }) => name === null) && <p>{t.share.duty}</p>}
          <Radios
            name="recipient"
            legend={t.share.recipient}
            problems={problems}
            chosen={answer?.typed.recipient ?? only}
            options={recipients.map(({ value, name }) => ({ value, label: name ?? t.share.facilitators }))}
          />
          <Field name="untilOn" type="date" className="ds-input short" min={days.today} max={days.last} label={t.share.untilOn} description={t.share.untilHelp} problems={problems} defaultValue={answer?.typed.untilOn ?? days.usual} />
          <p>{t.share.honest}</p>
          <div className="row">
            <button className="ds-button" type="submit">
              {t.share.open}
            </button>
            <a className="ds-button" data-variant="secondary" href="/sharing">
              {t.share.back}
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
