import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { Choice } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";
import { FacilitatorBoxes, type NamedAccount } from "./FacilitatorBoxes.tsx";
import { kindField, messagesField, type Leader } from "./leaders.ts";

interface LeaderBoxesProps {
  readonly facilitators: readonly NamedAccount[];
  readonly chosen: readonly string[];
  /** As what each leads the group today. */
  readonly leaders: readonly Leader[];
  readonly problems: Problems | undefined;
}

/** Who leads a group, and as what: for each facilitator of the clinic a box to tick, a choice, and for a peer worker whether messages are for them. */
export function LeaderBoxes({ facilitators, chosen, leaders, problems }: LeaderBoxesProps) {
  const { groupForm: words } = useStaffMessages();
  const leadsAs = ({ accountId, displayName }: NamedAccount) => {
    const leads = leaders.find((leader) => leader.accountId === accountId);
    return (
      <div className="leads-as">
        <Choice name={kindField(accountId)} label={words.kind(displayName)} defaultValue={leads?.kind ?? "facilitator"}>
          {(["facilitator", "peer"] as const).map((kind) => (
            <option value={kind} key={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Choice>
        <div className="ds-field for-peer">
          <input className="ds-input" type="checkbox" name={messagesField(accountId)} id={messagesField(accountId)} defaultChecked={leads?.kind === "peer" && leads.messages} />
          <label htmlFor={messagesField(accountId)}>{words.peerMessages(displayName)}</label>
        </div>
      </div>
    );
  };
  return <FacilitatorBoxes facilitators={facilitators} chosen={chosen} problems={problems} help={words.peerHelp} beside={leadsAs} />;
}
