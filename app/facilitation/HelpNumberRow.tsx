import type { ReactNode } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import type { CheckedNumber } from "./clinic.ts";
import type { ShownHelp } from "./help-numbers.server.ts";

const address = "/admin/help-numbers";

interface PlaceRowProps {
  readonly place: ShownHelp;
  readonly today: string;
  readonly isOpen: boolean;
}

/** A place of the help page: its name, its number and its last check; unfolded, what to look for and the button for whoever has done so. */
export function PlaceRow({ place: { id, name, purpose, hours, owner, number, web, lastChecked, due }, today, isOpen }: PlaceRowProps) {
  const t = useStaffMessages().administration.help;
  return (
    <Row name={name} contact={number ?? web} checked={lastChecked === null ? t.never : t.last(lastChecked, today)} isOpen={isOpen} rang={number !== undefined} intent="check" hidden={{ resource: id }}>
      <p>
        {number && web && (
          <>
            {web}
            <br />
          </>
        )}
        {purpose}. {hours}.
      </p>
      <p className="small quiet">
        {lastChecked !== null && due?.since && `${t.tooOld(due.since, today)}. `}
        {t.owner(owner)}.
      </p>
    </Row>
  );
}

/** The same for a number of the clinic's own. */
export function OwnNumberRow({ number: { position, name, number, hours, checkedOn }, today }: { number: CheckedNumber; today: string }) {
  const t = useStaffMessages().administration.help;
  return (
    <Row name={name} contact={number} checked={checkedOn === null ? t.never : t.last(checkedOn, today)} isOpen={false} rang intent="check-own" hidden={{ position: String(position), number }}>
      {hours && <p>{hours}</p>}
    </Row>
  );
}

interface RowProps {
  readonly name: string;
  readonly contact: string | undefined;
  readonly checked: string;
  readonly isOpen: boolean;
  /** Whether it is rung, and not opened. */
  readonly rang: boolean;
  readonly intent: "check" | "check-own";
  readonly hidden: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

function Row({ name, contact, checked, isOpen, rang, intent, hidden, children }: RowProps) {
  const t = useStaffMessages().administration.help;
  return (
    <li>
      <details className="check-row" open={isOpen}>
        <summary>
          <h3>{name}</h3>
          <span className="small quiet">
            {contact && <span className="num">{contact}</span>}
            {contact && " · "}
            {checked}
          </span>
        </summary>
        <div className="stack tight">
          {children}
          <form method="post" action={address}>
            <OwnPage />
            {Object.entries(hidden).map(([field, value]) => (
              <input type="hidden" name={field} value={value} key={field} />
            ))}
            <button className="ds-button" data-variant="secondary" type="submit" name="intent" value={intent} aria-label={rang ? t.rangName(name) : t.openedName(name)}>
              {rang ? t.rang : t.opened}
            </button>
          </form>
        </div>
      </details>
    </li>
  );
}
