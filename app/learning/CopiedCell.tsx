import { useMessages } from "#app/i18n/Messages.tsx";
import { anotherAccount, type CopiedRow, type CopiedValue } from "#app/privacy/own-copy.ts";
import { wordsOfCode, wordsOfKey } from "./copied-words.ts";

/** One value of a copy, as a person reads it. */
export function CopiedCell({ row, column, today }: { row: CopiedRow; column: string; today: string }) {
  const t = useMessages();
  const value = row[column] ?? null;
  if (value === anotherAccount) return t.copy.someoneElse;
  if (typeof value === "string" && column.endsWith("_at")) return t.when.moment(Date.parse(value), today);
  if (typeof value === "string" && column.endsWith("_on")) return t.when.day(value, today);
  return <Written row={row} value={typeof value === "string" ? wordsOfCode(row, column, value, t) : value} />;
}

/** A text, a number or a choice; of a form, every field with its words. */
function Written({ row, value }: { row: CopiedRow; value: CopiedValue }) {
  const t = useMessages();
  const { copy } = t;
  if (value === null || value === "") return <span className="quiet">{copy.empty}</span>;
  if (typeof value === "boolean") return value ? copy.yes : copy.no;
  if (typeof value !== "object") return <span className="written">{value}</span>;
  const fields = Array.isArray(value) ? value.map((one: CopiedValue, n): [string, CopiedValue] => [String(n + 1), one]) : Object.entries(value);
  return (
    <ul className="plain">
      {fields.map(([key, one]) => (
        <li key={key}>
          <span className="small quiet">{wordsOfKey(row, key, t)}:</span> <Written row={row} value={typeof one === "string" ? wordsOfCode(row, key, one, t) : one} />
        </li>
      ))}
    </ul>
  );
}
