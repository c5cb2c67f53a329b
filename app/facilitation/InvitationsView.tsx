import type { Track } from "#app/curriculum/programme.ts";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { InvitationForm } from "./InvitationForm.tsx";
import { InvitationList } from "./InvitationList.tsx";
import { InvitationSheet, type SentSheet } from "./InvitationSheet.tsx";
import type { InvitationPage } from "./invitation.server.ts";
import { ListPages } from "./ListPages.tsx";

interface InvitationsViewProps {
  readonly page: {
    readonly group: { readonly id: string; readonly name: string };
    readonly list: InvitationPage;
    readonly withdrawn: boolean;
    readonly today: string;
  };
  readonly answer:
    | { readonly sheet: SentSheet; readonly track: Track; readonly maxUses: number; readonly problems?: undefined }
    | { readonly sheet?: undefined; readonly problems: Problems; readonly typed: Readonly<Record<string, string>> }
    | undefined;
}

/** A group's invitations: new ones are shown alone, this once; else the form, and those that still let somebody in. */
export function InvitationsView({ page: { group, list, withdrawn, today }, answer }: InvitationsViewProps) {
  const { groups, invitations: words, sheet, bulk } = useStaffMessages();
  const here = `/groups/${group.id}/invitations`;
  return (
    <div className="wrap">
      <div className="column settings">
        {answer?.sheet ? (
          <InvitationSheet sheet={answer.sheet} maxUses={answer.maxUses} forWhom={sheet.forTrack[answer.track]} note={sheet.discreet} today={today} done={here} />
        ) : (
          <>
            <header className="stack tight">
              <BackLink to={`/groups/${group.id}`}>{groups.toGroup(group.name)}</BackLink>
              <h1>{words.headingFor(group.name)}</h1>
            </header>
            <p>
              {bulk.manyLead}{" "}
              <a className="ds-link" href={`${here}/file`}>
                {bulk.link}
              </a>
            </p>
            <InvitationForm action={here} problems={answer?.problems} typed={answer?.typed} />
            <InvitationList action={`${here}?page=${list.page}`} invitations={list.invitations} of={list} withdrawn={withdrawn && !answer} today={today} />
            <ListPages page={list.page} isMore={list.page < list.pages} address={here} of={list.pages} at="waiting" />
          </>
        )}
      </div>
    </div>
  );
}
