import { expect, test } from "vitest";
import { programme } from "#content/programme.ts";
import { groupForm } from "./group-form.server.ts";
import { openingField, proposeOpenings } from "./group.ts";
import { keptValues, newGroupValues, proposeDays, typedValues, withDays, type GroupValues } from "./group-values.ts";

/** The form as a browser posts it. */
function posted({ opensOn, facilitators, ...values }: GroupValues): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  for (const [moduleId, day] of Object.entries(opensOn)) form.set(openingField(moduleId), day);
  for (const id of facilitators) form.append("facilitators", id);
  return form;
}

const thursdays = { name: "Torsdagsgruppa", startsOn: "2026-06-04", pace: "dated", quietAfterDays: 10, replyWithinDays: 3, opensOn: proposeOpenings(programme, "2026-06-04") } as const;
const read = (form: FormData) => groupForm.safeParse(Object.fromEntries(form));

test("a group's settings can be posted back as they stand and are the same", () => {
  expect(read(posted(keptValues(programme, thursdays))).data).toEqual(thursdays);
});

test("what was typed comes back to its fields, mistakes and all", () => {
  const typed = { ...keptValues(programme, thursdays), startsOn: "8. juni", quietAfterDays: "mange", facilitators: ["a", "b"] };
  expect(typedValues(programme, posted(typed))).toEqual(typed);
});

test("a free group's form holds the days it would have, in case set days are chosen", () => {
  const free = keptValues(programme, { ...thursdays, pace: "free", opensOn: {} });
  expect(free).toMatchObject({ pace: "free", opensOn: thursdays.opensOn });
});

test("days are proposed anew when the start moves, and stay where it is no date", () => {
  const moved = { ...keptValues(programme, thursdays), startsOn: "2026-06-11" };
  expect(proposeDays(programme, moved)).toMatchObject({ problems: {}, values: { opensOn: proposeOpenings(programme, "2026-06-11") } });
  expect(proposeDays(programme, { ...moved, startsOn: "soon" })).toMatchObject({ problems: { startsOn: "not_a_date" }, values: { opensOn: thursdays.opensOn } });
});

test("a new group with set days and no day filled in gets a topic a week; one day filled in, and the rest are asked for", () => {
  const fresh = { ...newGroupValues("2026-06-04"), name: "Torsdagsgruppa", pace: "dated" };
  expect(read(withDays(programme, posted(fresh))).data?.opensOn).toEqual(thursdays.opensOn);
  expect(read(withDays(programme, posted({ ...fresh, opensOn: { t01: "2026-07-01" } }))).success).toBe(false);
  expect(read(withDays(programme, posted({ ...fresh, pace: "free" }))).data).toMatchObject({ pace: "free", opensOn: {} });
});
