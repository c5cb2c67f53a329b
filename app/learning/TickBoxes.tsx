import type { PrepareChoice } from "#app/curriculum/sheet.ts";
import { tickedOf } from "./ticks.ts";

interface TickBoxesProps {
  readonly id: string;
  readonly legend: string;
  readonly description: string;
  readonly choices: readonly PrepareChoice[];
  /** What is ticked, as it is kept. */
  readonly kept: string;
  readonly describedBy: string;
  /** What is to be mended, in words. */
  readonly problem: string | undefined;
}

/** The choices of one prompt, each to tick. */
export function TickBoxes({ id, legend, description, choices, kept, describedBy, problem }: TickBoxesProps) {
  const ticked = tickedOf(choices, kept);
  return (
    <fieldset className="ds-fieldset" id={id} tabIndex={-1} aria-describedby={problem ? `${id}-problem ${describedBy}` : describedBy}>
      <legend className="ds-label">{legend}</legend>
      <p className="small quiet">{description}</p>
      {choices.map((choice) => (
        <div className="ds-field" key={choice.id}>
          <input className="ds-input" type="checkbox" name="choice" id={`${id}-${choice.id}`} value={choice.id} defaultChecked={ticked.includes(choice)} {...(problem && { "aria-invalid": true })} />
          <label htmlFor={`${id}-${choice.id}`}>{choice.label}</label>
        </div>
      ))}
      {problem && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
