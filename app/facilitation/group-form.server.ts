import { z } from "zod";
import { isDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import { programme } from "#content/programme.ts";
import { calendarDate, chosen, requiredText, wholeNumber } from "./fields.server.ts";
import { groupNameLength, openingField, openingsTooEarly, quietAfterDays, replyWithinDays, type GroupSettings } from "./group.ts";

const moduleIds = stationsOf(programme).map(({ module }) => module.id);

const fields = z.object({
  name: requiredText(groupNameLength),
  startsOn: calendarDate,
  pace: z.enum(["free", "dated"], "choose"),
  quietAfterDays: wholeNumber(quietAfterDays.least, quietAfterDays.most),
  replyWithinDays: wholeNumber(replyWithinDays.least, replyWithinDays.most),
  ...Object.fromEntries(moduleIds.map((id) => [openingField(id), z.string().trim().default("")])),
});

type Fields = z.infer<typeof fields> & Record<string, unknown>;

const openingsIn = (form: Fields): Record<string, string> => Object.fromEntries(moduleIds.map((id) => [id, String(form[openingField(id)])]));

/** Days are asked for only where the pace is `dated`: one for every module, in the order of the programme. */
function requireOpenings(form: Fields, context: z.RefinementCtx): void {
  if (form.pace !== "dated") return;
  const opensOn = openingsIn(form);
  const tooEarly = isDate(form.startsOn) ? openingsTooEarly(programme, form.startsOn, opensOn) : [];
  for (const id of moduleIds) {
    const message = calendarDate.safeParse(opensOn[id]).success ? tooEarly.includes(id) && "opens_too_early" : "not_a_date";
    if (message) context.addIssue({ code: "custom", path: [openingField(id)], message });
  }
}

const settingsOf = (form: Fields): GroupSettings => ({
  name: form.name,
  startsOn: form.startsOn,
  pace: form.pace,
  quietAfterDays: form.quietAfterDays,
  replyWithinDays: form.replyWithinDays,
  opensOn: form.pace === "dated" ? openingsIn(form) : {},
});

/** A group's settings, as its facilitator fills them in. */
export const groupForm = fields.superRefine(requireOpenings).transform(settingsOf);

/** Who leads a group, as an administrator chooses: account ids, one at least. */
export const facilitatorsForm = z.object({ facilitators: chosen.refine((ids) => ids.length > 0, "choose") });

/** A new group, as an administrator fills it in. */
export const ledGroupForm = fields
  .extend(facilitatorsForm.shape)
  .superRefine(requireOpenings)
  .transform((form) => ({ settings: settingsOf(form), facilitators: form.facilitators }));
