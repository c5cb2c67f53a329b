import { tracks } from "#app/curriculum/programme.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { FigureTable } from "./FigureTable.tsx";
import type { CountedPeople, Figures } from "./figures.ts";
import type { Told } from "./few.ts";

/** How many are with, through the introduction, through it all, and have come back; by track where both may be told. */
export function SummaryTable({ figures }: { figures: Figures }) {
  const { figures: words } = useStaffMessages();
  const { enrolled, introduced, finished, returned } = figures;
  const isSplit = enrolled.split !== undefined;
  const said = (counted: Told, inWords: (n: number) => string) => (typeof counted === "number" ? inWords(counted) : words[counted]);
  const row = (name: string, { all, split }: CountedPeople, inWords: (n: number) => string = String) => ({
    name,
    cells: [said(all, inWords), ...(isSplit ? tracks.map((track) => (split ? inWords(split[track]) : words.hidden)) : [])],
  });
  return (
    <section className="stack" aria-labelledby="summary">
      <h2 id="summary">{words.summary}</h2>
      <FigureTable
        caption={words.summary}
        quietCaption
        headings={[words.figure, words.all, ...(isSplit ? tracks.map((track) => words.tracks[track]) : [])]}
        rows={[row(words.enrolled, enrolled), row(words.introduced, introduced), row(words.finished, finished), row(words.returned, returned, words.percent)]}
      />
      <p className="small quiet">
        {words.returnedHelp} {words.noSplit}
      </p>
    </section>
  );
}
