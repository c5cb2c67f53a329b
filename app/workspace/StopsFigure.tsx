import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BarChart } from "./BarChart.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { Rest } from "./Rest.tsx";
import { toLastTold, useModuleNames } from "./module-names.ts";
import type { Figures } from "./figures.ts";

/** The last module that those who have gone quiet began. */
export function StopsFigure({ stopped, quietAfterDays }: { stopped: Figures["stopped"]; quietAfterDays: number }) {
  const { figures: words } = useStaffMessages();
  const names = useModuleNames();
  const shown = toLastTold(stopped ?? [], ({ people }) => people !== "few");
  return (
    <section className="stack" aria-labelledby="stopped">
      <h2 id="stopped">{words.stopped}</h2>
      <p className="quiet">{words.stoppedHelp(quietAfterDays)}</p>
      {stopped ? (
        <>
          {shown.length > 0 && (
            <div className="figure">
              <BarChart title={words.stopped} inWords={String} rows={shown.map(({ number, people }) => ({ label: number === null ? words.notBegun : names.short(number), values: [people === "few" ? null : people] }))} />
              <FigureTable
                caption={words.stopped}
                quietCaption
                headings={[words.topic, words.people]}
                rows={shown.map(({ number, people }) => ({ name: number === null ? words.notBegun : names.long(number), cells: [people === "few" ? words.few : people] }))}
              />
            </div>
          )}
          <Rest shown={shown.length} of={stopped.length} />
        </>
      ) : (
        <p>{words.stoppedHidden}</p>
      )}
    </section>
  );
}
