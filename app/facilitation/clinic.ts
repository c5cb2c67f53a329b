/** One of the clinic's own telephone numbers, shown on the help page above the national ones. */
export interface ClinicNumber {
  /** Whose number it is. */
  readonly name: string;
  readonly number: string;
  /** When it is answered, in the clinic's own words. */
  readonly hours: string;
}

/** Characters in the clinic's name, and in each part of a number. */
export const clinicNameLength = 80;
export const clinicNumberLengths = { name: 60, number: 20, hours: 80 } as const;

/** How many numbers of its own a clinic shows. */
export const mostClinicNumbers = 5;

/** The form field that holds a part of a number; `row` counts from 1. */
export const numberField = (row: number, part: keyof ClinicNumber): string => `numbers.${row}.${part}`;
