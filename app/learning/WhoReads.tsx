import type { ReactNode } from "react";
import { SafetyText } from "#app/curriculum/SafetyLine.tsx";
import type { Viewer } from "#app/family/share.ts";
import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

interface WhoReadsProps {
  /** Those who can see it besides its writer (`viewersOf`). Left out for what cannot be shared. */
  readonly viewers?: readonly Viewer[];
  readonly today: string;
  readonly children?: ReactNode;
}

/** Who can see what is written, in words, and that nobody watches over it. */
export function WhoReads({ viewers = [], today, children }: WhoReadsProps) {
  const t = useMessages();
  const until = ({ untilOn }: Viewer): string => t.when.day(untilOn, today);
  return (
    <div className="who">
      {viewers.length === 0 ? (
        <p className="with-icon">
          <Icon name="lock" />
          <span>
            <strong>{t.reflection.onlyYou}</strong> {t.reflection.onlyYours}
          </span>
        </p>
      ) : (
        <>
          <p>
            <strong>{t.whoReads.others}</strong>
          </p>
          <ul>
            {viewers.map((viewer) => (
              <li key={viewer.shareId}>{viewer.name === null ? t.whoReads.facilitator(until(viewer)) : t.whoReads.member(viewer.name, until(viewer))}</li>
            ))}
          </ul>
          <p>
            {t.whoReads.untilChanged}{" "}
            <a className="ds-link" href="/sharing">
              {t.whoReads.stop}
            </a>
          </p>
        </>
      )}
      <details>
        <summary>{t.reflection.whatItMeans}</summary>
        <p>{t.reflection.honestly}</p>
      </details>
      {children}
      <p>
        <SafetyText line="notwatched" language={t.language} />
      </p>
    </div>
  );
}
