import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BarChart } from "./BarChart.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { Rest } from "./Rest.tsx";
import { toLastTold, useModuleNames } from "./module-names.ts";
import type { Figures } from "./figures.ts";

/** The median number of days before each module is begun, counted from the one before. */
export function DaysFigure({ between: { all, steps } }: { between: Figures["between"] }) {
  const { figures: words } = useStaffMessages();
  const names = useModuleNames();
  const shown = toLastTold(steps, ({ days }) => days !== null);
  return (
    <section className="stack" aria-labelledby="between">
      <h2 id="between">{words.between}</h2>
      <p className="quiet">{words.betweenHelp}</p>
      {all === null ? (
        <p>{words.betweenNone}</p>
      ) : (
        <>
          <p>{words.betweenAll(words.days(all))}</p>
          {shown.length > 0 && (
            <div className="figure">
              <BarChart title={words.between} inWords={words.days} rows={shown.map(({ number, days }) => ({ label: names.short(number), values: [days] }))} />
              <FigureTable caption={words.between} quietCaption headings={[words.topic, words.median]} rows={shown.map(({ number, days }) => ({ name: names.long(number), cells: [days === null ? words.few : words.days(days)] }))} />
            </div>
          )}
          <Rest shown={shown.length} of={steps.length} />
        </>
      )}
    </section>
  );
}
