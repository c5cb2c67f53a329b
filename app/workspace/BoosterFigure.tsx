import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BarChart } from "./BarChart.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { Rest } from "./Rest.tsx";
import { toLastTold, useModuleNames } from "./module-names.ts";
import type { Figures } from "./figures.ts";

/** How many have opened each part of the aftercare line. */
export function BoosterFigure({ boosters }: { boosters: Figures["boosters"] }) {
  const { figures: words } = useStaffMessages();
  const names = useModuleNames();
  const shown = toLastTold(boosters, ({ people }) => people !== "few" && people !== "hidden");
  return (
    <section className="stack" aria-labelledby="boosters">
      <h2 id="boosters">{words.boosters}</h2>
      <p className="quiet">{words.boostersHelp}</p>
      {shown.length > 0 && (
        <div className="figure">
          <BarChart title={words.boosters} inWords={String} rows={shown.map(({ number, people }) => ({ label: `A${number}`, values: [typeof people === "number" ? people : null] }))} />
          <FigureTable
            caption={words.boosters}
            quietCaption
            headings={[words.booster, words.people]}
            rows={shown.map(({ number, people }) => ({ name: names.booster(number), cells: [typeof people === "number" ? people : words[people]] }))}
          />
        </div>
      )}
      <Rest shown={shown.length} of={boosters.length} />
    </section>
  );
}
