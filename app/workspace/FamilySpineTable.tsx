import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { FamilyPage } from "./family-page.server.ts";
import type { FamilyCell } from "./family-readiness.ts";

/** Modules x members. The region scrolls sideways by itself where a family is large. */
export function FamilySpineTable({ page: { members, others, rows } }: { page: FamilyPage }) {
  const t = useMessages();
  const { sideBySide: words, families } = useStaffMessages();
  return (
    <div className="grid spine" role="region" aria-labelledby="spine-caption" tabIndex={0}>
      <table className="ds-table">
        <caption className="ds-sr-only" id="spine-caption">
          {words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              {words.topic}
            </th>
            {members.map(({ name, track }, at) => (
              <th scope="col" className="topic" key={at}>
                {name}
                <span>{words.track[track]}</span>
              </th>
            ))}
            {others > 0 && (
              <th scope="col" className="topic">
                {families.others(others)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, title, cells, ready }) => (
            <tr key={number}>
              <th scope="row">
                {t.progress.stationName(number, title)}
                {ready !== null && <Readiness ready={ready} people={members.length} />}
              </th>
              {[...cells, ...(others > 0 ? [null] : [])].map((cell, at) => (
                <SpineCell cell={cell} key={at} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one member shows of one module, in numbers and words; the same cell for everything that is not shown. */
function SpineCell({ cell }: { cell: FamilyCell }) {
  const { sideBySide: words } = useStaffMessages();
  if (!cell) return <td className="absent">{words.notAvailable}</td>;
  const { completed, of } = cell;
  return (
    <td className={completed >= of ? "done" : completed > 0 ? "begun" : "open"}>
      {words.progress(completed, of)}
      {completed >= of && <span>{words.done}</span>}
    </td>
  );
}

function Readiness({ ready, people }: { ready: boolean; people: number }) {
  const { sideBySide: words } = useStaffMessages();
  if (!ready)
    return (
      <span className="ready">
        {words.readiness} {words.notAvailable}
      </span>
    );
  return (
    <span className="ready with-icon" data-ready="">
      <Icon name="check" />
      {people === 2 ? words.bothReady : words.allReady}
    </span>
  );
}
