import { useMessages } from "#app/i18n/Messages.tsx";
import { SharedAsBefore } from "./SharedDevice.tsx";

/** The way in through the service that the clinic trusts, for whoever has not pressed its button yet, or tries once more. */
export function ProviderSignIn({ name, next, shared = false }: { name: string; next?: string | undefined; shared?: boolean | undefined }) {
  const t = useMessages().provider;
  return (
    <form method="post" action="/sign-in/provider">
      {next && <input type="hidden" name="next" value={next} />}
      <SharedAsBefore shared={shared} />
      <button className="ds-button" data-variant="secondary">
        {t.button(name)}
      </button>
    </form>
  );
}
