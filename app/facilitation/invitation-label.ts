/** How long a label may be. */
export const mostLabelCharacters = 60;

/** Why a label is refused. */
export type LabelProblem = "label_missing" | "label_too_long" | "label_characters" | "label_national_id" | "label_number" | "label_email";

/** A label as it is kept: on one line, without spaces around it. */
export const tidyLabel = (text: string): string => text.normalize("NFC").replace(/\ufeff/g, "").replace(/\s+/g, " ").trim();

/** Digits with nothing but spaces and signs between them. */
const digitRuns = /\p{Nd}(?:[\s.,()/\p{Pd}]{0,3}\p{Nd})*/gu;

/** A Norwegian national identity number. */
const nationalIdDigits = 11;

/** A Norwegian telephone number, and a date of birth written out, have so many digits. */
const fewestNumberDigits = 8;

/** Characters that take no room, as a space of no width does. Between others they may mean something; alone they are nothing. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** What is wrong with a label: nobody's number or address belongs in one. @param label as `tidyLabel` leaves it */
export function labelProblem(label: string): LabelProblem | undefined {
  if (label.replace(unseen, "").trim() === "") return "label_missing";
  if ([...label].length > mostLabelCharacters) return "label_too_long";
  if (/[\p{Cc}\p{Cs}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(label)) return "label_characters";
  const plain = label.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const lengths = [...plain.matchAll(digitRuns)].map(([run]) => run.match(/\p{Nd}/gu)?.length ?? 0);
  if (lengths.includes(nationalIdDigits)) return "label_national_id";
  if (lengths.some((length) => length >= fewestNumberDigits)) return "label_number";
  return /[^\s@]@[^\s@]/.test(plain) ? "label_email" : undefined;
}
