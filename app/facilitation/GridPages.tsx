import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { gridAddress } from "./grid-order.ts";
import type { GroupPage } from "./group-page.server.ts";

/** The way between the pages of a very large group. */
export function GridPages({ page: { group, view, pages } }: { page: GroupPage }) {
  const { group: words } = useStaffMessages();
  if (pages < 2) return null;
  return (
    <nav className="row no-print" aria-label={words.pages}>
      {view.page > 1 && (
        <a className="ds-button" data-variant="secondary" href={gridAddress(group.id, { ...view, page: view.page - 1 })}>
          <Icon name="left" />
          <span>{words.previousPage}</span>
        </a>
      )}
      <span className="num">{words.page(view.page, pages)}</span>
      {view.page < pages && (
        <a className="ds-button" data-variant="secondary" href={gridAddress(group.id, { ...view, page: view.page + 1 })}>
          <span>{words.nextPage}</span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
