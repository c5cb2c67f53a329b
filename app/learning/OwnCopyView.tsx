import { useMessages } from "#app/i18n/Messages.tsx";
import { ToAccount } from "#app/identity/ToAccount.tsx";
import type { CopiedRow, CopiedTable } from "#app/privacy/own-copy.ts";
import { register } from "#app/privacy/register.ts";
import { CopiedCell } from "./CopiedCell.tsx";

/** A person's own copy of everything that is kept about them. Each part is closed, so that the page shows nothing to whoever looks along. */
export function OwnCopyView({ tables, today }: { tables: readonly CopiedTable[]; today: string }) {
  const t = useMessages();
  const { copy } = t;
  return (
    <div className="wrap">
      <div className="column stack">
        <ToAccount />
        <h1>{copy.heading}</h1>
        <p className="lead">{copy.lead}</p>
        <p className="no-print">{copy.close}</p>
        <p className="only-print">{copy.paper(t.when.day(today, ""))}</p>
        {tables
          .filter(({ rows }) => rows.length > 0)
          .map(({ table, rows }) => (
            <details className="copied" key={table}>
              <summary>
                {copy.tables[table as keyof typeof copy.tables]} <span className="small quiet">({copy.rows(rows.length)})</span>
              </summary>
              {rows.map((row, n) => (
                <Row key={n} table={table} row={row} today={today} />
              ))}
            </details>
          ))}
      </div>
    </div>
  );
}

/** Whether a column holds a number that only the system reads; such stand last. */
const isNumber = (column: string): boolean => column === "id" || column === "revision" || (column.endsWith("_id") && column !== "recipient_id" && column !== "module_id");

function Row({ table, row, today }: { table: string; row: CopiedRow; today: string }) {
  const { language } = useMessages();
  return (
    <dl className="copied-row">
      {register
        .filter(({ table: of, column }) => of === table && column in row)
        .sort((one, other) => Number(isNumber(one.column)) - Number(isNumber(other.column)))
        .map(({ column, what }) => (
          <div key={column}>
            <dt>{what[language]}</dt>
            <dd>
              <CopiedCell row={row} column={column} today={today} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
