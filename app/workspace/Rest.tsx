import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

/** That the rows after the last one shown are about fewer than five people each. */
export function Rest({ shown, of }: { shown: number; of: number }) {
  const { figures: words } = useStaffMessages();
  if (shown === of) return null;
  return <p className="quiet">{shown === 0 ? words.noneTold : words.rest}</p>;
}
