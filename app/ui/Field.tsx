import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import type { Problems } from "./problems.ts";

interface Told {
  readonly name: string;
  readonly label: ReactNode;
  /** Said before the control: what it is for, what is allowed. */
  readonly description?: ReactNode;
  readonly problems?: Problems | undefined;
}

/** The words for a problem's key; a key that has none is shown as the general sentence. */
export function useProblemWords(): (key: string) => string {
  const { problems } = useMessages();
  return (key) => {
    const words = problems[key as keyof typeof problems];
    return typeof words === "string" ? words : problems.required;
  };
}

/** Label, description, control and problem, tied together once. The control's id is its name, so that the summary can lead to it. */
function Around({ name, label, description, problems, children }: Told & { children: (attributes: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode }) {
  const words = useProblemWords();
  const own = useId();
  const problem = problems?.[name];
  const described = [description && `${own}d`, problem && `${own}p`].filter(Boolean).join(" ");
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      {description && (
        <p className="small quiet" id={`${own}d`}>
          {description}
        </p>
      )}
      {children({ id: name, ...(described && { "aria-describedby": described }), ...(problem && { "aria-invalid": true }) })}
      {problem && (
        <p className="ds-validation-message" data-field="validation" id={`${own}p`}>
          {words(problem)}
        </p>
      )}
    </div>
  );
}

export const Field = ({ name, label, description, problems, ...input }: Told & Omit<InputHTMLAttributes<HTMLInputElement>, "name">) => (
  <Around name={name} label={label} description={description} problems={problems}>
    {(attributes) => <input className="ds-input" name={name} type="text" {...input} {...attributes} />}
  </Around>
);

/** A box for a few lines. It takes all that is typed: what is too long is refused with words, and nothing is cut off. */
export const TextBox = ({ name, label, description, problems, ...textarea }: Told & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name">) => (
  <Around name={name} label={label} description={description} problems={problems}>
    {(attributes) => <textarea className="ds-input" name={name} {...textarea} {...attributes} />}
  </Around>
);

export const Choice = ({ name, label, description, problems, children, ...select }: Told & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name">) => (
  <Around name={name} label={label} description={description} problems={problems}>
    {(attributes) => (
      <select className="ds-input" name={name} {...select} {...attributes}>
        {children}
      </select>
    )}
  </Around>
);

/** One choice among a few, all in view. */
export function Radios({ name, legend, description, problems, options, chosen }: { name: string; legend: ReactNode; description?: ReactNode; problems?: Problems | undefined; options: readonly { value: string; label: ReactNode }[]; chosen?: string | undefined }) {
  const words = useProblemWords();
  const own = useId();
  const problem = problems?.[name];
  return (
    <fieldset className="ds-fieldset" id={name} tabIndex={-1} {...(problem && { "aria-describedby": `${own}p` })}>
      <legend className="ds-label">{legend}</legend>
      {description && <p className="small quiet">{description}</p>}
      {options.map(({ value, label }) => (
        <div className="ds-field" key={value}>
          <input className="ds-input" type="radio" name={name} id={`${name}-${value}`} value={value} defaultChecked={value === chosen} {...(problem && { "aria-invalid": true })} />
          <label htmlFor={`${name}-${value}`}>{label}</label>
        </div>
      ))}
      {problem && (
        <p className="ds-validation-message" data-field="validation" id={`${own}p`}>
          {words(problem)}
        </p>
      )}
    </fieldset>
  );
}
