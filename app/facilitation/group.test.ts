import { expect, test } from "vitest";
import { programme } from "#content/programme.ts";
import { groupForm, ledGroupForm } from "./group-form.server.ts";
import { openingField, openingsTooEarly, proposeOpenings } from "./group.ts";

const typed = { name: " Torsdagsgruppa ", startsOn: "2026-03-26", pace: "free", quietAfterDays: "14", replyWithinDays: "2" };
const days = proposeOpenings(programme, "2026-03-26");
const dated = { ...typed, pace: "dated", ...Object.fromEntries(Object.entries(days).map(([id, day]) => [openingField(id), day])) };

const problems = (form: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries((groupForm.safeParse(form).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));

test("a dated group is proposed the introduction on its first day, and then a module a week", () => {
  expect(Object.entries(days)).toHaveLength(13);
  expect(days).toMatchObject({ intro: "2026-03-26", t01: "2026-04-02", t02: "2026-04-09", t12: "2026-06-18" });
});

test("a group's name and days are read as typed; a free group has no opening days, whatever was left in the boxes", () => {
  expect(groupForm.parse(typed)).toEqual({ name: "Torsdagsgruppa", startsOn: "2026-03-26", pace: "free", quietAfterDays: 14, replyWithinDays: 2, opensOn: {} });
  expect(groupForm.parse({ ...dated, pace: "free" }).opensOn).toEqual({});
  expect(groupForm.parse(dated).opensOn).toEqual(days);
});

test("every mistake is told beside its own field, all at once", () => {
  expect(problems({ ...dated, name: "  ", startsOn: "2026-02-30", quietAfterDays: "2" })).toEqual({ name: "required", startsOn: "not_a_date", quietAfterDays: "not_a_number" });
  expect(problems({ ...typed, name: "x".repeat(61), quietAfterDays: "91", startsOn: "9999-12-31" })).toEqual({ name: "too_long", quietAfterDays: "not_a_number", startsOn: "not_a_date" });
  expect(problems({})).toMatchObject({ name: "required", startsOn: "required", pace: "choose", quietAfterDays: "required" });
  expect(problems({ ...typed, quietAfterDays: ["3", "4"] })).toEqual({ quietAfterDays: "required" });
  for (const days of ["0", "11", "to"]) expect(problems({ ...typed, replyWithinDays: days })).toEqual({ replyWithinDays: "not_a_number" });
});

test("a dated group needs a day for every module, none before the group starts or before the module it follows", () => {
  expect(problems({ ...dated, [openingField("t03")]: "" })).toEqual({ "opensOn.t03": "not_a_date" });
  expect(problems({ ...dated, [openingField("t03")]: "2026-04-01" })).toEqual({ "opensOn.t03": "opens_too_early" });
  expect(problems({ ...dated, [openingField("intro")]: "2026-03-25" })).toEqual({ "opensOn.intro": "opens_too_early" });
  expect(openingsTooEarly(programme, "2026-03-26", { intro: "2026-03-26", t01: "2026-03-26" })).toEqual([]);
});

test("an administrator names at least one facilitator", () => {
  expect(ledGroupForm.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["facilitators", "choose"]]);
  expect(ledGroupForm.parse({ ...typed, facilitators: "a" }).facilitators).toEqual(["a"]);
  expect(ledGroupForm.parse({ ...typed, facilitators: ["a", "b", "a"] }).facilitators).toEqual(["a", "b"]);
});
