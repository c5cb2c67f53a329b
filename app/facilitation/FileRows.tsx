import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { ExistingRow, FileRow } from "./invitation-file.ts";

/** Rows of a file as they were read; those that are there already, with how it stands with their invitations. */
export function FileRows({ id, heading, rows }: { id: string; heading: string; rows: readonly (FileRow | ExistingRow)[] }) {
  const { bulk: words, invitations } = useStaffMessages();
  return (
    <div className="file-rows" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="ds-table">
        <caption id={id}>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.lineColumn}</th>
            <th scope="col">{words.labelColumn}</th>
            <th scope="col">{words.trackColumn}</th>
            <th scope="col">{rows.some((row) => "status" in row) ? words.statusColumn : words.daysColumn}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="num">{row.line}</td>
              <th scope="row">{row.label}</th>
              <td>{words.tracks[row.track]}</td>
              <td>{"status" in row ? invitations.status[row.status] : row.days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
