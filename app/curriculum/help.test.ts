import { expect, test } from "vitest";
import { isDate } from "#app/i18n/dates.ts";
import { helpResources } from "#content/help.ts";
import { checksDue, resourceId, shownContact, withChecks, type HelpResource } from "./help.ts";

const noon = (day: string) => new Date(`${day}T12:00:00+02:00`);
const helpline = { number: "116 123", web: "sidetmedord.no", lastChecked: "2026-01-15" };

test("a number that somebody has checked is shown for six months, the last day with it", () => {
  expect(shownContact(helpline, noon("2026-01-15"))).toEqual({ number: "116 123", web: "sidetmedord.no", askClinic: false });
  expect(shownContact(helpline, noon("2026-07-15")).number).toBe("116 123");
  expect(shownContact(helpline, noon("2026-07-16"))).toEqual({ web: "sidetmedord.no", askClinic: true });
});

test("a check at the end of a long month counts to the end of the short one", () => {
  const checked = { ...helpline, lastChecked: "2025-08-31" };
  expect(shownContact(checked, noon("2026-02-28")).askClinic).toBe(false);
  expect(shownContact(checked, noon("2026-03-01")).askClinic).toBe(true);
});

test("the day is the one in Oslo, not the one in Greenwich", () => {
  expect(shownContact(helpline, new Date("2026-07-15T21:59:00Z")).askClinic).toBe(false);
  expect(shownContact(helpline, new Date("2026-07-15T22:01:00Z")).askClinic).toBe(true);
});

test("a number that nobody has checked is not given out", () => {
  expect(shownContact({ ...helpline, lastChecked: null }, noon("2026-01-15"))).toEqual({ web: "sidetmedord.no", askClinic: true });
});

test("110, 112, 113 and 116 117 are always shown, and no other number is", () => {
  const now = noon("2030-01-01");
  const shown = helpResources.map((resource) => shownContact(resource, now).number).filter(Boolean);
  expect(shown.sort()).toEqual(["110", "112", "113", "116 117"]);
});

test("a check on a day that is yet to come does not count", () => {
  expect(shownContact({ ...helpline, lastChecked: "2062-01-15" }, noon("2026-01-15")).askClinic).toBe(true);
});

const entry = (name: string, lastChecked: string | null, more: Partial<HelpResource>): HelpResource => ({ name: both(name), hours: both("-"), purpose: both("-"), urgent: false, owner: both("Berit"), lastChecked, ...more });
const both = (text: string) => ({ nb: text, en: text });

test("what must be checked says whether anybody ever has, since when it is too old, who checks it, and whether the number is hidden", () => {
  const resources = [entry("old", "2026-01-15", { number: "22 22 22 22" }), entry("fresh", "2026-07-01", { number: "33 33 33 33" }), entry("site", null, { web: "site.no" })];
  const due = checksDue(resources, noon("2026-07-20"));
  expect(due.map(({ name, lastChecked, since, isHidden, owner }) => [name.nb, lastChecked, since, isHidden, owner.nb])).toEqual([
    ["old", "2026-01-15", "2026-07-16", true, "Berit"],
    ["site", null, null, false, "Berit"],
  ]);
});

test("an emergency number and a site that nobody has checked are shown, and must be checked all the same", () => {
  const due = checksDue(helpResources.filter(({ lastChecked }) => lastChecked === null), noon("2026-07-20"));
  expect(due.filter(({ number }) => number === "113" || number === "116 117").map(({ isHidden }) => isHidden)).toEqual([false, false]);
  expect(due.filter(({ isHidden }) => isHidden).every(({ number }) => number !== undefined)).toBe(true);
  expect(due).toHaveLength(helpResources.filter(({ lastChecked }) => lastChecked === null).length);
});

test("a day of a check that is yet to come counts as never checked", () => {
  expect(checksDue([entry("typo", "2062-01-15", { number: "22 22 22 22" })], noon("2026-07-20"))).toMatchObject([{ lastChecked: null, since: null, isHidden: true }]);
});

test("an entry without a number has nothing to ask the clinic about", () => {
  expect(shownContact({ web: "dinutvei.no", lastChecked: null }, noon("2026-01-15"))).toEqual({ web: "dinutvei.no", askClinic: false });
});

test("every entry says what it is for in both languages, how to reach it, and who checks it", () => {
  for (const { name, purpose, hours, number, web, owner, lastChecked } of helpResources) {
    expect([name.nb, name.en, purpose.nb, purpose.en, hours.nb, hours.en, owner.nb, owner.en].every(Boolean), name.en).toBe(true);
    expect(number ?? web, name.en).toBeTruthy();
    expect(lastChecked === null || isDate(lastChecked), name.en).toBe(true);
  }
});

test("every number and site of the curriculum's list is there", () => {
  const numbers = helpResources.flatMap(({ number }) => number ?? []);
  expect(numbers).toEqual(["113", "112", "110", "116 117", "22 59 13 00", "116 123", "22 40 00 40", "116 006", "116 111", "915 08 588", "800 40 567", "90 90 48 48", "800 800 40"]);
});

test("the latest check counts, whether the clinic made it or it came with the site, and none that is yet to come", () => {
  const site = entry("site", "2026-03-01", { number: "22 22 22 22", web: "site.no" });
  const latest = (day: string) => withChecks([site], { [resourceId(site)]: day }, noon("2026-07-20"))[0]?.lastChecked;
  expect([latest("2026-05-01"), latest("2026-01-01"), latest("2062-01-01")]).toEqual(["2026-05-01", "2026-03-01", "2026-03-01"]);
});

test("a check of one number says nothing of another that has come in its place", () => {
  const before = entry("line", null, { number: "22 22 22 22" });
  const after = entry("line", null, { number: "33 33 33 33" });
  expect(withChecks([after], { [resourceId(before)]: "2026-07-01" }, noon("2026-07-20"))[0]?.lastChecked).toBeNull();
});
