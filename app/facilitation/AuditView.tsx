import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { auditActions } from "#app/privacy/audit.ts";
import type { Verified } from "#app/privacy/audit-list.server.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Choice, Field } from "#app/ui/Field.tsx";
import { Icon } from "#app/ui/Icon.tsx";
import type { AuditLine, AuditPage, AuditQuery } from "./audit-page.server.ts";
import type { SinceReview } from "#app/privacy/audit-review.ts";
import { AuditReview } from "./AuditReview.tsx";
import { ClinicPageHead } from "./ClinicPageHead.tsx";

const address = "/admin/audit";

/** The address of a page of the trail with the same filter. */
function auditAddress(query: AuditQuery, more: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries({ ...query, ...more }).filter(([, value]) => value !== "");
  return asked.length === 0 ? address : `${address}?${new URLSearchParams(asked).toString()}`;
}

/** Who has done what, the newest first, and whether the trail is as it was written. */
export function AuditView({ page }: { page: AuditPage & { readonly since: SinceReview; readonly reviewed: boolean } }) {
  const { administration } = useStaffMessages();
  const t = administration.audit;
  const { lines, query, olderThan, isFirst, today } = page;
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          <ClinicPageHead heading={t.heading} />
          <p className="quiet">{t.about}</p>
          <Chain verified={page.verified} query={query} />
        </div>
        {isFirst && <AuditReview since={page.since} staff={page.staff} saved={page.reviewed} today={today} />}
        <section className="stack" aria-labelledby="entries">
          <h2 id="entries">{t.entries}</h2>
          <ErrorSummary problems={page.problems} labels={{ from: t.from, until: t.until, learner: t.learner }} />
          <AuditFilter page={page} />
          {lines.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <ul className="news plain">
              {lines.map((line) => (
                <Line key={line.id} line={line} today={today} />
              ))}
            </ul>
          )}
          {(!isFirst || olderThan !== undefined) && (
            <nav className="row" aria-label={t.pages}>
              {!isFirst && (
                <a className="ds-button" data-variant="secondary" href={auditAddress(query)}>
                  <Icon name="left" />
                  <span>{t.newest}</span>
                </a>
              )}
              {olderThan !== undefined && (
                <a className="ds-button" data-variant="secondary" href={auditAddress(query, { before: String(olderThan) })}>
                  <span>{t.older}</span>
                  <Icon name="right" />
                </a>
              )}
            </nav>
          )}
        </section>
      </div>
    </div>
  );
}

function Chain({ verified: { broken, isWhole, entries }, query }: { verified: Verified; query: AuditQuery }) {
  const t = useStaffMessages().administration.audit;
  if (broken !== undefined)
    return (
      <div className="ds-alert" data-color="danger">
        <p>{t.broken(broken)}</p>
      </div>
    );
  return (
    <p className="with-icon">
      <Icon name="check" />
      <span>
        {isWhole ? t.whole(entries) : t.newestWhole(entries)}{" "}
        {!isWhole && (
          <a className="ds-link" href={auditAddress(query, { verify: "all" })}>
            {t.verify}
          </a>
        )}
      </span>
    </p>
  );
}

function AuditFilter({ page: { query, staff, groups, problems } }: { page: AuditPage }) {
  const t = useStaffMessages().administration.audit;
  const option = ({ id, name }: { readonly id: string; readonly name: string }) => (
    <option key={id} value={id}>
      {name}
    </option>
  );
  return (
    <form className="stack" method="get" action={address} aria-label={t.filter}>
      <div className="filter">
        <Choice name="who" label={t.who} defaultValue={query.who}>
          <option value="">{t.anyone}</option>
          {staff.map(option)}
        </Choice>
        <Choice name="action" label={t.action} defaultValue={query.action}>
          <option value="">{t.anything}</option>
          {auditActions.map((action) => option({ id: action, name: t.actions[action] }))}
        </Choice>
        <Choice name="group" label={t.group} defaultValue={query.group}>
          <option value="">{t.anyGroup}</option>
          {groups.map(option)}
        </Choice>
        <Field type="date" name="from" label={t.from} problems={problems} defaultValue={query.from} />
        <Field type="date" name="until" label={t.until} problems={problems} defaultValue={query.until} />
      </div>
      <Field className="ds-input short" name="learner" label={t.learner} description={t.learnerHelp} problems={problems} defaultValue={query.learner} autoComplete="off" spellCheck={false} />
      <div className="row">
        <button className="ds-button" type="submit">
          {t.show}
        </button>
        {Object.values(query).some(Boolean) && (
          <a className="ds-link tall" href={address}>
            {t.showAll}
          </a>
        )}
      </div>
    </form>
  );
}

function Line({ line: { id, at, who, action, learner, group }, today }: { line: AuditLine; today: string }) {
  const { when } = useMessages();
  const t = useStaffMessages().administration.audit;
  const about = [learner && t.aboutLearner(learner), group === null ? t.goneGroup : group].filter(Boolean);
  return (
    <li>
      <strong>{who ?? t.goneAccount}</strong> {t.actions[action] ?? action}
      <br />
      <span className="small quiet">{[when.moment(at, today), ...about, t.entry(id)].join(" · ")}</span>
    </li>
  );
}
