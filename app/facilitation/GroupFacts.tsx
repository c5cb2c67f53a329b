import type { ReactNode } from "react";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { gridAddress } from "./grid-order.ts";
import { parseGridView, type GridView } from "./grid-view.ts";
import type { GroupPage } from "./group-page.server.ts";

const showing = (show: GridView["show"]): GridView => ({ ...parseGridView(new URLSearchParams()), show });

/** The group in three cards, each with its one action. Counts are of the whole group, whatever the grid shows. */
export function GroupFacts({ page, may }: { page: GroupPage; may: { readonly invite: boolean } }) {
  const { group: words } = useStaffMessages();
  const { group, totals } = page;
  const { learners, quiet, notBegun, invitationsWaiting } = totals;
  const days = group.quietAfterDays;
  const invitations = `/groups/${group.id}/invitations`;
  return (
    <section className="facts" aria-label={words.facts}>
      {learners === 0 ? (
        <Fact heading={words.nobody} text={words.nobodyHelp} action={may.invite && invitationsWaiting === 0 && <Make to={invitations} />} />
      ) : (
        <>
          <Fact heading={words.quiet(quiet)} text={quiet > 0 ? words.quietHelp(days) : words.notQuietHelp(days)} action={quiet > 0 && <Go to={gridAddress(group.id, showing("quiet"))}>{words.showThem}</Go>} />
          <Fact heading={words.notBegun(notBegun)} text={words.notBegunHelp(notBegun)} action={notBegun > 0 && <Go to={gridAddress(group.id, showing("not-begun"))}>{words.showThem}</Go>} />
        </>
      )}
      {(learners > 0 || invitationsWaiting > 0) && (
        <Fact heading={words.waiting(invitationsWaiting)} text={words.waitingHelp(invitationsWaiting)} action={may.invite && <Go to={invitations}>{invitationsWaiting > 0 ? words.toInvitations : words.make}</Go>} />
      )}
    </section>
  );
}

const Fact = ({ heading, text, action }: { heading: string; text: string; action?: ReactNode }) => (
  <div className="ds-card">
    <strong>{heading}</strong>
    {text} {action}
  </div>
);

const Go = ({ to, children }: { to: string; children: ReactNode }) => (
  <a className="ds-link" href={to}>
    {children}
  </a>
);

/** The one thing to do in a group that nobody has joined. */
function Make({ to }: { to: string }) {
  const { group: words } = useStaffMessages();
  return (
    <span className="row make">
      <a className="ds-button" href={to}>
        {words.make}
      </a>
    </span>
  );
}
