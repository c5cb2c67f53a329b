import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { filterId } from "./GridFilter.tsx";
import { orderFrom } from "./grid-order.ts";
import { gridRowsHtml } from "./grid-rows.ts";
import type { GridSort, GridView } from "./grid-view.ts";
import { gridWords } from "./grid-words.ts";
import type { GroupPage } from "./group-page.server.ts";

/** People x modules. The region scrolls sideways by itself, and with the keyboard; names stay in view. */
export function GridTable({ page }: { page: GroupPage }) {
  const t = useMessages();
  const staff = useStaffMessages();
  const { columns, rows, view, group, totals, today } = page;
  return (
    <div className="grid" role="region" aria-labelledby="grid-caption" tabIndex={0}>
      <table className="ds-table" data-hover="">
        <caption className="ds-sr-only" id="grid-caption">
          {staff.group.caption(rows.length, totals.learners)}
        </caption>
        <thead>
          <tr>
            <Sorted by="name" view={view} className="name">
              {staff.group.name}
            </Sorted>
            <Sorted by="visit" view={view}>
              {staff.group.lastVisit}
            </Sorted>
            {columns.map(({ number, title }) => (
              <th scope="col" className="topic" key={number}>
                {t.progress.moduleShort(number)}
                <span className="ds-sr-only">: {title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody dangerouslySetInnerHTML={{ __html: gridRowsHtml(group.id, columns, rows, gridWords(t, staff, today)) }} />
      </table>
    </div>
  );
}

/** A heading that sorts by its column, and turned round when it is pressed again. */
function Sorted({ by, view, className, children }: { by: GridSort; view: GridView; className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={className} aria-sort={view.sort === by ? view.direction : "none"}>
      <button type="submit" form={filterId} name="sort" value={orderFrom(view, by)}>
        {children}
      </button>
    </th>
  );
}
