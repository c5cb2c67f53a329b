import type { PrescribedModule, Track } from "#app/curriculum/programme.ts";
import type { Prescription } from "#app/learning/prescription.ts";

/** Whether a module can be given to somebody of a track: what those close by only read about is not theirs to be given. */
export const canBePrescribed = ({ lessons, cardForBoth }: PrescribedModule, track: Track): boolean => track === "patient" || lessons[track] > 0 || cardForBoth === true;

/** A prescription as those who lead the group see it. There is no word for a no. */
export interface StandingPrescription extends Prescription {
  readonly title: string;
  readonly saidYes: boolean;
}
