/** Days on which a facilitator is away, both with them. */
export interface Absence {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Who leads her groups meanwhile; undefined where nobody does. */
  readonly substitute: string | undefined;
}

/** For how many days ahead somebody can be away. */
export const furthestAbsence = 366;

/** Time away on one page of the administrator's list. */
export const absencesOnPage = 30;
