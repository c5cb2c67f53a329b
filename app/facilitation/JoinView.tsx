import type { Track } from "#app/curriculum/programme.ts";
import { PersonFields } from "#app/identity/PersonFields.tsx";
import { SharedDevice } from "#app/identity/SharedDevice.tsx";
import { useMessages } from "#app/i18n/Messages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field, Radios } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { CodeFault } from "./CodeFault.tsx";
import type { InvitationFault } from "./invitation.ts";

interface JoinViewProps {
  readonly found: { readonly ok: true; readonly track: Track | null } | { readonly ok: false; readonly fault: InvitationFault };
  readonly answer: { readonly fault?: InvitationFault | undefined; readonly problems?: Problems | undefined; readonly typed?: Readonly<Record<string, string>> | undefined } | undefined;
}

/** What an invitation leads to: choosing a name and a password. One that lets nobody in says why, and nothing of whose it is. */
export function JoinView({ found, answer }: JoinViewProps) {
  const t = useMessages();
  const fault = answer?.fault ?? (found.ok ? undefined : found.fault);
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.join.heading}</h1>
        {fault || !found.ok ? <CodeFault words={t.join.faults[fault ?? "unknown"]} another={{ href: "/join", label: t.signIn.useCode }} /> : <JoinForm track={found.track} problems={answer?.problems} typed={answer?.typed} />}
      </div>
    </div>
  );
}

function JoinForm({ track, problems, typed }: { track: Track | null; problems: Problems | undefined; typed: Readonly<Record<string, string>> | undefined }) {
  const t = useMessages();
  const languages = (["nb", "en"] as const).map((value) => ({ value, label: <span lang={value}>{t.person.languages[value]}</span> }));
  return (
    <>
      <p>{t.join.invited[track ?? "staff"]}</p>
      {track && <p>{t.join.promise}</p>}
      {track && <p className="small quiet">{t.join.adults}</p>}
      <form className="stack" method="post">
        <ErrorSummary problems={problems} labels={{ userName: t.person.userName, displayName: t.person.displayName, password: t.person.password, email: t.person.email }} />
        <Radios name="language" legend={t.person.language} options={languages} chosen={typed?.language ?? t.language} />
        <PersonFields who={track ? "learner" : "staff"} typed={typed && { userName: typed.userName ?? "", displayName: typed.displayName ?? "" }} problems={problems} />
        <Field name="email" label={t.person.email} description={t.person.emailHelp} problems={problems} type="email" autoComplete="email" defaultValue={typed?.email} />
        <SharedDevice checked={typed?.shared === "yes"} />
        <button className="ds-button" type="submit">
          {t.join.button}
        </button>
      </form>
    </>
  );
}
