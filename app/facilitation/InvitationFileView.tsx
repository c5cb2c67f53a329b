import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { InspectedFileView } from "./InspectedFileView.tsx";
import { InvitationFileForm } from "./InvitationFileForm.tsx";
import type { InspectedFile } from "./invitation-file.server.ts";
import { LabelledSheet, type LabelledCard } from "./LabelledSheet.tsx";

/** What the page answers a form with: what is wrong with it, what the file would do, or what was made of it. */
export type InvitationFileAnswer =
  | { readonly problems: Problems; readonly typed: Readonly<Record<string, string>>; readonly file?: undefined; readonly cards?: undefined }
  | { readonly file: InspectedFile; readonly problems?: undefined; readonly cards?: undefined }
  | { readonly cards: readonly LabelledCard[]; readonly existing: number; readonly problems?: undefined; readonly file?: undefined };

interface InvitationFileViewProps {
  readonly page: { readonly group: { readonly id: string; readonly name: string }; readonly today: string };
  readonly answer: InvitationFileAnswer | undefined;
}

/** Many invitations from a file: read first, made when they have been looked over, and then shown alone, this once. */
export function InvitationFileView({ page: { group, today }, answer }: InvitationFileViewProps) {
  const { bulk: words } = useStaffMessages();
  const invitations = `/groups/${group.id}/invitations`;
  const here = `${invitations}/file`;
  if (answer?.cards && answer.cards.length > 0)
    return (
      <div className="wrap">
        <div className="column settings">
          <LabelledSheet cards={answer.cards} existing={answer.existing} today={today} done={invitations} />
        </div>
      </div>
    );
  return (
    <div className="wrap">
      <div className="column settings">
        <header className="stack tight">
          <BackLink to={invitations}>{words.toInvitations}</BackLink>
          <h1>{words.heading}</h1>
        </header>
        {answer?.cards && (
          <p className="ds-alert" data-color="info" role="status">
            {words.noneMade}
          </p>
        )}
        {answer?.file ? <InspectedFileView action={here} file={answer.file} /> : <HowTo />}
        <section className="stack" aria-labelledby="read">
          <h2 id="read">{answer?.file ? words.readAnother : words.readFile}</h2>
          <InvitationFileForm action={here} problems={answer?.problems} typed={answer?.problems && answer.typed} />
        </section>
      </div>
    </div>
  );
}

function HowTo() {
  const { bulk: words } = useStaffMessages();
  return (
    <div className="stack">
      <p>{words.lead}</p>
      <ul>
        {words.columns.map(({ name, what }) => (
          <li key={name}>
            <strong>{name}</strong>: {what}
          </li>
        ))}
      </ul>
      <figure className="stack tight" aria-labelledby="example">
        <figcaption id="example" className="small quiet">
          {words.exampleHeading}
        </figcaption>
        <pre className="file-example">{words.example}</pre>
      </figure>
      <p>{words.noNames}</p>
      <p>{words.again}</p>
    </div>
  );
}
