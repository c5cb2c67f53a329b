import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

interface ListPagesProps {
  readonly page: number;
  readonly isMore: boolean;
  readonly address: string;
  /** How many pages there are, where it is known. */
  readonly of?: number;
  /** The id of the list, where it does not begin the page. */
  readonly at?: string;
}

/** The way between the pages of a list. */
export function ListPages({ page, isMore, address, of, at }: ListPagesProps) {
  const { group: words } = useStaffMessages();
  if (page === 1 && !isMore) return null;
  const to = (other: number): string => `${address}?page=${other}${at === undefined ? "" : `#${at}`}`;
  return (
    <nav className="row no-print" aria-label={words.pages}>
      {page > 1 && (
        <a className="ds-button" data-variant="secondary" href={to(page - 1)}>
          <Icon name="left" />
          <span>{words.previousPage}</span>
        </a>
      )}
      {of !== undefined && <span className="num">{words.page(page, of)}</span>}
      {isMore && (
        <a className="ds-button" data-variant="secondary" href={to(page + 1)}>
          <span>{words.nextPage}</span>
          <Icon name="right" />
        </a>
      )}
    </nav>
  );
}
