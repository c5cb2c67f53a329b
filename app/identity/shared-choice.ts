import { sharedField } from "./SharedDevice.tsx";

/** Whether the session that a sign-in leads to is one on a device that others use too: it has been said now, or of the session at hand, which the sign-in replaces. */
export const isOnSharedDevice = (form: { has(field: string): boolean }, session: { readonly shared: boolean } | undefined): boolean => form.has(sharedField) || session?.shared === true;
