import { expect, test } from "vitest";
import { openAccount } from "#app/identity/account.server.ts";
import { readPath } from "#app/learning/path.server.ts";
import { programme } from "#content/programme.ts";
import { later, now, permit, world } from "#tests/world.ts";
import { assignFacilitators, changeGroup, createGroup, listGroups, readGroup } from "./group.server.ts";
import { proposeOpenings } from "./group.ts";

const settings = { name: "Fredagsgruppa", startsOn: "2026-06-05", pace: "free", quietAfterDays: 14, opensOn: {} } as const;
const dated = { ...settings, pace: "dated", opensOn: proposeOpenings(programme, "2026-06-05") } as const;

test("a facilitator leads the group she makes, whoever else the form names, and finds it in her list", () => {
  const { db, facilitator, otherFacilitator, thursday } = world();
  const friday = createGroup(permit(db, facilitator, "group.create"), dated, [otherFacilitator.accountId], now);

  expect(listGroups(permit(db, facilitator, "group.list"))).toMatchObject([
    { id: thursday, name: "Torsdagsgruppa", learners: 4 },
    { id: friday, name: "Fredagsgruppa", learners: 0, facilitators: [facilitator.accountId] },
  ]);
  expect(readGroup(permit(db, facilitator, "group.list"), friday)).toMatchObject(dated);
  expect(listGroups(permit(db, otherFacilitator, "group.list")).map(({ name }) => name)).toEqual(["Mandagsgruppa"]);
});

test("an administrator names who leads a group, and sees all groups with their numbers", () => {
  const { db, administrator, facilitator, otherFacilitator } = world();
  const both = [facilitator.accountId, otherFacilitator.accountId];
  const friday = createGroup(permit(db, administrator, "group.create"), settings, [...both, ...both], now);

  const groups = listGroups(permit(db, administrator, "group.list"));
  expect(groups.map(({ name, learners }) => [name, learners])).toEqual([["Mandagsgruppa", 2], ["Torsdagsgruppa", 4], ["Fredagsgruppa", 0]]);
  expect(groups[2]?.facilitators.toSorted()).toEqual(both.toSorted());
  for (const leader of [facilitator, otherFacilitator]) expect(readGroup(permit(db, leader, "group.change"), friday).name).toBe("Fredagsgruppa");
});

test("only facilitators of the clinic who may sign in can be named, and at least one", () => {
  const { db, administrator, facilitator, otherFacilitator, tor, thursday } = world();
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(otherFacilitator.accountId);
  for (const named of [[], [tor.accountId], ["nobody"], [facilitator.accountId, otherFacilitator.accountId], [administrator.accountId]]) {
    expect(() => createGroup(permit(db, administrator, "group.create"), settings, named, now)).toThrow("bad_request");
    expect(() => assignFacilitators(permit(db, administrator, "group.assign"), thursday, named, now)).toThrow("bad_request");
  }
  expect(listGroups(permit(db, administrator, "group.list"))).toHaveLength(2);
  expect(readGroup(permit(db, facilitator, "group.change"), thursday).name).toBe("Torsdagsgruppa");
});

test("when another takes a group over, it is hers at once and no longer the first one's", () => {
  const { db, administrator, facilitator, otherFacilitator, thursday } = world();
  assignFacilitators(permit(db, administrator, "group.assign"), thursday, [otherFacilitator.accountId], now);
  expect(readGroup(permit(db, otherFacilitator, "group.change"), thursday).id).toBe(thursday);
  expect(() => readGroup(permit(db, facilitator, "group.change"), thursday)).toThrow("not_found");
});

test("opening days hold for the group's learners, and are gone when the pace is free again", () => {
  const { db, facilitator, thursday, tor } = world();
  const change = permit(db, facilitator, "group.change");
  const locks = (at = now) => readPath(permit(db, tor, "path.read"), at).stations.map(({ lock }) => lock?.because);
  expect(locks().slice(0, 4)).toEqual([undefined, "finish", "read", "read"]);

  changeGroup(change, thursday, dated, now);
  expect(readGroup(change, thursday)).toMatchObject(dated);
  expect(locks()).toEqual(Array(13).fill("day"));
  expect(locks(later(86_400_000))).toEqual([undefined, ...Array(12).fill("day")]);

  changeGroup(change, thursday, { ...settings, quietAfterDays: 21 }, now);
  expect(readGroup(change, thursday)).toMatchObject({ pace: "free", quietAfterDays: 21, opensOn: {} });
  expect(locks().slice(0, 4)).toEqual([undefined, "finish", "read", "read"]);
});

test("a facilitator who has just been let in leads no group yet", () => {
  const { db } = world();
  const opened = openAccount(db, { role: "facilitator", language: "nb", userName: "ny veileder", displayName: "Ny", passwordHash: "x" }, now);
  if (!opened.ok) throw new Error("refused");
  expect(listGroups(permit(db, { accountId: opened.accountId, role: "facilitator", language: "nb", today: "2026-06-04" }, "group.list"))).toEqual([]);
});
