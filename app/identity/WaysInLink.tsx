import { useMessages } from "#app/i18n/Messages.tsx";

/** Leads from one's own account to its passkeys and to the sign-in service. */
export function WaysInLink() {
  const t = useMessages().passkeys;
  return (
    <section className="stack" aria-labelledby="ways-in">
      <h2 id="ways-in">{t.linkHeading}</h2>
      <p>
        <a className="ds-link tall" href="/account/passkeys">
          {t.link}
        </a>
      </p>
    </section>
  );
}
