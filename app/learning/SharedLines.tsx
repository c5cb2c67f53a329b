import { useMessages } from "#app/i18n/Messages.tsx";
import { itemName } from "./item-name.ts";
import type { ShareLine } from "./shared-item.ts";

interface SharedLinesProps {
  readonly lines: readonly ShareLine[];
  readonly today: string;
  /** Whether to say whose each is. */
  readonly named?: boolean;
}

/** What somebody shares with the reader, each with the way to it. */
export function SharedLines({ lines, today, named }: SharedLinesProps) {
  const t = useMessages();
  return (
    <ul className="lines plain">
      {lines.map(({ shareId, name, who, untilOn }) => (
        <li key={shareId}>
          <a className="ds-link" href={`/shared/${shareId}`}>
            {itemName(t, name, today)}
          </a>
          <span className="small quiet">{[...(named && who !== null ? [t.sharing.from(who)] : []), t.sharing.until(t.when.day(untilOn, today))].join(", ")}</span>
        </li>
      ))}
    </ul>
  );
}
