import { useMessages } from "#app/i18n/Messages.tsx";

/** The way in through the service that the clinic trusts, where there is one. */
export function ProviderSignIn({ name, next }: { name: string | undefined; next?: string | undefined }) {
  const t = useMessages().provider;
  if (name === undefined) return null;
  return (
    <form method="post" action="/sign-in/provider">
      {next && <input type="hidden" name="next" value={next} />}
      <button className="ds-button" data-variant="secondary">
        {t.button(name)}
      </button>
    </form>
  );
}
