import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { TodayPage } from "./today.ts";

/** The way between the pages of a long list. */
export function TodayPages({ page: { page, pages } }: { page: TodayPage }) {
  const { today: words } = useStaffMessages();
  if (pages < 2) return null;
  return (
    <nav className="row no-print" aria-label={words.pages}>
      {page > 1 && (
        <a className="ds-button" data-variant="secondary" href={page === 2 ? "/today" : `/today?page=${page - 1}`}>
          <Icon name="left" />
          <span>{words.previousPage}</span>
        </a>
      )}
      <span className="num">{words.page(page, pages)}</span>
      {page < pages && (
        <a className="ds-button" data-variant="secondary" href={`/today?page=${page + 1}`}>
          <span>{words.nextPage}</span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
