import type { Line } from "#app/curriculum/programme.ts";
import { isDate } from "#app/i18n/dates.ts";
import { stationsOf } from "#app/learning/path.ts";
import type { Problems } from "#app/ui/problems.ts";
import { openingField, proposeOpenings, quietAfterDays, replyWithinDays, type GroupSettings } from "./group.ts";

/** What stands in the fields of a group's form: as kept, as proposed, or as typed. */
export interface GroupValues {
  readonly name: string;
  readonly startsOn: string;
  readonly pace: string;
  readonly quietAfterDays: string;
  readonly replyWithinDays: string;
  /** By module id; empty where no day is chosen. */
  readonly opensOn: Readonly<Record<string, string>>;
  /** Account ids. */
  readonly facilitators: readonly string[];
}

/** A form for a new group that starts today. Its days stay empty until a start is chosen. */
export const newGroupValues = (today: string): GroupValues => ({ name: "", startsOn: today, pace: "free", quietAfterDays: String(quietAfterDays.usual), replyWithinDays: String(replyWithinDays.usual), opensOn: {}, facilitators: [] });

/** A group as it is kept; where its pace is free, with the days it would have. */
export const keptValues = (programme: readonly Line[], { name, startsOn, pace, quietAfterDays: days, replyWithinDays: reply = replyWithinDays.usual, opensOn }: GroupSettings): GroupValues => ({
  name,
  startsOn,
  pace,
  quietAfterDays: String(days),
  replyWithinDays: String(reply),
  opensOn: pace === "dated" ? opensOn : proposeOpenings(programme, startsOn),
  facilitators: [],
});

export function typedValues(programme: readonly Line[], form: FormData): GroupValues {
  const text = (field: string) => String(form.get(field) ?? "").trim();
  return {
    name: text("name"),
    startsOn: text("startsOn"),
    pace: text("pace"),
    quietAfterDays: text("quietAfterDays"),
    replyWithinDays: text("replyWithinDays"),
    opensOn: Object.fromEntries(stationsOf(programme).map(({ module }) => [module.id, text(openingField(module.id))])),
    facilitators: form.getAll("facilitators").map(String),
  };
}

/** The same with set days that follow from the start. A start that is no date leaves them as they are, and says so. */
export const proposeDays = (programme: readonly Line[], values: GroupValues): { readonly problems: Problems; readonly values: GroupValues } =>
  isDate(values.startsOn)
    ? { problems: {}, values: { ...values, pace: "dated", opensOn: proposeOpenings(programme, values.startsOn) } }
    : { problems: { startsOn: "not_a_date" }, values };

/** The form with proposed days where set days were chosen and every day was left empty. */
export function withDays(programme: readonly Line[], form: FormData): FormData {
  const values = typedValues(programme, form);
  if (values.pace !== "dated" || Object.values(values.opensOn).some((day) => day !== "")) return form;
  const filled = new FormData();
  for (const [name, value] of form) filled.append(name, value);
  for (const [moduleId, day] of Object.entries(proposeDays(programme, values).values.opensOn)) filled.set(openingField(moduleId), day);
  return filled;
}
