import { useId } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { osloDate } from "#app/i18n/dates.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { InvitationPage, ListedInvitation } from "./invitation.server.ts";

interface InvitationListProps {
  readonly action: string;
  readonly invitations: readonly ListedInvitation[];
  /** Has one just been withdrawn? */
  readonly withdrawn: boolean;
  readonly today: string;
  /** Of a list that goes on over several pages: where it is, and how many there are in all. */
  readonly of?: Pick<InvitationPage, "waiting" | "ended" | "page" | "pages">;
}

/** Invitations that still let somebody in, each with its way to be withdrawn; those that do not are folded away. */
export function InvitationList({ action, invitations, withdrawn, today, of }: InvitationListProps) {
  const { invitations: words } = useStaffMessages();
  const waiting = invitations.filter(({ status }) => status === "waiting");
  const ended = invitations.filter(({ status }) => status !== "waiting");
  const count = of ?? { waiting: waiting.length, ended: ended.length, page: 1, pages: 1 };
  return (
    <section className="stack" aria-labelledby="waiting-heading" id="waiting">
      <h2 id="waiting-heading">{count.waiting > 0 ? words.waiting(count.waiting) : words.heading}</h2>
      {withdrawn && <SavedNote>{words.withdrawn}</SavedNote>}
      {count.waiting === 0 && <p className="quiet">{words.noneWaiting}</p>}
      {waiting.length > 0 && (
        <form method="post" action={action} className="stack">
          <OwnPage />
          <input type="hidden" name="intent" value="withdraw" />
          <p className="small quiet">{words.withdrawHelp}</p>
          <ul className="lines plain">
            {waiting.map((invitation) => (
              <Line key={invitation.id} invitation={invitation} today={today} withdraws />
            ))}
          </ul>
        </form>
      )}
      {ended.length > 0 && (
        <details className="who" open={count.page > 1 && waiting.length === 0}>
          <summary>{words.ended(count.ended)}</summary>
          <ul className="lines plain">
            {ended.map((invitation) => (
              <Line key={invitation.id} invitation={invitation} today={today} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ invitation, today, withdraws = false }: { invitation: ListedInvitation; today: string; withdraws?: boolean }) {
  const t = useMessages();
  const { invitations: words } = useStaffMessages();
  const { id, track, status, uses, maxUses, createdAt, lastDayOn, label } = invitation;
  const told = useId();
  return (
    <li className="line-row">
      <p id={told}>
        <strong>{label ?? (track ? words.tracks[track] : words.staff)}</strong> · {label && track && `${words.tracks[track]} · `}
        {words.status[status]}
        <span className="small quiet">
          {words.uses(t.progress.of(uses, maxUses))} · {words.made(osloDate(createdAt), today)} · {words.until(lastDayOn, today)}
        </span>
      </p>
      {withdraws && (
        <button className="ds-button" data-variant="secondary" data-color="neutral" type="submit" name="invitation" value={id} aria-describedby={told}>
          {words.withdraw}
        </button>
      )}
    </li>
  );
}
