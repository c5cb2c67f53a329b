import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "#app/ui/Icon.tsx";

/** The way back from a page below one's account. */
export function ToAccount() {
  const { account } = useMessages();
  return (
    <p>
      <a className="ds-link tall" href="/account">
        <Icon name="left" />
        <span>{account.heading}</span>
      </a>
    </p>
  );
}
