import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

/** One tap to what helps when the past comes too close. */
export function SteadyLink() {
  const t = useMessages();
  return (
    <p className="no-print">
      <a className="ds-button" data-variant="secondary" href="/help#steady">
        <Icon name="right" />
        <span>{t.lesson.hereAndNow}</span>
      </a>
    </p>
  );
}
