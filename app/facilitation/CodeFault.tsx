import { useMessages } from "#app/i18n/Messages.tsx";

interface CodeFaultProps {
  readonly words: string;
  /** Where another code can be typed in. */
  readonly another: { readonly href: string; readonly label: string };
}

/** Why a code does nothing, and where to go from here. */
export function CodeFault({ words, another }: CodeFaultProps) {
  const t = useMessages();
  return (
    <>
      <p>{words}</p>
      <div className="row">
        <a className="ds-button" href={another.href}>
          {another.label}
        </a>
        <a className="ds-button" data-variant="secondary" href="/sign-in">
          {t.frame.signIn}
        </a>
      </div>
    </>
  );
}
