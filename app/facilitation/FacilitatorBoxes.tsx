import { useId, type ReactNode } from "react";
import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";
import { useProblemWords } from "#app/ui/Field.tsx";
import type { Problems } from "#app/ui/problems.ts";

export interface NamedAccount {
  readonly accountId: string;
  readonly displayName: string;
}

interface FacilitatorBoxesProps {
  readonly facilitators: readonly NamedAccount[];
  readonly chosen: readonly string[];
  readonly problems?: Problems | undefined;
  /** What more the boxes are about. */
  readonly help?: string;
  /** What is chosen beside each box. */
  readonly beside?: (facilitator: NamedAccount) => ReactNode;
}

/** Who leads a group: a box to tick for each facilitator of the clinic. */
export function FacilitatorBoxes({ facilitators, chosen, problems, help, beside }: FacilitatorBoxesProps) {
  const { groupForm: words } = useStaffMessages();
  const problemWords = useProblemWords();
  const own = useId();
  const problem = problems?.facilitators;
  return (
    <fieldset className="ds-fieldset" id="facilitators" tabIndex={-1} {...(problem && { "aria-describedby": `${own}p` })}>
      <legend className="ds-label">{words.facilitators}</legend>
      <p className="small quiet">{words.facilitatorsHelp}</p>
      {help && <p className="small quiet">{help}</p>}
      {facilitators.map((facilitator) => {
        const { accountId, displayName } = facilitator;
        const box = (
          <div className="ds-field" key={accountId}>
            <input className="ds-input" type="checkbox" name="facilitators" id={own + accountId} value={accountId} defaultChecked={chosen.includes(accountId)} {...(problem && { "aria-invalid": true })} />
            <label htmlFor={own + accountId}>{displayName}</label>
          </div>
        );
        if (!beside) return box;
        return (
          <div className="leader" key={accountId}>
            {box}
            {beside(facilitator)}
          </div>
        );
      })}
      {problem && (
        <p className="ds-validation-message" data-field="validation" id={`${own}p`}>
          {problemWords(problem)}
        </p>
      )}
    </fieldset>
  );
}
