import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

/** A module on paper, and what it rests on. */
export function ModuleReading({ moduleId, hasLessons }: { moduleId: string; hasLessons: boolean }) {
  const t = useMessages();
  return (
    <ul className="plain stack tight">
      {hasLessons && (
        <li>
          <a className="ds-link tall" href={`/modules/${moduleId}/workbook`}>
            <Icon name="print" />
            <span>{t.workbook.link}</span>
          </a>
        </li>
      )}
      <li>
        <a className="ds-link tall" href={`/modules/${moduleId}/sources`}>
          <Icon name="book" />
          <span>{t.sources.link}</span>
        </a>
      </li>
    </ul>
  );
}
