import { expect, test } from "vitest";
import { helpResources } from "#content/help.ts";
import { shownContact } from "./help.ts";

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

test("an entry without a number has nothing to ask the clinic about", () => {
  expect(shownContact({ web: "dinutvei.no", lastChecked: null }, noon("2026-01-15"))).toEqual({ web: "dinutvei.no", askClinic: false });
});

test("every entry says what it is for in both languages, how to reach it, and who checks it", () => {
  for (const { name, purpose, hours, number, web, owner } of helpResources) {
    expect([name.nb, name.en, purpose.nb, purpose.en, hours.nb, hours.en, owner].every(Boolean), name.en).toBe(true);
    expect(number ?? web, name.en).toBeTruthy();
  }
});

test("every number and site of the curriculum's list is there", () => {
  const numbers = helpResources.flatMap(({ number }) => number ?? []);
  expect(numbers).toEqual(["113", "112", "110", "116 117", "22 59 13 00", "116 123", "22 40 00 40", "116 006", "116 111", "915 08 588", "800 40 567", "90 90 48 48", "800 800 40"]);
});
