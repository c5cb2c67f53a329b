import { useMessages } from "#app/i18n/Messages.tsx";
import { BackLink } from "#app/ui/BackLink.tsx";

/** The way back from a page below one's account. */
export const ToAccount = () => <BackLink to="/account">{useMessages().account.heading}</BackLink>;
