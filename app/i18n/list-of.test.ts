import { expect, test } from "vitest";
import { enRights } from "./en-rights.ts";
import { listOf } from "./list-of.ts";
import { nbRights } from "./nb-rights.ts";

test("names stand side by side as a sentence has them", () => {
  expect(listOf("nb", ["Tor", "Siv", "Ingrid"])).toBe("Tor, Siv og Ingrid");
  expect(listOf("en", ["Tor", "Siv"])).toBe("Tor and Siv");
});

test("whoever leads several groups alone is told so of all of them before the account is deleted", () => {
  const groups = ["Mandagsgruppa", "Torsdagsgruppa"];
  expect(nbRights.deletion.groups(groups)).toMatch(/^Ingen andre leder Mandagsgruppa og Torsdagsgruppa\. Gruppene blir stående/);
  expect(nbRights.deletion.groups(groups.slice(1))).toMatch(/^Ingen andre leder Torsdagsgruppa\. Gruppa blir stående/);
  expect(enRights.deletion.groups(groups)).toMatch(/^Nobody else leads Mandagsgruppa and Torsdagsgruppa\. The groups stay/);
});
