import type { CheckDue } from "#app/curriculum/help.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

/** An entry that must be checked, in the reader's language. */
export interface ShownCheck extends Pick<CheckDue, "number" | "web" | "lastChecked" | "since" | "isHidden"> {
  readonly name: string;
  readonly owner: string;
}

/** Which entries of the help page somebody must check: why, since when, and who. What readers cannot see until then stands first. */
export function HelpChecks({ due, today }: { due: readonly ShownCheck[]; today: string }) {
  const t = useStaffMessages().admin;
  return (
    <section className="stack" aria-labelledby="check">
      <h2 id="check">{t.check}</h2>
      <p className="quiet">{due.length === 0 ? t.allChecked : t.checkHelp}</p>
      <Checks heading={t.hiddenChecks} due={due.filter(({ isHidden }) => isHidden)} today={today} />
      <Checks heading={t.shownChecks} due={due.filter(({ isHidden }) => !isHidden)} today={today} />
    </section>
  );
}

function Checks({ heading, due, today }: { heading: (n: number) => string; due: readonly ShownCheck[]; today: string }) {
  const t = useStaffMessages().admin;
  if (due.length === 0) return null;
  return (
    <>
      <h3 className="part-heading">{heading(due.length)}</h3>
      <ul className="plain contacts">
        {due.map(({ name, number, web, lastChecked, since, owner }) => (
          <li key={name}>
            <strong>{name}</strong> {number && <span className="num">{number}</span>}
            {web && <span> · {web}</span>}
            <br />
            <span className="small quiet">
              {lastChecked && since ? `${t.lastChecked(lastChecked, today)}, ${t.tooOld(since, today)}` : t.neverChecked}. {t.owner(owner)}.
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
