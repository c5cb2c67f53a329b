import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { reasonLength } from "#app/privacy/emergency.ts";
import { BackLink } from "#app/ui/BackLink.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { OpenedRecord } from "./emergency.server.ts";

interface EmergencyViewProps {
  readonly page: {
    readonly open: readonly OpenedRecord[];
    /** Whether it is reached from the clinic's page, where its own reader begins, and not from the groups. */
    readonly isFromClinic: boolean;
    readonly ended: boolean;
    readonly today: string;
  };
  readonly answer: { readonly problems: Problems; readonly typed: { readonly userName: string; readonly reason: string }; readonly ledAt?: string } | undefined;
}

/** Where one of the staff opens the record of a learner who is not theirs, for an hour: by the exact user name and with a reason, and nobody is listed but those whose record they have open. */
export function EmergencyView({ page: { open, isFromClinic, ended, today }, answer }: EmergencyViewProps) {
  const { emergency: t, administration } = useStaffMessages();
  const { frame, when } = useMessages();
  const problems = answer?.problems;
  return (
    <div className="wrap">
      <div className="column stack">
        {isFromClinic ? <BackLink to="/admin">{administration.toClinic}</BackLink> : <BackLink to="/groups">{frame.groups}</BackLink>}
        <h1>{t.heading}</h1>
        {ended && !answer && <SavedNote>{t.ended}</SavedNote>}
        <p className="lead">{t.lead}</p>
        <p>
          <strong>{t.danger}</strong>{" "}
          <a className="ds-link" href="/help">
            {frame.moreHelp}
          </a>
        </p>
        {open.length > 0 && (
          <section className="stack tight" aria-labelledby="open">
            <h2 id="open">{t.open}</h2>
            <ul className="news plain">
              {open.map(({ enrolmentId, name, group, untilAt }) => (
                <li key={enrolmentId}>
                  <a className="ds-link tall" href={`/emergency/${enrolmentId}`}>
                    {t.toRecord(name)}
                  </a>
                  <br />
                  <span className="small quiet">{group} · {t.until(when.moment(untilAt, today))}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="ds-alert" data-color="warning">
          <p>{t.warning}</p>
        </div>
        <p>{t.sees}</p>
        <ErrorSummary problems={problems} labels={{ userName: t.userName, reason: t.reason }} />
        {answer?.ledAt && (
          <p>
            <a className="ds-link tall" href={answer.ledAt}>
              {t.toLed}
            </a>
          </p>
        )}
        <form className="stack" method="post" action="/emergency">
          <OwnPage />
          <Field name="userName" label={t.userName} description={t.userNameHelp} problems={problems} defaultValue={answer?.typed.userName} autoComplete="off" autoCapitalize="none" spellCheck={false} required />
          <TextBox name="reason" label={t.reason} description={t.reasonHelp} problems={problems} defaultValue={answer?.typed.reason} rows={4} minLength={reasonLength.min} required />
          <button className="ds-button" type="submit">
            {t.button}
          </button>
        </form>
      </div>
    </div>
  );
}
