import { z } from "zod";
import { isDate } from "#app/i18n/dates.ts";

/** Characters that no one can type, that no page can show, or that turn a line round. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

const printable = (text: string): string => text.replace(unprintable, "");

const onOneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

/** Text that must not be empty. */
export const requiredText = (longest: number) => z.string("required").overwrite(printable).trim().min(1, "required").max(longest, "too_long");

/** Text on one line that must not be empty. */
export const requiredLine = (longest: number) => z.string("required").overwrite(onOneLine).min(1, "required").max(longest, "too_long");

/** Text that may be empty. */
export const optionalText = (longest: number) => z.string().overwrite(printable).trim().max(longest, "too_long").default("");

/** Text on one line, which may be empty. */
export const optionalLine = (longest: number) => z.string().overwrite(onOneLine).max(longest, "too_long").default("");

/** A few lines of text, none of them empty; or none at all. */
export const optionalLines = (longest: number, mostLines: number) =>
  z
    .string()
    .overwrite((text) => text.split(/\r\n|\r|\n/).map(onOneLine).filter(Boolean).join("\n"))
    .max(longest, "too_long")
    .refine((text) => text.split("\n").length <= mostLines, "too_many_lines")
    .default("");

/** From the shortest number that can be rung, as 113, to the longest (ITU-T E.164). */
const phoneDigits = { least: 3, most: 15 } as const;

/** Can this be rung? @param number as `optionalLine` leaves it */
export function isPhone(number: string): boolean {
  const digits = number.replace(/[+ ]/g, "").length;
  return /^\+?\d[\d ]*$/.test(number) && digits >= phoneDigits.least && digits <= phoneDigits.most;
}

/** A whole number, typed with digits. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string("required")
    .trim()
    .regex(/^\d{1,4}$/, "not_a_number")
    .transform(Number)
    .pipe(z.number().min(least, "not_a_number").max(most, "not_a_number"));

/** A calendar date of this century, so that days can be added to it and dates compared as text. */
export const calendarDate = z.string("required").trim().refine((value) => isDate(value) && value.startsWith("20"), "not_a_date");

/** Boxes that were ticked under one name: none, one or several. */
export const chosen = z
  .union([z.string(), z.array(z.string())], "choose")
  .default([])
  .transform((values) => [...new Set([values].flat())]);
