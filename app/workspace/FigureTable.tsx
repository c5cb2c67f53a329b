import type { ReactNode } from "react";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

interface FigureTableProps {
  readonly caption: string;
  /** Headings of the columns, the rows' own first. */
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly ReactNode[] }[];
  /** Said by the heading above already. */
  readonly quietCaption?: boolean;
}

/** Figures in a table: what a chart draws, and what it leaves out. */
export function FigureTable({ caption, headings, rows, quietCaption = false }: FigureTableProps) {
  const { figures: words } = useStaffMessages();
  return (
    <div className="file-rows figure-table" role="region" aria-label={words.tableOf(caption)} tabIndex={0}>
      <table className="ds-table">
        <caption className={quietCaption ? "ds-sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, n) => (
                <td key={headings[n + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
