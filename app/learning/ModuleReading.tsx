import type { ReactNode } from "react";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

/** A module on paper, what it rests on, and what else is done with it. */
export function ModuleReading({ moduleId, hasLessons, children }: { moduleId: string; hasLessons: boolean; children?: ReactNode }) {
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
      {children}
    </ul>
  );
}
