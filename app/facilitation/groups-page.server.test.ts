import { expect, test } from "vitest";
import { now, permit, world } from "#tests/world.ts";
import { assignFacilitators } from "./group.server.ts";
import { readGroupsPage } from "./groups-page.server.ts";

test("an administrator sees who leads each group and whom she can choose; somebody who can no longer sign in is neither", () => {
  const { db, administrator, facilitator, otherFacilitator, thursday } = world();
  assignFacilitators(permit(db, administrator, "group.assign"), thursday, [facilitator.accountId, otherFacilitator.accountId], now);
  const page = () => readGroupsPage(permit(db, administrator, "group.list"), permit(db, administrator, "staff.read"), now);

  expect(page().groups.map(({ name, ledBy }) => [name, ledBy?.split(" og ").toSorted()])).toEqual(
    expect.arrayContaining([
      ["Mandagsgruppa", ["veileder to"]],
      ["Torsdagsgruppa", ["veileder en", "veileder to"]],
    ]),
  );
  expect(page().facilitators?.map(({ displayName }) => displayName).toSorted()).toEqual(["veileder en", "veileder to"]);

  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(otherFacilitator.accountId);
  expect(page().groups.find(({ name }) => name === "Mandagsgruppa")?.ledBy).toBe("");
  expect(page().facilitators?.map(({ displayName }) => displayName)).toEqual(["veileder en"]);
});

test("a facilitator sees her own groups, and no names of those who work here", () => {
  const { db, facilitator } = world();
  const { groups, facilitators } = readGroupsPage(permit(db, facilitator, "group.list"), undefined, now);
  expect(groups).toMatchObject([{ name: "Torsdagsgruppa", learners: 4 }]);
  expect(groups[0]?.ledBy).toBeUndefined();
  expect(facilitators).toBeUndefined();
});
