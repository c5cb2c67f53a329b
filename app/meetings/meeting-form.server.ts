import { z } from "zod";
import { optionalText, requiredLine, wholeNumber } from "#app/facilitation/fields.server.ts";
import { isDate } from "#app/i18n/dates.ts";
import { meetingKinds, meetingLimits } from "./meeting.ts";
import { isTime } from "./oslo-instant.ts";

/** When and where, what to bring, and for how many. */
export const timeForm = z.object({
  heldOn: z.string("not_a_date").refine(isDate, "not_a_date"),
  heldAt: z.string("not_a_time").refine(isTime, "not_a_time"),
  minutes: wholeNumber(meetingLimits.minutes.least, meetingLimits.minutes.most),
  place: requiredLine(meetingLimits.place),
  requirements: optionalText(meetingLimits.requirements),
  places: z
    .string()
    .trim()
    .default("")
    .transform((value, context) => {
      if (value === "") return null;
      const read = wholeNumber(meetingLimits.places.least, meetingLimits.places.most).safeParse(value);
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: "not_a_number" });
      return z.NEVER;
    }),
});

export const planForm = timeForm.extend({
  /** By which a form that is sent twice is known: the meeting's id. */
  event: z.uuid("required"),
  kind: z.enum(meetingKinds, "choose"),
  family: z.string().max(60).default(""),
  module: z.string().max(10).default(""),
});

export type MeetingTime = z.infer<typeof timeForm>;
export type MeetingPlan = z.infer<typeof planForm>;
