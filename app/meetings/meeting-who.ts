import { useStaffMessages } from "#app/i18n/StaffMessages.tsx";

/** Those whom a meeting is for, in words: the names that the facilitator may read, and how many more. */
export function useMeetingWho(): (who: { readonly names: readonly string[]; readonly others: number }) => string {
  const { meetings: words } = useStaffMessages();
  return ({ names, others }) => [...names, ...(others > 0 ? [words.others(others)] : [])].join(", ");
}
