import { useMessages } from "#app/i18n/Messages.tsx";

/** The last page, for whoever has deleted their account. */
export function GoodbyeView() {
  const { frame, goodbye: t } = useMessages();
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.heading}</h1>
        <p>{t.text}</p>
        <p>{t.help}</p>
        <p>
          <a className="ds-link tall" href="/help">
            {frame.help}
          </a>
        </p>
      </div>
    </div>
  );
}
