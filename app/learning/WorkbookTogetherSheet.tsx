import { useMessages } from "#app/i18n/Messages.tsx";
import { RuledLines } from "#app/ui/RuledLines.tsx";
import { Prose } from "./Prose.tsx";
import type { WorkbookTogether } from "./workbook.server.ts";

/** What one prepares alone for the exercise that the tracks meet in, by hand; or the version for one. */
export function WorkbookTogetherSheet({ together }: { together: WorkbookTogether }) {
  const t = useMessages();
  return (
    <section className="stack workbook-sheet" aria-labelledby="together">
      <p className="small quiet">{together.solo ? t.together.solo : t.together.prepare}</p>
      <h2 id="together">{together.title}</h2>
      {together.solo && (
        <>
          <Prose html={together.solo} />
          <RuledLines lines={8} />
        </>
      )}
      {together.prepare.map(({ html, fields }, n) => (
        <div className="stack" key={n}>
          <Prose html={html} />
          {fields.map(({ id, label, lines, bring, choices }) => (
            <div className="workbook-answer" key={id}>
              <p>
                <strong>{label}</strong>
              </p>
              <p className="small quiet">{t.together.fields[bring]}</p>
              {choices ? (
                <ul className="boxes square">
                  {choices.map((choice) => (
                    <li key={choice.id}>{choice.label}</li>
                  ))}
                </ul>
              ) : (
                <RuledLines lines={lines} />
              )}
            </div>
          ))}
        </div>
      ))}
      {!together.solo && <p>{t.together.safety}</p>}
    </section>
  );
}
