import { tracks } from "#app/curriculum/programme.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BarChart } from "./BarChart.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { Rest } from "./Rest.tsx";
import { toLastTold, useModuleNames } from "./module-names.ts";
import type { CountedLessons, Figures } from "./figures.ts";

/** Lessons opened and finished in each module, and by track in a table of its own. */
export function LessonsFigure({ modules }: { modules: Figures["modules"] }) {
  const { figures: words } = useStaffMessages();
  const names = useModuleNames();
  const shown = toLastTold(modules, ({ opened }) => opened.all !== "few");
  const drawn = ({ all }: CountedLessons) => (all === "few" ? null : all);
  const split = ({ split }: CountedLessons) => tracks.map((track) => (split ? split[track] : words.hidden));
  return (
    <section className="stack" aria-labelledby="lessons">
      <h2 id="lessons">{words.lessons}</h2>
      <p className="quiet">{words.lessonsHelp}</p>
      {shown.length > 0 && (
        <div className="figure">
          <BarChart title={words.lessons} kinds={[words.finishedLessons, words.opened]} inWords={String} rows={shown.map(({ number, opened, finished }) => ({ label: names.short(number), values: [drawn(finished), drawn(opened)] }))} />
          <FigureTable
            caption={words.lessons}
            quietCaption
            headings={[words.topic, words.opened, words.finishedLessons]}
            rows={shown.map(({ number, opened, finished }) => ({ name: names.long(number), cells: [opened, finished].map(({ all }) => (all === "few" ? words.few : all)) }))}
          />
        </div>
      )}
      <Rest shown={shown.length} of={modules.length} />
      {shown.some(({ opened }) => opened.split) && (
        <details className="who">
          <summary>{words.bySplit}</summary>
          <div className="stack">
            <p className="small quiet">{words.noSplit}</p>
            <FigureTable
              caption={`${words.lessons}. ${words.bySplit}`}
              quietCaption
              headings={[words.topic, ...tracks.map((track) => words.openedBy[track]), ...tracks.map((track) => words.finishedBy[track])]}
              rows={shown.map(({ number, opened, finished }) => ({ name: names.short(number), cells: [...split(opened), ...split(finished)] }))}
            />
          </div>
        </details>
      )}
    </section>
  );
}
