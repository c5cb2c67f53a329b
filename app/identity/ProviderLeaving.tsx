import { useMessages } from "#app/i18n/Messages.tsx";

/** Stands for a moment while the browser leaves for the service; where it does not go by itself, by a link. */
export function ProviderLeaving({ name, to }: { name: string; to: string }) {
  const t = useMessages().provider;
  return (
    <div className="wrap">
      <div className="narrow stack">
        <h1>{t.button(name)}</h1>
        <p>{t.leaving(name)}</p>
        <p>
          <a className="ds-button" href={to} rel="noreferrer">
            {t.go(name)}
          </a>
        </p>
      </div>
    </div>
  );
}
