import { z } from "zod";
import { isDate } from "#app/i18n/dates.ts";

/** Characters that no one can type, and that no page can show. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A line of text that must not be empty. */
export const requiredText = (longest: number) => z.string("required").overwrite((text) => text.replace(unprintable, "")).trim().min(1, "required").max(longest, "too_long");

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
