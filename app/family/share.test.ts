import { expect, test } from "vitest";
import { openItem } from "#app/learning/shared-item.server.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { addDays } from "#app/i18n/dates.ts";
import { link as linkAll } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { leave } from "./family.server.ts";
import { setOpened } from "./pairing.server.ts";
import { answerSafetyCheck, chooseShared } from "./safety-check.server.ts";
import { listOwn, listRecipients, listShared, openShare, requireShared, shareForm, viewersOf, withdrawShare, withdrawShares } from "./share.server.ts";
import type { ShareItem } from "./share.ts";

const introduction: ShareItem = { kind: "progress", item: "intro", revision: null };
const untilOn = "2026-07-02";

/** Siv, Tor and Ingrid in one family that is open, and short names for what they do. */
function family() {
  const clinic = world();
  const { db, siv, tor, ingrid, facilitator } = clinic;
  const link = (...people: readonly Learner[]) => linkAll(clinic, people);
  link(siv, tor, ingrid);
  const share = (owner: Learner, recipient: Learner | "facilitator", item = introduction, until = untilOn, at = now) =>
    openShare(permit(db, owner, "share.change"), item, { recipient: recipient === "facilitator" ? recipient : recipient.enrolmentId, untilOn: until }, at);
  const sees = (reader: typeof facilitator, at = now) => listShared(permit(db, reader, "shared.read"), at).map(({ kind, item }) => `${kind} ${item}`);
  const recipients = (owner: Learner, kind: ShareItem["kind"] = "progress") => listRecipients(permit(db, owner, "share.change"), { kind }, now).map(({ name }) => String(name)).sort();
  const own = (owner: Learner, at = now) => listOwn(permit(db, owner, "share.change"), at).map(({ item, name }) => `${item} ${name}`).sort();
  const familyId = () => String(db.$client.prepare("select id from families").pluck().get());
  return { ...clinic, link, share, sees, recipients, own, familyId };
}

test("what Siv opens to Tor, Tor alone can see, until she stops it", () => {
  const { db, siv, tor, ingrid, amir, facilitator, otherFacilitator, share, sees, own } = family();
  expect(share(siv, tor)).toBeUndefined();
  expect(sees(tor)).toEqual(["progress intro"]);
  for (const other of [siv, ingrid, amir, facilitator, otherFacilitator]) expect(sees(other)).toEqual([]);
  const [opened] = listOwn(permit(db, siv, "share.change"), now);
  expect(opened).toMatchObject({ ...introduction, name: "Tor", untilOn });
  expect(requireShared(permit(db, tor, "shared.read"), opened!.shareId, now)).toMatchObject({ enrolmentId: siv.enrolmentId, item: "intro" });
  expect(() => requireShared(permit(db, ingrid, "shared.read"), opened!.shareId, now)).toThrow("not_found");

  withdrawShare(permit(db, tor, "share.change"), opened!.shareId, now);
  expect(sees(tor), "only its owner stops it").toHaveLength(1);
  withdrawShare(permit(db, siv, "share.change"), opened!.shareId, now);
  withdrawShare(permit(db, siv, "share.change"), opened!.shareId, later(1));
  expect(sees(tor)).toEqual([]);
  expect(own(siv)).toEqual([]);
  expect(() => requireShared(permit(db, tor, "shared.read"), opened!.shareId, now)).toThrow("not_found");
});

test("what Siv opens to the facilitator, whoever leads her group can see, and no other facilitator and no member", () => {
  const { db, siv, tor, facilitator, otherFacilitator, administrator, share, sees } = family();
  share(siv, "facilitator");
  expect(sees(facilitator)).toEqual(["progress intro"]);
  for (const other of [tor, otherFacilitator]) expect(sees(other)).toEqual([]);
  expect(() => permit(db, administrator, "shared.read")).toThrow("not_found");
  for (const staff of [facilitator, administrator]) expect(() => permit(db, staff, "share.change")).toThrow("not_found");
});

test("who can be chosen: the facilitators, and the others in the family; of a curve the facilitators alone, of a contribution the others alone", () => {
  const { siv, amir, recipients } = family();
  expect(recipients(siv)).toEqual(["Ingrid", "Tor", "null"]);
  expect(recipients(siv, "check-in-curve")).toEqual(["null"]);
  expect(recipients(siv, "contribution")).toEqual(["Ingrid", "Tor"]);
  expect(recipients(amir)).toEqual(["null"]);
  expect(recipients(amir, "contribution")).toEqual([]);
});

test("nothing opens to oneself, to somebody outside the family, to nobody there is, or a curve to a member", () => {
  const { db, siv, tor, jonas, amir, share, own } = family();
  for (const recipient of [siv, jonas, amir]) expect(share(siv, recipient)).toEqual({ recipient: "choose" });
  expect(share(amir, siv)).toEqual({ recipient: "choose" });
  expect(openShare(permit(db, siv, "share.change"), introduction, { recipient: "anybody", untilOn }, now)).toEqual({ recipient: "choose" });
  expect(share(siv, tor, { kind: "check-in-curve", item: "c2", revision: null })).toEqual({ recipient: "choose" });
  expect(own(siv)).toEqual([]);
  expect(() => db.$client.exec(`insert into shares values ('x', '${siv.enrolmentId}', 'check-in-curve', 'c2', null, '${tor.enrolmentId}', '2026-07-02', 1, null)`), "nor round the code").toThrow("shares_never_the_curve");
});

test("a day from today to a year ahead can be chosen, and is one that stands in the calendar", () => {
  const { siv, tor, share } = family();
  for (const day of ["2026-06-03", "2027-06-06"]) expect(share(siv, tor, introduction, day), day).toEqual({ untilOn: "share_day" });
  for (const day of ["2026-06-04", "2027-06-05"]) expect(share(siv, tor, introduction, day), day).toBeUndefined();
  for (const typed of ["", "2026-06-31", "31.12.2026", undefined]) expect(shareForm.safeParse({ recipient: "facilitator", untilOn: typed }).error?.issues[0]?.message).toBe("not_a_date");
  expect(shareForm.safeParse({ untilOn }).error?.issues[0]?.message).toBe("choose");
});

test("opened to the same recipient again, the new day holds, and there is one share", () => {
  const { db, siv, tor, share, sees } = family();
  share(siv, tor);
  share(siv, tor, introduction, "2026-06-10", later(1));
  expect(listOwn(permit(db, siv, "share.change"), now)).toMatchObject([{ untilOn: "2026-06-10" }]);
  expect(sees(tor, later(days(7)))).toEqual([]);
  share(siv, "facilitator");
  expect(listOwn(permit(db, siv, "share.change"), now)).toHaveLength(2);
});

test.each([
  { season: "in summer", on: "2026-06-10", lastInstant: "2026-06-10T21:59:59.999Z" },
  { season: "in winter", on: "2026-12-31", lastInstant: "2026-12-31T22:59:59.999Z" },
  { season: "on the day that summer time begins", on: "2026-03-29", lastInstant: "2026-03-29T21:59:59.999Z" },
  { season: "on the day before", on: "2026-03-28", lastInstant: "2026-03-28T22:59:59.999Z" },
  { season: "on the day that summer time ends", on: "2026-10-25", lastInstant: "2026-10-25T22:59:59.999Z" },
])("a share lasts to the last instant of its day in Oslo, $season", ({ on, lastInstant }) => {
  const { db, siv, tor, share, sees, own } = family();
  expect(share(siv, tor, introduction, on, new Date(`${addDays(on, -3)}T10:00:00Z`))).toBeUndefined();
  const end = new Date(lastInstant);
  const after = new Date(end.getTime() + 1);
  const [opened] = listOwn(permit(db, siv, "share.change"), end);
  expect(sees(tor, end)).toHaveLength(1);
  expect(own(siv, end)).toHaveLength(1);
  expect(sees(tor, after)).toEqual([]);
  expect(own(siv, after)).toEqual([]);
  expect(viewersOf(permit(db, siv, "share.change"), introduction, after)).toEqual([]);
  expect(() => requireShared(permit(db, tor, "shared.read"), opened!.shareId, after)).toThrow("not_found");
});

test("a clock that is put forth and back lets nobody see what its owner has stopped", () => {
  const { db, siv, tor, share, sees } = family();
  share(siv, tor, introduction, "2026-06-10");
  expect(sees(tor, later(days(30)))).toEqual([]);
  expect(sees(tor, later(-days(30)))).toHaveLength(1);
  withdrawShare(permit(db, siv, "share.change"), listOwn(permit(db, siv, "share.change"), now)[0]!.shareId, later(days(2)));
  for (const at of [0, 1, 2, 3, -30]) expect(sees(tor, later(days(at)))).toEqual([]);
});

test("a new revision of an item is another item to its viewers, and withdrawing one stops every share of it", () => {
  const { db, siv, tor, share, sees } = family();
  const written = { kind: "reflection", item: "a-text", revision: 1 } as const;
  share(siv, tor, written);
  share(siv, "facilitator", written);
  share(siv, tor, { ...written, item: "another" });
  const change = permit(db, siv, "share.change");
  expect(new Set(viewersOf(change, written, now).map(({ name }) => name))).toEqual(new Set(["Tor", null]));
  expect(viewersOf(change, { ...written, revision: 2 }, now)).toEqual([]);
  expect(withdrawShares(permit(db, tor, "share.change"), written, now), "only its owner's").toBe(false);
  expect(withdrawShares(change, written, now)).toBe(true);
  expect(withdrawShares(change, written, now), "there is none left").toBe(false);
  expect(sees(tor)).toEqual(["reflection another"]);
  expect(withdrawShares(change, { ...written, item: "another" }, later(days(60))), "it had run out by itself").toBe(false);
});

test("Tor leaves: neither sees the other's, Siv's list says nothing of it, and what he had opened stays stopped when they are linked anew", () => {
  const { db, siv, tor, ingrid, share, sees, own, link, recipients } = family();
  share(siv, tor);
  share(tor, siv);
  share(tor, "facilitator");
  const before = { own: own(siv), recipients: recipients(siv) };
  leave(permit(db, tor, "family.change"), later(days(1)));
  expect(sees(tor)).toEqual([]);
  expect(sees(siv)).toEqual([]);
  expect({ own: own(siv), recipients: recipients(siv) }).toEqual(before);
  expect(own(tor)).toEqual(["intro null"]);
  expect(recipients(tor)).toEqual(["null"]);
  db.$client.exec("savepoint once; update shares set withdrawn_at = null");
  expect(sees(siv), "were one left open, it would not be seen").toEqual([]);
  db.$client.exec("rollback to once");

  link(siv, tor, ingrid);
  expect(sees(siv)).toEqual([]);
  expect(sees(tor), "Siv has it on her list still").toEqual(["progress intro"]);
});

test.each(["owner", "reader"] as const)("a safety check of the %s closes what is between them, quietly, and leaves the facilitator's alone", (who) => {
  const { db, siv, tor, facilitator, share, sees, own, recipients } = family();
  share(siv, tor);
  share(siv, "facilitator");
  const theirs = who === "owner" ? siv : tor;
  answerSafetyCheck(permit(db, theirs, "safety.answer"), { afraid: "no", experienced: "unsure" }, now);
  expect(sees(tor)).toEqual([]);
  expect(sees(facilitator)).toHaveLength(1);
  expect(recipients(theirs)).toEqual(["null"]);
  db.$client.exec("savepoint once; update shares set withdrawn_at = null");
  expect(sees(tor), "were one left open, it would not be seen").toEqual([]);
  db.$client.exec("rollback to once");
  expect(share(theirs, theirs === siv ? tor : siv)).toEqual({ recipient: "choose" });
  if (who === "reader") {
    expect(own(siv), "the other's list stays as it was").toEqual(["intro Tor", "intro null"]);
    expect(recipients(siv)).toEqual(["Ingrid", "Tor", "null"]);
  } else expect(own(siv)).toEqual(["intro null"]);

  answerSafetyCheck(permit(db, theirs, "safety.answer"), { afraid: "no", experienced: "no" }, later(1));
  expect(sees(tor), "answering no opens nothing by itself").toEqual([]);
  chooseShared(permit(db, theirs, "safety.answer"), "on", later(2));
  expect(sees(tor)).toEqual(who === "reader" ? ["progress intro"] : []);
});

test.each(["owner", "reader"] as const)("while the %s has said that something has happened, nothing is between them", (who) => {
  const { db, siv, tor, facilitator, share, sees, recipients } = family();
  share(siv, tor);
  share(siv, "facilitator");
  const theirs = permit(db, who === "owner" ? siv : tor, "happening.tell");
  tellHappening(theirs, now);
  expect(sees(tor)).toEqual([]);
  expect(sees(facilitator)).toHaveLength(1);
  expect(recipients(who === "owner" ? siv : tor)).toEqual(["null"]);
  takeHappeningBack(theirs);
  expect(sees(tor)).toHaveLength(1);
});

test("a family that a facilitator has not opened, or has closed, shares nothing between its members", () => {
  const { db, siv, tor, facilitator, share, sees, familyId } = family();
  share(siv, tor);
  share(siv, "facilitator");
  setOpened(permit(db, facilitator, "family.pair"), familyId(), false, now);
  expect(sees(tor)).toEqual([]);
  expect(sees(facilitator)).toHaveLength(1);
  setOpened(permit(db, facilitator, "family.pair"), familyId(), true, now);
  expect(sees(tor)).toHaveLength(1);
});

test("an account that is closed shares nothing, with members or facilitators", () => {
  const { db, siv, tor, facilitator, share, sees } = family();
  share(siv, tor);
  share(siv, "facilitator");
  const disable = db.$client.prepare("update accounts set disabled_at = ? where id = ?");
  disable.run(now.getTime(), siv.accountId);
  for (const reader of [tor, facilitator]) expect(sees(reader)).toEqual([]);
  disable.run(null, siv.accountId);
  for (const reader of [tor, facilitator]) expect(sees(reader)).toHaveLength(1);
});

test("a facilitator who leads the group no longer sees nothing of it any more", () => {
  const { db, siv, facilitator, otherFacilitator, thursday, share, sees } = family();
  share(siv, "facilitator");
  db.$client.prepare("update group_facilitators set account_id = ? where group_id = ?").run(otherFacilitator.accountId, thursday);
  expect(sees(facilitator)).toEqual([]);
  expect(sees(otherFacilitator)).toEqual(["progress intro"]);
});

test("only what its owner was shown can be opened", () => {
  const { db, siv } = family();
  const change = permit(db, siv, "share.change");
  expect(openItem(change, { kind: "progress", item: "intro" }, { recipient: "facilitator", untilOn, revision: 3 }, now)).toEqual({ revision: "words_changed" });
  expect(openItem(change, { kind: "progress", item: "intro" }, { recipient: "facilitator", untilOn, revision: 0 }, now)).toBeUndefined();
});
