import type { SheetBlock } from "#app/curriculum/sheet.ts";
import { SafetyLine } from "#app/curriculum/SafetyLine.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { Parts, Prose } from "./Prose.tsx";
import { SheetPart } from "./SheetPart.tsx";
import type { TogetherPage } from "./together.server.ts";

const texts = ["meet", "bring", "never", "agreement"] as const;

/** The exercise that the tracks meet in, as one of them reads it; always with a version for one. */
export function TogetherView({ page }: { page: TogetherPage }) {
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
        </header>
        {!alone && (
          <>
            {sheet.blocks.map((block, n) => block.kind === "prepare" && <Prepare block={block} key={n} />)}
            {texts.map((kind) => sheet.blocks.map((block, n) => block.kind === kind && <SheetPart id={kind} heading={t.together[kind]} html={block.html} key={n} />))}
          </>
        )}
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

function Opening({ blocks }: { blocks: readonly SheetBlock[] }) {
  const opening = blocks.find((block) => block.kind === "opening");
  return opening ? (
    <div className="lead stack" data-part>
      <Parts parts={opening.parts} />
    </div>
  ) : null;
}

/** What the reader prepares alone: the prompts, and whether what is written to each may be brought. */
function Prepare({ block }: { block: Extract<SheetBlock, { kind: "prepare" }> }) {
  const t = useMessages();
  return (
    <section className="stack tight" aria-labelledby="prepare" data-part>
      <h2 id="prepare">{t.together.prepare}</h2>
      {block.html && <Prose html={block.html} />}
      {block.fields.length > 0 && (
        <ul className="plain prompts">
          {block.fields.map(({ id, label, bring }) => (
            <li key={id}>
              <strong>{label}</strong>
              <span className="small quiet">{t.together.fields[bring]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
