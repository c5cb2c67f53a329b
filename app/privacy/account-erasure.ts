/** Why an administrator erases somebody else's account; each is an action of the audit trail. */
export const erasureReasons = ["erase.request", "erase.guardian", "erase.mistake"] as const;

export type ErasureReason = (typeof erasureReasons)[number];
