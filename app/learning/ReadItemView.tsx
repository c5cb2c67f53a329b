import { useMessages } from "#app/i18n/Messages.tsx";
import { itemName } from "./item-name.ts";
import type { ReadItem } from "./shared-item.ts";
import { SharedContentView } from "./SharedContentView.tsx";

/** One item that somebody shares with the reader. */
export function ReadItemView({ shared: { from, forMember, listedAt, item, untilOn, today } }: { shared: ReadItem }) {
  const t = useMessages();
  return (
    <div className="wrap">
      <div className="column stack">
        <header className="stack tight">
          <h1>{t.shared.heading(from)}</h1>
          <p className="quiet">{itemName(t, item.name, today)}</p>
        </header>
        <SharedContentView content={item.content} today={today} level={2} />
        <p>{t.shared.until(t.when.day(untilOn, today))}</p>
        {forMember && <p className="small quiet">{t.shared.care}</p>}
        <p>
          <a className="ds-button" data-variant="secondary" href={listedAt}>
            {t.shared.back}
          </a>
        </p>
      </div>
    </div>
  );
}
