import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "./Icon.tsx";

/**
 * Reads the page's parts that are marked `data-aloud` in the browser's own voice. It is hidden where no script runs and where the
 * browser has no voice of the page's language: see `read-aloud-bar.ts`, which takes its words from here.
 */
export function ReadAloudBar() {
  const t = useMessages();
  return (
    <div className="no-print" data-reads-aloud={JSON.stringify(t.aloud)} hidden>
      <button className="ds-button" data-variant="tertiary" type="button" data-aloud-toggle>
        <Icon name="sound" />
        <span>{t.aloud.read}</span>
      </button>
      <button className="ds-button" data-variant="tertiary" type="button" data-aloud-stop hidden>
        {t.aloud.stop}
      </button>
      <span className="small quiet" role="status" />
    </div>
  );
}
