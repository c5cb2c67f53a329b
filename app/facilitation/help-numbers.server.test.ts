import { beforeEach, expect, test } from "vitest";
import { resourceId, shownContact } from "#app/curriculum/help.ts";
import { helpResources } from "#content/help.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { checkHelp, checkOwnNumber, countDue, listHelp, readHelpNumbers } from "./help-numbers.server.ts";

let clinic: ReturnType<typeof world>;
beforeEach(() => void (clinic = world()));

const checking = () => permit(clinic.db, clinic.administrator, "help.check");
const helpline = resourceId({ number: "116 123", web: "sidetmedord.no" });
const shown = (at: Date) => shownContact(listHelp(clinic.db, at).find((one) => resourceId(one) === helpline)!, at);

test("every place has an id of its own", () => {
  expect(new Set(helpResources.map(resourceId)).size).toBe(helpResources.length);
  expect(helpline).toBe("116123.sidetmedord.no");
});

test("a number that somebody has rung today is given out on the help page, for six months", () => {
  expect(shown(now).askClinic).toBe(true);
  checkHelp(checking(), helpline, now);
  expect(shown(now)).toEqual({ number: "116 123", web: "sidetmedord.no", askClinic: false });
  expect(shown(later(days(170))).askClinic).toBe(false);
  expect(shown(later(days(190))).askClinic).toBe(true);
});

test("what is due stands first, what readers cannot see until then before all, and a check takes its place off the list", () => {
  const before = readHelpNumbers(checking(), "nb", now);
  expect([before.due, countDue(clinic.db, now)]).toEqual([helpResources.length, helpResources.length]);
  expect(before.resources[0]?.due?.isHidden).toBe(true);
  checkHelp(checking(), helpline, now);
  const after = readHelpNumbers(checking(), "nb", now);
  expect([after.due, after.resources.at(-1)?.id, after.resources.at(-1)?.lastChecked, after.resources.at(-1)?.due]).toEqual([helpResources.length - 1, helpline, "2026-06-04", undefined]);
});

test("a check is noted in the audit trail, and of a place that is not there nothing is", () => {
  checkHelp(checking(), helpline, now);
  expect(() => checkHelp(checking(), "116123", now)).toThrow("not_found");
  expect(checkOwnNumber(checking(), { position: 1, number: "22 22 22 22" }, now)).toBe(false);
  expect(clinic.db.$client.prepare("select action from audit_entries").pluck().all()).toEqual(["help.check"]);
});
