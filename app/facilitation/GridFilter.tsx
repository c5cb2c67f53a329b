import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { tracks } from "#app/curriculum/programme.ts";
import { Choice } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import { gridAddress, gridOrders, orderOf } from "./grid-order.ts";
import { gridShows } from "./grid-view.ts";
import type { GroupPage } from "./group-page.server.ts";

/** The grid's form, by its id: the headings of the columns are buttons of it. */
export const filterId = "filter";

/** Whom the grid shows and in what order. A plain form: the address is the view, and the file has the same one. */
export function GridFilter({ page }: { page: GroupPage }) {
  const { group: words } = useStaffMessages();
  const { group, view } = page;
  return (
    <form className="filter" id={filterId} method="get" action={`/groups/${group.id}`} aria-label={words.filter}>
      <Choice name="track" label={words.track} defaultValue={view.track}>
        {(["all", ...tracks] as const).map((track) => (
          <option key={track} value={track}>
            {words.tracks[track]}
          </option>
        ))}
      </Choice>
      <Choice name="show" label={words.show} defaultValue={view.show}>
        {gridShows.map((show) => (
          <option key={show} value={show}>
            {show === "quiet" ? words.shows.quiet(group.quietAfterDays) : words.shows[show]}
          </option>
        ))}
      </Choice>
      <Choice name="sort" label={words.sort} defaultValue={orderOf(view)}>
        {gridOrders.map((order) => (
          <option key={order} value={order}>
            {words.sorts[order]}
          </option>
        ))}
      </Choice>
      <button className="ds-button" type="submit">
        {words.apply}
      </button>
      <a className="ds-button end" data-variant="secondary" href={gridAddress(group.id, view, "/csv")} download>
        <Icon name="download" />
        <span>{words.csv}</span>
      </a>
    </form>
  );
}
