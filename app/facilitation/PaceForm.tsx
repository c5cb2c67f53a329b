import { OwnPage } from "#app/access/PageOwner.tsx";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Radios, TextBox } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import type { PaceModule } from "./pace-page.server.ts";
import { SaveOrCancel } from "./SaveOrCancel.tsx";

/** What there is to mend, with all that was chosen and typed. */
export interface PaceAnswer {
  readonly problems: Problems;
  readonly typed: Readonly<Record<"module" | "kind" | "reason", string>>;
}

/** Opens one module early for one learner, or holds it, with a reason for the learner to read. */
export function PaceForm({ action, chosen: { moduleId, title, note }, answer }: { action: string; chosen: PaceModule; answer: PaceAnswer | undefined }) {
  const words = useStaffMessages().prescribing.pace;
  const problems = answer?.problems;
  const typed = answer?.typed ?? { kind: note?.kind ?? "", reason: note?.reason ?? "" };
  const kinds = (["opened", "held"] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <form className="ds-card stack" method="post" action={`${action}?module=${moduleId}`} aria-labelledby="own-pace">
      <OwnPage />
      <input type="hidden" name="module" value={moduleId} />
      <h2 id="own-pace">{words.form(title)}</h2>
      <ErrorSummary problems={problems} labels={{ kind: words.kind, reason: words.reason }} />
      <Radios name="kind" legend={words.kind} description={words.heldHelp} problems={problems} options={kinds} chosen={typed.kind} />
      <TextBox name="reason" rows={3} label={words.reason} description={words.reasonHelp} problems={problems} defaultValue={typed.reason} />
      <SaveOrCancel intent="set" save={words.save} cancel={words.cancel} list={action} />
    </form>
  );
}
