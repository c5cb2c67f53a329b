import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { useMeetingWho } from "./meeting-who.ts";
import { emptyPlan, type PlanValues } from "./meeting-values.ts";
import type { MeetingLine, MeetingsPage } from "./meetings-page.server.ts";
import { PlanForm } from "./PlanForm.tsx";

interface MeetingsViewProps {
  readonly page: MeetingsPage;
  /** The family that the address names, where a meeting can be planned for it. */
  readonly family: string;
  readonly answer: { readonly problems: Problems; readonly values: PlanValues } | undefined;
}

/** The meetings and activities of a group: what is coming, a form to plan more, and what has been. */
export function MeetingsView({ page, family, answer }: MeetingsViewProps) {
  const { groups, meetings: words } = useStaffMessages();
  const { group, coming } = page;
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <BackLink to={`/groups/${group.id}`}>{groups.toGroup(group.name)}</BackLink>
          <h1>{words.heading(group.name)}</h1>
        </header>
        <section className="stack" aria-labelledby="coming">
          <h2 id="coming">{words.coming}</h2>
          {coming.length === 0 ? <p className="quiet">{words.noneComing}</p> : <Lines page={page} lines={coming} />}
        </section>
        <PlanForm page={page} values={answer?.values ?? emptyPlan(family)} problems={answer?.problems} />
        <Earlier page={page} />
      </div>
    </div>
  );
}

function Lines({ page: { group, today }, lines }: { page: MeetingsPage; lines: readonly MeetingLine[] }) {
  const t = useMessages();
  const { meetings: words } = useStaffMessages();
  const who = useMeetingWho();
  return (
    <ul className="lines plain dated">
      {lines.map((line) => (
        <li key={line.id}>
          <a className="ds-link" href={`/groups/${group.id}/meetings/${line.id}`}>
            {t.calendar.time(line, today)}
          </a>
          <span className="small">
            <strong>{line.activity ?? words.kinds[line.kind]}</strong>
            {line.cancelled && `, ${words.cancelled}`}
          </span>
          <span className="small quiet">{[line.kind === "family" ? who(line) : "", line.kind === "activity" ? (line.places === null ? words.signedUpAny(line.taken) : words.signedUp(line.taken, line.places)) : "", line.place].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function Earlier({ page }: { page: MeetingsPage }) {
  const { meetings: words } = useStaffMessages();
  const at = (number: number) => `/groups/${page.group.id}/meetings?earlier=${number}#earlier`;
  return (
    <section className="stack" id="earlier" tabIndex={-1} aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">{words.earlier}</h2>
      {page.earlier.length === 0 ? <p className="quiet">{words.noneEarlier}</p> : <Lines page={page} lines={page.earlier} />}
      {(page.page > 1 || page.older) && (
        <nav className="row" aria-label={words.pages}>
          {page.page > 1 && (
            <a className="ds-button" data-variant="secondary" href={at(page.page - 1)}>
              <Icon name="left" />
              <span>{words.newer}</span>
            </a>
          )}
          {page.older && (
            <a className="ds-button" data-variant="secondary" href={at(page.page + 1)}>
              <span>{words.older}</span>
              <Icon name="right" />
            </a>
          )}
        </nav>
      )}
      <p className="small quiet">{words.kept(page.keptDays)}</p>
    </section>
  );
}
