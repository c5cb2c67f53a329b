import { expect, test } from "vitest";
import { shownWishes } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { leave, readFamily, saveWish, takeWishBack } from "./family.server.ts";
import { listFamilies, listWishes, pairingForm, pairWishes, setOpened, shownValue } from "./pairing.server.ts";
import { listShared, openShare } from "./share.server.ts";

type World = ReturnType<typeof world>;

const wish = ({ db }: World, ...learners: readonly Learner[]) => {
  for (const learner of learners) saveWish(permit(db, learner, "family.change"), { wish: "De andre", revision: 0 }, now);
};
const pair = (clinic: World, learners: readonly Learner[], open: "yes" | "no" = "no", at = now) =>
  pairWishes(permit(clinic.db, clinic.facilitator, "family.pair"), { wishes: shownWishes(clinic, learners), open }, at);
const families = ({ db, facilitator }: World) => listFamilies(permit(db, facilitator, "family.list"));
const everyRow = ({ db }: World) => ["families", "family_members", "family_wishes"].map((table) => db.$client.prepare(`select * from ${table}`).all());

test("a facilitator links wishes that stand on both sides, and they are gone from the list", () => {
  const clinic = world();
  wish(clinic, clinic.tor, clinic.siv, clinic.ingrid);
  expect(pair(clinic, [clinic.tor, clinic.siv])).toBeUndefined();
  expect(listWishes(permit(clinic.db, clinic.facilitator, "family.list")).map(({ name }) => name)).toEqual(["Ingrid"]);
  expect(families(clinic).map(({ isOpen, members, others }) => ({ isOpen, names: members.map(({ name }) => name).sort(), others }))).toEqual([{ isOpen: false, names: ["Siv", "Tor"], others: 0 }]);
});

test("relatives alone can be linked", () => {
  const clinic = world();
  wish(clinic, clinic.tor, clinic.ingrid);
  expect(pair(clinic, [clinic.tor, clinic.ingrid])).toBeUndefined();
});

test("a family has one patient", () => {
  const clinic = world();
  const { tor, siv, jonas, db } = clinic;
  wish(clinic, tor, siv, jonas);
  expect(pair(clinic, [tor, siv, jonas])).toBe("one_patient");
  expect(pair(clinic, [tor, siv])).toBeUndefined();
  wish(clinic, tor, siv);
  expect(pair(clinic, [tor, siv, jonas])).toBe("one_patient");
  leave(permit(db, siv, "family.change"), later(days(1)));
  expect(pair(clinic, [tor, jonas], "no", later(days(2)))).toBeUndefined();
});

test("nobody is linked without a wish that stands, twice over, or alone", () => {
  const clinic = world();
  const { tor, siv, db } = clinic;
  wish(clinic, tor);
  const before = everyRow(clinic);
  expect(pair(clinic, [tor, siv])).toBe("wish_gone");
  expect(pair(clinic, [tor, tor])).toBe("wish_gone");
  expect(everyRow(clinic)).toEqual(before);
  wish(clinic, siv);
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(siv.accountId);
  expect(pair(clinic, [tor, siv])).toBe("wish_gone");
});

const shown = (clinic: World, ...learners: readonly Learner[]) => ({ wishes: shownWishes(clinic, learners), open: "no" }) as const;

test("nobody is linked on words that the facilitator has not read: changed, or taken back and told anew, they are hers to read first", () => {
  const clinic = world();
  const { tor, siv, db, facilitator } = clinic;
  const pairs = permit(db, facilitator, "family.pair");
  const own = permit(db, siv, "family.change");
  const anew: Record<string, () => void> = {
    changed: () => void saveWish(own, { wish: "Søsteren min, ikke mannen min", revision: shownWishes(clinic, [siv])[0]!.revision }, now),
    "taken back and told anew": () => (takeWishBack(own), wish(clinic, siv)),
  };
  wish(clinic, tor, siv);
  for (const [how, changes] of Object.entries(anew)) {
    const old = shown(clinic, tor, siv);
    changes();
    const before = everyRow(clinic);
    expect(pairWishes(pairs, old, now), how).toBe("wish_changed");
    expect(everyRow(clinic), how).toEqual(before);
  }
  const old = shown(clinic, tor, siv);
  takeWishBack(own);
  expect(pairWishes(pairs, old, now)).toBe("wish_gone");
  wish(clinic, siv);
  expect(pairWishes(pairs, shown(clinic, tor, siv), now)).toBeUndefined();
});

test("a box that was made up names no wish that stands", () => {
  const clinic = world();
  const { tor, siv, db, facilitator } = clinic;
  wish(clinic, tor, siv);
  const [ofTor, ofSiv] = shownWishes(clinic, [tor, siv]).map(shownValue);
  const before = everyRow(clinic);
  for (const [made, problem] of [["'or'1'='1", "wish_gone"], ["", "wish_gone"], [siv.enrolmentId, "wish_changed"], [`${siv.enrolmentId}/`, "wish_changed"], [`${siv.enrolmentId}/1`, "wish_changed"]] as const)
    expect(pairWishes(permit(db, facilitator, "family.pair"), pairingForm.parse({ wishes: [ofTor, made], open: "no" }), now), made).toBe(problem);
  expect(everyRow(clinic)).toEqual(before);
  expect(pairWishes(permit(db, facilitator, "family.pair"), pairingForm.parse({ wishes: [ofTor, ofSiv], open: "no" }), now)).toBeUndefined();
});

test("two facilitators who link the same wish at the same time: the second is told that it is gone", () => {
  const clinic = world();
  const { tor, siv, ingrid } = clinic;
  wish(clinic, tor, siv, ingrid);
  expect(pair(clinic, [tor, siv])).toBeUndefined();
  const before = everyRow(clinic);
  expect(pair(clinic, [tor, ingrid])).toBe("wish_gone");
  expect(everyRow(clinic)).toEqual(before);
});

test("linking is done whole or not at all (ASVS 16.5.3)", () => {
  const clinic = world();
  const { tor, siv, db } = clinic;
  wish(clinic, tor, siv);
  const before = everyRow(clinic);
  db.$client.exec("create trigger full before delete on family_wishes begin select raise(abort, 'disk full'); end");
  expect(() => pair(clinic, [tor, siv])).toThrow("disk full");
  expect(everyRow(clinic)).toEqual(before);
});

test("a family takes somebody in only where everybody who is in it wishes for that", () => {
  const clinic = world();
  const { tor, siv, ingrid, db } = clinic;
  wish(clinic, tor, siv);
  pair(clinic, [tor, siv]);
  wish(clinic, tor, ingrid);
  expect(pair(clinic, [tor, ingrid])).toBe("not_everybody");
  expect(readFamily(permit(db, ingrid, "family.read")).members).toEqual([]);
  wish(clinic, siv);
  expect(pair(clinic, [tor, siv, ingrid])).toBeUndefined();
  expect(readFamily(permit(db, siv, "family.read")).members.map(({ name }) => name).sort()).toEqual(["Ingrid", "Tor"]);
});

test("a closed account can wish for nothing, and keeps nobody out: those who know the name go on seeing it, and the newcomer does not", () => {
  const clinic = world();
  const { tor, siv, ingrid, jonas, db, facilitator } = clinic;
  const disable = db.$client.prepare("update accounts set disabled_at = ? where id = ?");
  const namesSeenBy = (learner: Learner) => readFamily(permit(db, learner, "family.read")).members.map(({ name }) => name).sort();
  wish(clinic, tor, siv, jonas);
  pair(clinic, [tor, siv], "yes");
  openShare(permit(db, siv, "share.change"), { kind: "progress", item: "t01", revision: null }, { recipient: tor.enrolmentId, untilOn: "2026-07-01" }, now);
  disable.run(later(days(3)).getTime(), siv.accountId);
  wish(clinic, tor, ingrid);
  expect(pair(clinic, [tor, ingrid], "yes", later(days(2)))).toBeUndefined();
  expect(namesSeenBy(tor)).toEqual(["Ingrid", "Siv"]);
  expect(namesSeenBy(ingrid)).toEqual(["Tor"]);
  expect(families(clinic).map(({ members }) => members.map(({ name }) => name).sort())).toEqual([["Ingrid", "Tor"]]);

  disable.run(null, siv.accountId);
  expect(namesSeenBy(siv)).toEqual([]);
  expect(namesSeenBy(ingrid)).toEqual(["Tor"]);
  expect(listShared(permit(db, tor, "shared.read"), later(days(4)))).toEqual([]);
  wish(clinic, tor, ingrid, siv);
  expect(pair(clinic, [tor, ingrid])).toBe("already_linked");
  expect(listWishes(permit(db, facilitator, "family.list"))).toHaveLength(4);
  expect(pair(clinic, [tor, siv])).toBe("not_everybody");
  expect(pair(clinic, [tor, ingrid, siv], "yes", later(days(5)))).toBeUndefined();
  expect(namesSeenBy(ingrid)).toEqual(["Siv", "Tor"]);
});

test("a closed account in a group that the facilitator does not lead keeps nobody out either", () => {
  const clinic = world();
  const { tor, ingrid, leila, db, facilitator, monday } = clinic;
  const leads = db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)");
  leads.run(monday, facilitator.accountId);
  wish(clinic, tor, leila);
  pair(clinic, [tor, leila]);
  db.$client.prepare("delete from group_facilitators where group_id = ? and account_id = ?").run(monday, facilitator.accountId);
  wish(clinic, tor, ingrid);
  expect(pair(clinic, [tor, ingrid])).toBe("not_everybody");
  db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(leila.accountId);
  expect(pair(clinic, [tor, ingrid])).toBeUndefined();
  const namesSeenBy = (learner: Learner) => readFamily(permit(db, learner, "family.read")).members.map(({ name }) => name).sort();
  expect([namesSeenBy(tor), namesSeenBy(ingrid)]).toEqual([["Ingrid", "Leila"], ["Tor"]]);
});

test("two families are not made one, and those who are linked are not linked again", () => {
  const clinic = world();
  const { tor, siv, ingrid, jonas } = clinic;
  wish(clinic, tor, siv, ingrid, jonas);
  pair(clinic, [tor, siv]);
  pair(clinic, [ingrid, jonas]);
  wish(clinic, tor, siv, ingrid);
  expect(pair(clinic, [tor, ingrid])).toBe("two_families");
  expect(pair(clinic, [tor, siv])).toBe("already_linked");
});

test("a facilitator of another group sees no wish and no family, links nobody and opens nothing", () => {
  const clinic = world();
  const { tor, siv, leila, db, facilitator, otherFacilitator } = clinic;
  wish(clinic, tor, siv, leila);
  const others = permit(db, otherFacilitator, "family.pair");
  expect(pairWishes(others, { wishes: shownWishes(clinic, [tor, siv]), open: "yes" }, now)).toBe("wish_gone");
  expect(pairWishes(others, { wishes: [...listWishes(permit(db, otherFacilitator, "family.list")), ...shownWishes(clinic, [siv])], open: "yes" }, now)).toBe("wish_gone");
  pair(clinic, [tor, siv]);
  const [family] = families(clinic);
  expect(listFamilies(permit(db, otherFacilitator, "family.list"))).toEqual([]);
  for (const isOpen of [true, false]) expect(() => setOpened(others, family!.familyId, isOpen, now)).toThrow("not_found");
  expect(() => setOpened(permit(db, facilitator, "family.pair"), "no-such-family", true, now)).toThrow("not_found");
  expect(families(clinic)[0]?.isOpen).toBe(false);
});

test("the form wants two to twelve different people, and a yes or a no (ASVS 2.2.3)", () => {
  const problems = (fields: unknown) => Object.fromEntries((pairingForm.safeParse(fields).error?.issues ?? []).map(({ path, message }) => [path[0], message]));
  const id = (n: number) => `3f8e1b52-6c07-4a9d-8e15-0d2c7b94a6${String(n).padStart(2, "0")}/${n}`;
  expect(problems({})).toEqual({ wishes: "two_wishes", open: "choose" });
  expect(problems({ wishes: id(1), open: "yes" })).toEqual({ wishes: "two_wishes" });
  expect(problems({ wishes: [id(1), id(1)], open: "yes" })).toEqual({ wishes: "two_wishes" });
  expect(problems({ wishes: Array.from({ length: 13 }, (_, n) => id(n)), open: "yes" })).toEqual({ wishes: "two_wishes" });
  expect(problems({ wishes: [id(1), id(2)], open: "no" })).toEqual({});
});
