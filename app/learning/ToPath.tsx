import { useMessages } from "#app/i18n/Messages.tsx";

/** The way back to the learner's path. */
export function ToPath() {
  const t = useMessages();
  return (
    <a className="ds-button" data-variant="secondary" href="/home">
      {t.lesson.toPath}
    </a>
  );
}
