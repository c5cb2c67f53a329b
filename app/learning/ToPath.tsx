import { useMessages } from "#app/i18n/Messages.tsx";
import { usePreview } from "./Preview.tsx";

/** The way back to the learner's path. */
export function ToPath() {
  const t = useMessages();
  const preview = usePreview();
  return (
    <a className="ds-button" data-variant="secondary" href={preview ?? "/home"}>
      {t.lesson.toPath}
    </a>
  );
}
