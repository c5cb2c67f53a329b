export const outboxStates = ["waiting", "sending", "sent", "unsure", "given up"] as const;
export type OutboxState = (typeof outboxStates)[number];

/** A mail that did not go, or of which nobody knows whether it went. */
export interface TroubledMail {
  readonly id: string;
  readonly kind: "confirmation" | "message" | "meeting" | "reminder";
  readonly state: "unsure" | "given up";
  readonly attempts: number;
  /** UTC milliseconds. */
  readonly createdAt: number;
}
