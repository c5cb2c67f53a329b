/**
 * Every expected no, with its HTTP status. The words stand in the catalogue under `refusals`; a bug is not a refusal
 * and passes through as 500. Out of reach is `not_found`: that somebody is here is itself a secret.
 */
export const refusalStatus = {
  sign_in_first: 401,
  foreign_origin: 403,
  not_found: 404,
  other_account: 409,
  too_large: 413,
  bad_request: 400,
  too_many_attempts: 429,
  busy: 503,
  not_saved: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** A field of a form that was refused, handed back to whoever typed it. What is not `shown` goes along hidden. */
export interface KeptField {
  readonly name: string;
  readonly value: string;
  /** Whether it says what the reader has typed or chosen, and not what the form is for. */
  readonly typed: boolean;
  readonly shown: boolean;
}

export class Refusal extends Error {
  readonly status: number;
  constructor(readonly code: RefusalCode) {
    super(code);
    this.name = "Refusal";
    this.status = refusalStatus[code];
  }
}
