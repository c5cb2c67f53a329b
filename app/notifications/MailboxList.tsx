import { useMessages } from "#app/i18n/Messages.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

export interface ShownMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** In pieces, so that a link to this site can be followed. */
  readonly text: readonly { readonly words: string; readonly href?: string | undefined }[];
  /** UTC milliseconds. */
  readonly at: number;
}

interface MailboxListProps {
  readonly mails: readonly ShownMail[];
  readonly page: number;
  readonly pages: number;
  readonly today: string;
}

/** The mails of a mailbox for trying things out, newest first. */
export function MailboxList({ mails, page, pages, today }: MailboxListProps) {
  const { mail: t } = useStaffMessages();
  const { when } = useMessages();
  return (
    <section className="stack" aria-labelledby="mailbox">
      <h2 id="mailbox">{t.mailbox}</h2>
      {mails.length === 0 && <p>{t.mailboxEmpty}</p>}
      {mails.map(({ messageId, to, subject, text, at }) => (
        <article className="ds-card stack" key={messageId + at}>
          <p className="small quiet">
            {t.to}: {to}
            <br />
            {t.subject}: <strong>{subject}</strong>
            <br />
            {t.sentAt} {when.moment(at, today)}
          </p>
          <p className="written">
            {text.map(({ words, href }, n) =>
              href ? (
                <a className="ds-link" href={href} key={n}>
                  {words}
                </a>
              ) : (
                words
              ),
            )}
          </p>
        </article>
      ))}
      {pages > 1 && (
        <nav className="row" aria-label={t.pages}>
          {page > 1 && (
            <a className="ds-button" data-variant="secondary" href={`/admin/mail?page=${page - 1}#mailbox`}>
              <Icon name="left" />
              <span>{t.newer}</span>
            </a>
          )}
          <span className="num">{t.page(page, pages)}</span>
          {page < pages && (
            <a className="ds-button" data-variant="secondary" href={`/admin/mail?page=${page + 1}#mailbox`}>
              <span>{t.older}</span>
              <Icon name="right" />
            </a>
          )}
        </nav>
      )}
    </section>
  );
}
