import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import type { SheetBlock } from "#app/curriculum/sheet.ts";
import { osloDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { Brought } from "./Brought.tsx";
import { MeetingPart } from "./MeetingPart.tsx";
import { PrepareBox, type PreparationAnswer } from "./PrepareBox.tsx";
import { Parts, Prose } from "./Prose.tsx";
import { SheetPart } from "./SheetPart.tsx";
import type { TogetherPage } from "./together.server.ts";

/** What one may bring, and what is never brought. */
const texts = ["bring", "never"] as const;

interface TogetherViewProps {
  readonly page: TogetherPage;
  readonly answer: PreparationAnswer | undefined;
  /** Whether something that was brought has just been taken back. */
  readonly taken: boolean;
  readonly now: number;
}

/** The exercise that the tracks meet in, as one of them reads it; always with a version for one. */
export function TogetherView({ page, answer, taken, now }: TogetherViewProps) {
  const t = useMessages();
  const { sheet, alone } = page;
  return (
    <div className="wrap">
      <article className="column stack together">
        <header className="stack">
          <p className="small quiet">{t.together.where(t.progress.moduleWord(page.number, page.line))}</p>
          <h1 className="with-icon">
            <Mark />
            <span>{sheet.title}</span>
          </h1>
          {sheet.minutes && <p className="small quiet">{t.together.minutes(sheet.minutes)}</p>}
          {alone ? (
            <p className="note">{t.together.alone}</p>
          ) : (
            <>
              <Opening blocks={sheet.blocks} />
              <p>
                <strong>{t.together.safety}</strong>
              </p>
            </>
          )}
          <SafetyLine line="violence" language={t.language} />
          {!alone && <Places />}
        </header>
        {!alone && <Shared page={page} answer={answer} taken={taken} now={now} />}
        {sheet.blocks.map((block, n) => block.kind === "solo" && <SheetPart id="solo" heading={t.together.solo} html={block.html} key={n} />)}
        <p>
          <a className="ds-button" data-variant="secondary" href={`/modules/${page.moduleId}`}>
            {t.together.toModule}
          </a>
        </p>
      </article>
    </div>
  );
}

/** Where on the page each part stands: the same for everybody. */
function Places() {
  const { together } = useMessages();
  return (
    <nav className="no-print" aria-label={together.onThisPage}>
      <ul className="plain places">
        {(["prepare", "meet", "solo"] as const).map((place) => (
          <li key={place}>
            <a className="ds-link" href={`#${place}`}>
              {together[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What is prepared, what is brought, and where the two meet. Nothing of it stands on the page of somebody to whom something has happened. */
function Shared({ page, answer, taken, now }: TogetherViewProps) {
  const t = useMessages();
  const { sheet } = page;
  const action = `/modules/${page.moduleId}/together`;
  const fields = sheet.blocks.flatMap((block) => (block.kind === "prepare" ? block.fields : []));
  return (
    <>
      {sheet.blocks.map(
        (block, n) =>
          block.kind === "prepare" && (
            <section className="stack" aria-labelledby="prepare" data-part key={n}>
              <h2 id="prepare">{t.together.prepare}</h2>
              {block.html && <Prose html={block.html} />}
              {block.fields.map((field) => (
                <PrepareBox field={field} action={action} saved={page.prepared[field.id]} brought={page.brought.find(({ fieldId }) => fieldId === field.id)} answer={answer?.field === field.id ? answer : undefined} now={now} key={field.id} />
              ))}
            </section>
          ),
      )}
      {texts.map((kind) => sheet.blocks.map((block, n) => block.kind === kind && <SheetPart id={kind} heading={t.together[kind]} html={block.html} key={n} />))}
      {(page.brought.length > 0 || taken) && <Brought brought={page.brought} taken={taken} fields={fields} action={action} today={osloDate(now)} />}
      <MeetingPart page={page} action={action} />
    </>
  );
}

function Opening({ blocks }: { blocks: readonly SheetBlock[] }) {
  const opening = blocks.find((block) => block.kind === "opening");
  return opening ? (
    <div className="lead stack" data-part>
      <Parts parts={opening.parts} />
    </div>
  ) : null;
}
