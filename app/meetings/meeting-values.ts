import { meetingKinds } from "./meeting.ts";
import type { ShownMeeting } from "./shown-meeting.ts";

/** What stands in the fields of a form about when and where a meeting is. */
export type TimeValues = Readonly<Record<"heldOn" | "heldAt" | "minutes" | "place" | "requirements" | "places", string>>;

/** What stands in the form of a plan. */
export type PlanValues = TimeValues & Readonly<Record<"kind" | "family" | "module", string>>;

/** A meeting's own values, for the form that changes it. */
export const timeValues = ({ on, from, minutes, place, requirements, places }: ShownMeeting): TimeValues => ({ heldOn: on, heldAt: from, minutes: String(minutes), place, requirements, places: places === null ? "" : String(places) });

/** A form that nobody has filled in yet: for one family where the address names it. */
export const emptyPlan = (family: string): PlanValues => ({ kind: family === "" ? "" : "family", family, module: "", heldOn: "", heldAt: "", minutes: "60", place: "", requirements: "", places: "" });

/** What was typed, to be mended. */
export function typedPlan(form: FormData): PlanValues {
  const typed = (name: string): string => String(form.get(name) ?? "");
  const kind = meetingKinds.find((one) => one === typed("kind")) ?? "";
  return { kind, family: typed("family"), module: typed("module"), heldOn: typed("heldOn"), heldAt: typed("heldAt"), minutes: typed("minutes"), place: typed("place"), requirements: typed("requirements"), places: typed("places") };
}
