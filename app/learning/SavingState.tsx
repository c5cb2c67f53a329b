import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";

interface SavingStateProps {
  readonly id: string | undefined;
  readonly state: "conflict" | "saved" | "empty";
  /** The words for a text that is too long: they name the limit of the form. */
  readonly tooLong: string;
  /** The page's own address: whoever has been signed out signs in there, and what waits in the tab is sent. */
  readonly address: string;
  /** What it says as the page comes. */
  readonly children: ReactNode;
}

/** Whether the words of a form that saves itself have arrived. `auto-save.ts` changes it, with the words that come along in the page's language. */
export function SavingState({ id, state, tooLong, address, children }: SavingStateProps) {
  const { reflection: t } = useMessages();
  const words = { waiting: t.waiting, saving: t.saving, failed: t.failed, staying: t.staying, signed_out: t.signedOut, other_account: t.otherAccount, too_long: tooLong, conflict: t.notSaved };
  return (
    <div className="saving">
      <p className="small quiet" id={id} role="status" data-state={state} data-words={JSON.stringify(words)}>
        {children}
      </p>
      <a className="ds-link" href={address}>
        {t.signInAgain}
      </a>
    </div>
  );
}
