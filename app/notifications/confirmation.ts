/** For how long an address can be confirmed by the link that was sent to it. */
export const confirmationDays = 7;

/** How many such links one account is sent within a day, at most. */
export const mostConfirmationsADay = 3;

/** Why a link confirms nothing. */
export type ConfirmationFault = "unknown" | "expired";
