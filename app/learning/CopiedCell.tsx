import { isDate } from "#app/i18n/dates.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { anotherAccount, type CopiedRow, type CopiedValue } from "#app/privacy/own-copy.ts";
import { wordsOfChoice, wordsOfKey } from "./copied-words.ts";

/** One value of a copy, as a person reads it. */
export function CopiedCell({ row, column, today }: { row: CopiedRow; column: string; today: string }) {
  const t = useMessages();
  const value = row[column] ?? null;
  if (value === anotherAccount) return t.copy.someoneElse;
  if (typeof value === "string" && (column === "at" || column.endsWith("_at"))) return t.when.moment(Date.parse(value), today);
  return <Written row={row} name={column} value={value} today={today} />;
}

/** A question is not followed by a colon. */
const asLabel = (words: string): string => (words.endsWith("?") ? words : `${words}:`);

/** The names of columns and keys that hold a day. */
const days = /(?:_on|On|^from|^through)$/;

/** A text, a day, a number or a choice; of a form, every field with its words. */
function Written({ row, name, value, today }: { row: CopiedRow; name: string; value: CopiedValue; today: string }) {
  const t = useMessages();
  const { copy } = t;
  if (value === null || value === "") return <span className="quiet">{copy.empty}</span>;
  if (typeof value === "boolean") return value ? copy.yes : copy.no;
  if (typeof value === "string") return days.test(name) && isDate(value) ? t.when.day(value, today) : <span className="written">{wordsOfChoice(row, name, value, t) ?? value}</span>;
  if (typeof value !== "object") return value;
  const fields = Array.isArray(value) ? value.map((one: CopiedValue, n): [string, CopiedValue] => [String(n + 1), one]) : Object.entries(value);
  return (
    <ul className="plain">
      {fields.map(([key, one]) => (
        <li key={key}>
          <span className="small quiet">{asLabel(wordsOfKey(row, key, t))}</span> <Written row={row} name={key} value={one} today={today} />
        </li>
      ))}
    </ul>
  );
}
