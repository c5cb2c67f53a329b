import type { ReactNode } from "react";
import { OwnPage } from "#app/access/PageOwner.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import { MailboxList, type ShownMail } from "./MailboxList.tsx";
import type { MailFault } from "./mail.ts";
import { outboxStates, type OutboxState, type TroubledMail } from "./outbox.ts";

export interface MailPage {
  readonly way: "smtp" | "mailbox" | "none";
  readonly server: string;
  readonly from: string;
  readonly lastFault: (MailFault & { readonly at: number }) | null;
  readonly counts: Readonly<Record<OutboxState, number>>;
  readonly troubled: readonly TroubledMail[];
  readonly mailbox: { readonly mails: readonly ShownMail[]; readonly page: number; readonly pages: number };
  /** Whether a mail has just been put back to be tried again. */
  readonly queued: boolean;
  readonly today: string;
}

/** How the clinic's mail goes: whether it can, what waits, what did not go, and the mailbox where there is one. */
export function MailView({ page, back }: { page: MailPage; back: ReactNode }) {
  const { mail: t } = useStaffMessages();
  const { when } = useMessages();
  return (
    <div className="wrap">
      <div className="column settings">
        <div className="stack">
          {back}
          <h1>{t.heading}</h1>
          <p>
            {t.lead} {page.way !== "mailbox" && t.unnamed}
          </p>
          {page.queued && <SavedNote>{t.queued}</SavedNote>}
        </div>
        <section className="stack" aria-labelledby="how">
          <h2 id="how">{t.how}</h2>
          {page.way === "none" ? <p className="ds-alert" data-color="warning">{t.ways.none}</p> : <p>{page.way === "smtp" ? t.ways.smtp(page.server) : t.ways.mailbox}</p>}
          {page.from && <p>{t.from(page.from)}</p>}
          {page.lastFault && (
            <p className="ds-alert" data-color="warning">
              {t.lastFault(when.moment(page.lastFault.at, page.today))} {t.faults[page.lastFault.where]} {page.lastFault.code !== undefined && t.faultCode(page.lastFault.code)}
            </p>
          )}
        </section>
        <section className="stack" aria-labelledby="counts">
          <h2 id="counts">{t.counts}</h2>
          <ul className="plain row">
            {outboxStates.map((state) => (
              <li key={state}>
                <strong className="num">{page.counts[state]}</strong> {t.states[state]}
              </li>
            ))}
          </ul>
        </section>
        <Troubled page={page} />
        {page.way === "mailbox" && <MailboxList {...page.mailbox} today={page.today} />}
      </div>
    </div>
  );
}

function Troubled({ page: { troubled, today } }: { page: MailPage }) {
  const { mail: t } = useStaffMessages();
  const { when } = useMessages();
  return (
    <section className="stack" aria-labelledby="troubled">
      <h2 id="troubled">{t.troubled}</h2>
      <p className="quiet">{t.troubledHelp}</p>
      {troubled.length === 0 && <p>{t.noneTroubled}</p>}
      <ul className="plain lines">
        {troubled.map(({ id, kind, state, attempts, createdAt }) => {
          const made = when.moment(createdAt, today);
          return (
            <li className="row" key={id}>
              <span className="tall-text">
                {t.kinds[kind]}, {made}: <strong>{t.stateOf[state]}</strong>, {t.attempts(attempts)}
              </span>
              <form method="post" action="/admin/mail">
                <OwnPage />
                <input type="hidden" name="notice" value={id} />
                <button className="ds-button" data-variant="secondary" type="submit" aria-label={t.againName(t.kinds[kind], made)}>
                  {t.again}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
