import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

/** The way back from a page about one of the ways in beside the password. */
export function ToPasskeys() {
  const { passkeys } = useMessages();
  return (
    <p>
      <a className="ds-link tall" href="/account/passkeys">
        <Icon name="left" />
        <span>{passkeys.heading}</span>
      </a>
    </p>
  );
}
