/** A module of the prescribed line given to one learner, in words. */
export interface Prescription {
  readonly id: string;
  readonly moduleId: string;
  readonly why: string;
  readonly lookFor: string;
  /** Who has checked the learner's health, and on which day: where the module asks for it. */
  readonly clearance: { readonly by: string; readonly on: string } | undefined;
  /** The name of whoever prescribed it; undefined where the account is no longer there. */
  readonly by: string | undefined;
  /** Calendar date in the clinic's time zone. */
  readonly prescribedOn: string;
}

/** A prescription as its learner sees it. */
export interface OwnPrescription extends Prescription {
  readonly answer: "yes" | "no" | null;
}

/** What a facilitator writes of one. */
export interface PrescribedWords {
  readonly why: string;
  readonly lookFor: string;
  readonly clearedBy: string | null;
}

/** A prescription as it lies in the database: its words sealed with the learner's key, its prescriber's name with the prescriber's. */
export interface SealedPrescription {
  readonly id: string;
  readonly moduleId: string;
  readonly why: Buffer;
  readonly lookFor: Buffer;
  readonly clearedBy: Buffer | null;
  readonly clearedOn: string | null;
  readonly prescribedAt: number;
  readonly prescriberId: string | null;
  readonly prescriberName: Buffer | null;
}
