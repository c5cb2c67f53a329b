import { useMessages } from "#app/i18n/Messages.tsx";

/** Beside the button of a form that is one of several on its page: without scripts, pressing one of them loses what is typed in the others. */
export function SaveHereFirst() {
  const { reflection } = useMessages();
  return (
    <noscript>
      <p className="small quiet no-print">{reflection.saveHereFirst}</p>
    </noscript>
  );
}
