import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";
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
    <p className="saved with-icon" role="status">
      <Icon name="saved" />
      <span>{words.said[done]}</span>
    </p>
  );
}
