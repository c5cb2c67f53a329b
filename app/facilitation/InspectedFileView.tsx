import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BadRows } from "./BadRows.tsx";
import { FileRows } from "./FileRows.tsx";
import type { InspectedFile } from "./invitation-file.server.ts";

/** What a file would do: what would be made, what is there already, and what cannot be used. Each with its one button. */
export function InspectedFileView({ action, file }: { action: string; file: InspectedFile }) {
  const { bulk: words } = useStaffMessages();
  const { rows, existing, bad, unread } = file;
  const waiting = existing.filter(({ status }) => status === "waiting").length;
  return (
    <section className="stack" aria-labelledby="overview">
      <h2 id="overview">{words.overview}</h2>
      <div role="status" className="stack tight">
        <p>{words.nothingYet}</p>
        <ul>
          <li>{words.new(rows.length)}</li>
          {existing.length > 0 && <li>{words.existing(existing.length)}</li>}
          {bad.length > 0 && <li>{words.bad(bad.length)}</li>}
        </ul>
      </div>
      {unread.length > 0 && <p className="small quiet">{words.unread(unread.join(", "))}</p>}
      {bad.length > 0 && <BadRows rows={bad} />}
      {rows.length > 0 && (
        <form className="stack" method="post" action={action}>
          <FileRows id="new" heading={words.newOnes} rows={rows} />
          <Again text={file.text} />
          <div className="row">
            <button className="ds-button" type="submit" name="intent" value="make">
              {words.make(rows.length)}
            </button>
          </div>
        </form>
      )}
      {existing.length > 0 && (
        <div className="stack">
          <FileRows id="existing" heading={words.existingOnes} rows={existing} />
          <p className="small quiet">{words.existingHelp}</p>
        </div>
      )}
      {waiting > 0 && (
        <details className="who">
          <summary>{words.lost}</summary>
          <form className="stack" method="post" action={action}>
            <p>{words.lostHelp(waiting)}</p>
            <Again text={file.text} />
            <div className="row">
              <button className="ds-button" data-variant="secondary" type="submit" name="intent" value="renew">
                {words.renew(waiting)}
              </button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
}

/** The rows as they were read, to be read again where something is made of them. */
const Again = ({ text }: { text: string }) => (
  <>
    <input type="hidden" name="text" value={text} />
    <OwnPage />
  </>
);
