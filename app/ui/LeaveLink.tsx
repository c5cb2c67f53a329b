import { useMessages } from "#app/i18n/Messages.tsx";
import { Icon } from "./Icon.tsx";
import { neutralSite } from "./neutral-site.ts";

/** Out of here at once, to the weather forecast. What a click does beyond following the link stands in `leave.ts`. */
export function LeaveLink() {
  const t = useMessages();
  return (
    <a className="ds-button leave" data-variant="secondary" data-color="neutral" data-size="sm" href={neutralSite} rel="noreferrer nofollow">
      <Icon name="leave" />
      <span>{t.frame.leave}</span>
    </a>
  );
}
