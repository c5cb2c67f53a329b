/** One of the clinic's own telephone numbers, shown on the help page above the national ones. */
export interface ClinicNumber {
  /** Whose number it is. */
  readonly name: string;
  readonly number: string;
  /** When it is answered, in the clinic's own words. */
  readonly hours: string;
}

/** The same as the administrator sees it. */
export interface CheckedNumber extends ClinicNumber {
  /** Where it stands in the list, from 1. */
  readonly position: number;
  /** The day that somebody last rang it, `YYYY-MM-DD`, or null. */
  readonly checkedOn: string | null;
}

/** Where the clinic is reached by those who follow the programme; each empty where it is not said. */
export interface ClinicContact {
  readonly phone: string;
  /** A few lines. */
  readonly address: string;
}

/** Characters in the clinic's telephone number and address, and how many lines the address may have. */
export const clinicContactLengths = { phone: 20, address: 200, addressLines: 5 } as const;

/** Characters in the clinic's name, and in each part of a number. */
export const clinicNameLength = 80;
export const clinicNumberLengths = { name: 60, number: 20, hours: 80 } as const;

/** How many numbers of its own a clinic shows. */
export const mostClinicNumbers = 5;

/** The form field that holds a part of a number; `row` counts from 1. */
export const numberField = (row: number, part: keyof ClinicNumber): string => `numbers.${row}.${part}`;
