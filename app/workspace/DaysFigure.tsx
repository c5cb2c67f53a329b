import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BarChart } from "./BarChart.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { useModuleNames } from "./module-names.ts";
import type { Figures } from "./figures.ts";

/** The median number of days before each module is begun, counted from the one before. */
export function DaysFigure({ between: { all, steps } }: { between: Figures["between"] }) {
  const { figures: words } = useStaffMessages();
  const names = useModuleNames();
  return (
    <section className="stack" aria-labelledby="between">
      <h2 id="between">{words.between}</h2>
      <p className="quiet">{words.betweenHelp}</p>
      {all === null ? (
        <p>{words.betweenNone}</p>
      ) : (
        <>
          <p>{words.betweenAll(words.days(all))}</p>
          <div className="figure">
            <BarChart title={words.between} inWords={words.days} rows={steps.map(({ number, days }) => ({ label: names.short(number), values: [days] }))} />
            <FigureTable caption={words.between} quietCaption headings={[words.topic, words.median]} rows={steps.map(({ number, days }) => ({ name: names.long(number), cells: [days === null ? words.few : words.days(days)] }))} />
          </div>
        </>
      )}
    </section>
  );
}
