import { useId, type ReactNode } from "react";
import { useProblemWords } from "./Field.tsx";
import type { Problems } from "./problems.ts";

/** One box to tick, with its words and what is wrong with it. The control's id is its name, so that the summary can lead to it. */
export function TickBox({ name, problems, checked, children }: { name: string; problems: Problems | undefined; checked?: boolean | undefined; children: ReactNode }) {
  const words = useProblemWords();
  const own = useId();
  const problem = problems?.[name];
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" name={name} id={name} value="yes" defaultChecked={checked} {...(problem && { "aria-invalid": true, "aria-describedby": own })} />
      <label htmlFor={name}>{children}</label>
      {problem && (
        <p className="ds-validation-message" data-field="validation" id={own}>
          {words(problem)}
        </p>
      )}
    </div>
  );
}
