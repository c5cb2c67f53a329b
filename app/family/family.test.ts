import { expect, test } from "vitest";
import { link } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { leave, longestWish, readFamily, saveWish, takeBackForm, takeShownWishBack, takeWishBack, wishForm } from "./family.server.ts";
import { listWishes } from "./pairing.server.ts";
import { listOwn, listShared, openShare } from "./share.server.ts";

type World = ReturnType<typeof world>;

const wishFor = ({ db }: World, learner: Learner, wish: string, at = now) => saveWish(permit(db, learner, "family.change"), { wish, revision: 0 }, at);
const familyOf = ({ db }: World, learner: Learner) => readFamily(permit(db, learner, "family.read"));
const namesSeenBy = (clinic: World, learner: Learner) => familyOf(clinic, learner).members.map(({ name }) => name);

test("a wish reads the same to its writer whether the other is here, wishes too, or is nobody at all", () => {
  const alone = world();
  const both = world();
  wishFor(alone, alone.tor, "Siv");
  wishFor(both, both.siv, "Tor");
  wishFor(both, both.tor, "Siv");
  both.db.$client.prepare("update accounts set disabled_at = 1 where id = ?").run(alone.amir.accountId);
  for (const clinic of [alone, both]) expect(familyOf(clinic, clinic.tor)).toEqual({ members: [], wish: { text: "Siv", revision: expect.any(Number), savedAt: now.getTime() }, happenedAt: null });
});

test("a wish is read by its writer and by who leads the group, and by nobody else", () => {
  const clinic = world();
  const { db, tor, siv, facilitator, otherFacilitator, administrator } = clinic;
  wishFor(clinic, tor, "Kona mi, som kanskje er her");
  expect(listWishes(permit(db, facilitator, "family.list")).map(({ name, text }) => [name, text])).toEqual([["Tor", "Kona mi, som kanskje er her"]]);
  expect(listWishes(permit(db, otherFacilitator, "family.list"))).toEqual([]);
  expect(familyOf(clinic, siv).wish).toBeUndefined();
  for (const policy of ["family.list", "family.pair", "family.read", "family.change", "safety.answer"] as const) expect(() => permit(db, administrator, policy)).toThrow("not_found");
  for (const policy of ["family.list", "family.pair"] as const) expect(() => permit(db, tor, policy)).toThrow("not_found");
  for (const policy of ["family.read", "family.change", "safety.answer"] as const) expect(() => permit(db, facilitator, policy)).toThrow("not_found");
});

test("a wish is sealed", () => {
  const clinic = world();
  wishFor(clinic, clinic.tor, "En helt egen setning");
  const { wish } = clinic.db.$client.prepare("select wish from family_wishes").get() as { wish: Buffer };
  expect(wish.toString("latin1")).not.toContain("egen setning");
});

test("a wish made in two windows overwrites nothing: both come back, and the writer chooses", () => {
  const clinic = world();
  const own = permit(clinic.db, clinic.tor, "family.change");
  wishFor(clinic, clinic.tor, "Siv");
  expect(saveWish(own, { wish: "Siv og broren min", revision: 0 }, later(1000))).toMatchObject({ ok: false, other: { text: "Siv" } });
  expect(familyOf(clinic, clinic.tor).wish?.text).toBe("Siv");
  const { revision } = familyOf(clinic, clinic.tor).wish!;
  expect(saveWish(own, { wish: "Siv og broren min", revision }, later(2000))).toEqual({ ok: true });
  expect(saveWish(own, { wish: "Siv og broren min", revision }, later(3000))).toEqual({ ok: true });
  expect(familyOf(clinic, clinic.tor).wish).toMatchObject({ text: "Siv og broren min", savedAt: later(2000).getTime() });
});

test("a wish that was taken back and told anew is not overwritten from a window that shows the old one", () => {
  const clinic = world();
  const own = permit(clinic.db, clinic.tor, "family.change");
  wishFor(clinic, clinic.tor, "Siv");
  const { revision } = familyOf(clinic, clinic.tor).wish!;
  takeWishBack(own);
  expect(familyOf(clinic, clinic.tor).wish).toBeUndefined();
  wishFor(clinic, clinic.tor, "Broren min", later(1000));
  expect(saveWish(own, { wish: "Siv likevel", revision }, later(2000))).toMatchObject({ ok: false, other: { text: "Broren min" } });
});

test("a wish is taken back from the window that shows it; a newer one comes back to be read, and stands", () => {
  const clinic = world();
  const own = permit(clinic.db, clinic.tor, "family.change");
  wishFor(clinic, clinic.tor, "Siv");
  const old = familyOf(clinic, clinic.tor).wish!;
  saveWish(own, { wish: "Broren min", revision: old.revision }, later(1000));
  const newer = familyOf(clinic, clinic.tor).wish!;
  expect(takeShownWishBack(own, old)).toEqual({ ok: false, other: newer });
  expect(familyOf(clinic, clinic.tor).wish).toEqual(newer);
  expect(takeShownWishBack(own, newer)).toEqual({ ok: true });
  expect(familyOf(clinic, clinic.tor).wish).toBeUndefined();
  expect(takeShownWishBack(own, newer)).toEqual({ ok: true });
  wishFor(clinic, clinic.tor, "Broren min", later(2000));
  expect(takeShownWishBack(own, newer)).toMatchObject({ ok: false, other: { text: "Broren min" } });
  expect(takeBackForm.safeParse({}).success).toBe(false);
});

test("the revision of a wish says nothing of when it was told or how often it was changed, and is never used again", () => {
  const clinic = world();
  const own = permit(clinic.db, clinic.tor, "family.change");
  const revisions = Array.from({ length: 100 }, (_, n) => {
    if (n % 10 === 0) takeWishBack(own);
    saveWish(own, { wish: `Siv ${n}`, revision: familyOf(clinic, clinic.tor).wish?.revision ?? 0 }, now);
    return familyOf(clinic, clinic.tor).wish!.revision;
  });
  expect(new Set(revisions).size).toBe(100);
  const [least, most] = [Math.min(...revisions), Math.max(...revisions)];
  expect(least).toBeLessThan(2 ** 47);
  expect(most).toBeGreaterThan(2 ** 47);
});

test("a wish has words, and not too many", () => {
  expect(wishForm.safeParse({ wish: "  ", revision: "0" }).error?.issues[0]?.message).toBe("required");
  expect(wishForm.safeParse({ wish: "x".repeat(longestWish + 1), revision: "0" }).error?.issues[0]?.message).toBe("too_long");
  expect(wishForm.parse({ wish: " Siv ", revision: String(now.getTime()) })).toEqual({ wish: "Siv", revision: now.getTime() });
});

test("those who are linked see each other's names, and nobody else sees anything", () => {
  const clinic = world();
  link(clinic, [clinic.tor, clinic.siv]);
  expect(namesSeenBy(clinic, clinic.tor)).toEqual(["Siv"]);
  expect(namesSeenBy(clinic, clinic.siv)).toEqual(["Tor"]);
  for (const other of [clinic.ingrid, clinic.jonas, clinic.leila, clinic.amir]) expect(familyOf(clinic, other)).toEqual({ members: [], wish: undefined, happenedAt: null });
});

test("whoever leaves is out at once, and the others' page does not change by a letter", () => {
  const clinic = world();
  const { db, tor, siv } = clinic;
  link(clinic, [tor, siv]);
  const before = familyOf(clinic, tor);
  leave(permit(db, siv, "family.change"), later(days(1)));
  expect(familyOf(clinic, tor)).toEqual(before);
  expect(familyOf(clinic, siv)).toEqual({ members: [], wish: undefined, happenedAt: null });
});

test("leaving withdraws what was opened to the others, takes a standing wish back, and leaves what others had opened on their own lists", () => {
  const clinic = world();
  const { db, tor, siv, facilitator } = clinic;
  link(clinic, [tor, siv]);
  const until = { untilOn: "2026-07-01" };
  const item = { kind: "progress", item: "t01", revision: null } as const;
  openShare(permit(db, siv, "share.change"), item, { recipient: tor.enrolmentId, ...until }, now);
  openShare(permit(db, siv, "share.change"), item, { recipient: "facilitator", ...until }, now);
  openShare(permit(db, tor, "share.change"), item, { recipient: siv.enrolmentId, ...until }, now);
  wishFor(clinic, siv, "Søsteren min");
  leave(permit(db, siv, "family.change"), later(1000));

  expect(listShared(permit(db, tor, "shared.read"), later(1000))).toEqual([]);
  expect(listShared(permit(db, siv, "shared.read"), later(1000))).toEqual([]);
  expect(listOwn(permit(db, siv, "share.change"), later(1000)).map(({ recipientId }) => recipientId)).toEqual([null]);
  expect(listOwn(permit(db, tor, "share.change"), later(1000)).map(({ name }) => name)).toEqual(["Siv"]);
  expect(listWishes(permit(db, facilitator, "family.list"))).toEqual([]);
});

test("somebody who left before another came in stays unknown to that other", () => {
  const clinic = world();
  const { db, tor, siv, ingrid } = clinic;
  link(clinic, [tor, siv]);
  leave(permit(db, siv, "family.change"), later(days(1)));
  link(clinic, [tor, ingrid], "yes", later(days(2)));
  expect(namesSeenBy(clinic, ingrid)).toEqual(["Tor"]);
  expect(namesSeenBy(clinic, tor).sort()).toEqual(["Ingrid", "Siv"]);
  expect(namesSeenBy(clinic, siv)).toEqual([]);
});

test("a clock that goes back between makes nobody known to a newcomer, and takes nobody's name from a page", () => {
  for (const back of [0, -days(30)]) {
    const clinic = world();
    const { db, tor, siv, ingrid, jonas } = clinic;
    const leaves = (learner: Learner, at: Date) => leave(permit(db, learner, "family.change"), at);
    link(clinic, [tor, siv]);
    leaves(siv, later(back));
    link(clinic, [tor, ingrid], "yes", later(back));
    expect(namesSeenBy(clinic, ingrid)).toEqual(["Tor"]);
    leaves(tor, later(2 * back));
    expect(namesSeenBy(clinic, ingrid)).toEqual(["Tor"]);
    link(clinic, [ingrid, jonas], "yes", later(3 * back));
    expect(namesSeenBy(clinic, jonas)).toEqual(["Ingrid"]);
    expect(namesSeenBy(clinic, ingrid)).toEqual(["Tor", "Jonas"]);
    link(clinic, [ingrid, jonas, tor], "yes", later(4 * back));
    expect(namesSeenBy(clinic, tor).sort()).toEqual(["Ingrid", "Jonas"]);
    expect(namesSeenBy(clinic, ingrid)).toEqual(["Tor", "Jonas"]);
  }
});

test("those who are linked in one go are linked at the same moment", () => {
  const clinic = world();
  link(clinic, [clinic.tor, clinic.siv, clinic.ingrid]);
  expect(clinic.db.$client.prepare("select distinct joined_at from family_members").pluck().all()).toEqual([now.getTime()]);
});

test("leaving without a family is no error, and somebody who left can be linked again", () => {
  const clinic = world();
  const { db, tor, siv } = clinic;
  leave(permit(db, siv, "family.change"), now);
  link(clinic, [tor, siv]);
  leave(permit(db, siv, "family.change"), later(days(1)));
  link(clinic, [tor, siv], "yes", later(days(2)));
  expect(namesSeenBy(clinic, siv)).toEqual(["Tor"]);
  expect(namesSeenBy(clinic, tor)).toEqual(["Siv"]);
});
