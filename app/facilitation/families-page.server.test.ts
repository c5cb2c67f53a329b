import { expect, test } from "vitest";
import { leave, saveWish } from "#app/family/family.server.ts";
import { listFamilies, pairWishes, setOpened } from "#app/family/pairing.server.ts";
import { shownWishes } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { readFamiliesPage } from "./families-page.server.ts";

type World = ReturnType<typeof world>;

const wish = ({ db }: World, learner: Learner, words: string) => saveWish(permit(db, learner, "family.change"), { wish: words, revision: 0 }, now);
const pageOf = ({ db, facilitator, thursday }: World, group = thursday) => readFamiliesPage(permit(db, facilitator, "family.list"), group);
const pair = (clinic: World, learners: readonly Learner[]) => pairWishes(permit(clinic.db, clinic.facilitator, "family.pair"), { wishes: shownWishes(clinic, learners), open: "no" }, now);

test("the facilitator reads the wishes in their writers' words, with the day and nothing that tells the time of day", () => {
  const clinic = world();
  wish(clinic, clinic.tor, "Kona mi, Siv");
  wish(clinic, clinic.siv, "Tor, mannen min");
  const page = pageOf(clinic);
  expect(page.group).toEqual({ id: clinic.thursday, name: "Torsdagsgruppa" });
  expect(page.wishes.map(({ name, track, text, savedOn, otherGroup }) => [name, track, text, savedOn, otherGroup]).sort()).toEqual([
    ["Siv", "patient", "Tor, mannen min", "2026-06-04", undefined],
    ["Tor", "relative", "Kona mi, Siv", "2026-06-04", undefined],
  ]);
  const json = JSON.stringify(page);
  expect(json).not.toMatch(/\d\d:\d\d/);
  const moments = (json.match(/\d{10,}/g) ?? []).flatMap((digits) => [Number(digits), Number(digits) * 1000]);
  for (const moment of moments) expect(Math.abs(moment - now.getTime())).toBeGreaterThan(days(1));
});

test("wishes from the facilitator's other groups stand after the group's own, with where they are from", () => {
  const clinic = world();
  const { db, facilitator, monday, thursday } = clinic;
  wish(clinic, clinic.leila, "Broren min");
  wish(clinic, clinic.tor, "Siv");
  expect(pageOf(clinic).wishes.map(({ name }) => name)).toEqual(["Tor"]);
  db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)").run(monday, facilitator.accountId);
  expect(pageOf(clinic, thursday).wishes.map(({ name, otherGroup }) => [name, otherGroup])).toEqual([["Tor", undefined], ["Leila", "Mandagsgruppa"]]);
  expect(pageOf(clinic, monday).wishes.map(({ name, otherGroup }) => [name, otherGroup])).toEqual([["Leila", undefined], ["Tor", "Torsdagsgruppa"]]);
});

test("a family stands on the pages of its members' groups as long as two are left in it", () => {
  const clinic = world();
  const { db, facilitator, tor, siv, monday } = clinic;
  db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)").run(monday, facilitator.accountId);
  wish(clinic, tor, "Siv");
  wish(clinic, siv, "Tor");
  expect(pageOf(clinic).families).toEqual([]);
  pair(clinic, [tor, siv]);
  const [family] = listFamilies(permit(db, facilitator, "family.list"));
  expect(pageOf(clinic).families.map(({ names, ...rest }) => ({ names: [...names].sort(), ...rest }))).toEqual([{ familyId: family!.familyId, isOpen: false, others: 0, names: ["Siv", "Tor"] }]);
  expect(pageOf(clinic, monday).families).toEqual([]);
  setOpened(permit(db, facilitator, "family.pair"), family!.familyId, true, now);
  expect(pageOf(clinic).families[0]?.isOpen).toBe(true);
  leave(permit(db, siv, "family.change"), later(days(1)));
  expect(pageOf(clinic).families).toEqual([]);
});

test("a group of another facilitator's is not there", () => {
  const clinic = world();
  expect(() => pageOf(clinic, clinic.monday)).toThrow("not_found");
});
