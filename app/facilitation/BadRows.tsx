import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { BadRow } from "./invitation-file.ts";

/** Every row that cannot be used, by its line in the file, with what is wrong in words. */
export function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const { bulk: words } = useStaffMessages();
  return (
    <div className="ds-alert" data-color="warning">
      <div className="stack">
        <h3 id="bad-rows">{words.bad(rows.length)}</h3>
        <ul className="plain stack tight" aria-labelledby="bad-rows">
          {rows.map(({ line, label, problem, sameAs }) => (
            <li key={`${line} ${problem}`}>
              <strong>{words.line(line)}</strong>
              {label && ` (${label})`}: {sameAs === undefined ? words.problems[problem] : words.sameAs(sameAs)}
            </li>
          ))}
        </ul>
        <p>{words.badHelp}</p>
      </div>
    </div>
  );
}
