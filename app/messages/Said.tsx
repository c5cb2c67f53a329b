import { useMessages } from "#app/i18n/Messages.tsx";
import { SavedNote } from "#app/ui/SavedNote.tsx";
import type { Done } from "./done.ts";

/** What has just been done in a conversation. */
export function Said({ done }: { done: Done | null }) {
  const { messages: words } = useMessages();
  if (!done) return null;
  return done === "late" ? (
    <p className="ds-alert" data-color="info" role="status">
      {words.said.late}
    </p>
  ) : (
    <SavedNote>{words.said[done]}</SavedNote>
  );
}
