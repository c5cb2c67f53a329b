import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { leave, readFamily } from "#app/family/family.server.ts";
import { listOwn, listRecipients, openShare } from "#app/family/share.server.ts";
import { changeDisplayName } from "#app/identity/account.server.ts";
import { takeHappeningBack, tellHappening } from "#app/learning/happening.server.ts";
import { readCopy } from "#app/learning/own-copy.server.ts";
import { loader as familyPage } from "#app/routes/family.tsx";
import { loader as sharingPage } from "#app/routes/sharing.tsx";
import { link } from "./linked-family.ts";
import { days, later, now, permit, world, type Learner } from "./world.ts";

const progress = { kind: "progress", item: "intro", revision: null } as const;

/** Tor and Siv are linked, and he has opened something to her. */
function linked() {
  const clinic = world();
  const { db, tor, siv } = clinic;
  link(clinic, [tor, siv]);
  expect(openShare(permit(db, tor, "share.change"), progress, { recipient: siv.enrolmentId, untilOn: "2026-07-01" }, now)).toBeUndefined();

  const sent = async (loader: typeof familyPage | typeof sharingPage, actor: Learner): Promise<string> => {
    const args = { request: new Request("https://samspill.example/x"), params: {}, context: { db, actor, language: "nb", now: later(days(3)) } };
    return ((await loader(args as unknown as LoaderFunctionArgs)) as unknown as Response).text();
  };
  return {
    ...clinic,
    rename: (learner: Learner, name: string) => expect(changeDisplayName(permit(db, learner, "account.change"), name).ok).toBe(true),
    leaves: (learner: Learner, at = later(days(1))) => leave(permit(db, learner, "family.change"), at),
    tells: (learner: Learner) => tellHappening(permit(db, learner, "happening.tell"), later(days(1))),
    takesBack: (learner: Learner) => takeHappeningBack(permit(db, learner, "happening.tell")),
    names: (learner: Learner) => readFamily(permit(db, learner, "family.read")).members.map(({ name }) => name),
    /** All that a learner is sent or given in which the name of another can stand. */
    seenBy: async (learner: Learner) => ({
      pages: [await sent(familyPage, learner), await sent(sharingPage, learner)],
      recipients: listRecipients(permit(db, learner, "share.change"), progress, now),
      shares: listOwn(permit(db, learner, "share.change"), now),
      copy: JSON.stringify(readCopy(permit(db, learner, "account.read"))),
    }),
    ownNames: (learner: Learner) => readCopy(permit(db, learner, "account.read")).find(({ table }) => table === "family_members")!.rows.map(({ name_then: name }) => name),
  };
}

test("Siv leaves and is called something else: what Tor sees of her does not change by a letter, and what she was called before she left does", async () => {
  const { tor, siv, rename, leaves, names, seenBy } = linked();
  rename(siv, "Siv M");
  expect(names(tor)).toEqual(["Siv M"]);
  const before = await seenBy(tor);
  expect(JSON.stringify(before).match(/Siv M/g)!.length).toBeGreaterThan(4);
  leaves(siv);
  expect(await seenBy(tor)).toEqual(before);
  rename(siv, "Vidde");
  expect(await seenBy(tor)).toEqual(before);
});

test("while Siv says that something has happened Tor goes on seeing the name that he saw; when she takes it back, the one of today", async () => {
  const { tor, siv, rename, tells, takesBack, names, seenBy } = linked();
  const before = await seenBy(tor);
  tells(siv);
  rename(siv, "Vidde");
  expect(await seenBy(tor)).toEqual(before);
  tells(siv);
  expect(await seenBy(tor)).toEqual(before);
  takesBack(siv);
  expect(names(tor)).toEqual(["Vidde"]);
  rename(siv, "Siv igjen");
  expect(names(tor)).toEqual(["Siv igjen"]);
});

test("whoever leaves while something has happened stays by the name from before it, also when that is taken back", async () => {
  const { tor, siv, rename, tells, takesBack, leaves, seenBy } = linked();
  const before = await seenBy(tor);
  tells(siv);
  rename(siv, "Vidde");
  leaves(siv);
  takesBack(siv);
  rename(siv, "En annen");
  expect(await seenBy(tor)).toEqual(before);
});

test("linked with somebody else since, Siv is the name of today to that other, and to Tor the one that he knew; linked with Tor anew, the one of today", () => {
  const clinic = linked();
  const { tor, siv, ingrid, rename, leaves, names } = clinic;
  leaves(siv);
  rename(siv, "Vidde");
  link(clinic, [siv, ingrid], "yes", later(days(2)));
  expect(names(ingrid)).toEqual(["Vidde"]);
  expect(names(tor)).toEqual(["Siv"]);
  expect(listOwn(permit(clinic.db, tor, "share.change"), later(days(2))).map(({ name }) => name)).toEqual(["Siv"]);
  leaves(siv, later(days(3)));
  link(clinic, [siv, tor], "yes", later(days(4)));
  expect(names(tor)).toEqual(["Vidde"]);
  expect(listOwn(permit(clinic.db, tor, "share.change"), later(days(4))).map(({ name }) => name)).toEqual(["Vidde"]);
  expect(names(ingrid)).toEqual(["Vidde"]);
});

test("whoever is linked while something has happened is known by the name from that day until it is taken back", () => {
  const clinic = world();
  const { db, tor, siv } = clinic;
  const namesSeen = () => readFamily(permit(db, tor, "family.read")).members.map(({ name }) => name);
  tellHappening(permit(db, siv, "happening.tell"), now);
  link(clinic, [tor, siv]);
  changeDisplayName(permit(db, siv, "account.change"), "Vidde");
  expect(namesSeen()).toEqual(["Siv"]);
  takeHappeningBack(permit(db, siv, "happening.tell"));
  expect(namesSeen()).toEqual(["Vidde"]);
});

test("the name that stays is sealed in its own place with the key of whose it is, and stands in that person's copy", () => {
  const { db, tor, siv, rename, leaves, tells, names, ownNames } = linked();
  rename(siv, "kanarinavn");
  expect(ownNames(siv)).toEqual([null]);
  tells(tor);
  leaves(siv);
  rename(siv, "Vidde");
  const kept = db.$client.prepare("select name_then from family_members").pluck().all() as Buffer[];
  expect(kept).toHaveLength(2);
  for (const sealed of kept) expect(sealed.toString("latin1")).not.toMatch(/kanarinavn|Tor/);
  for (const table of ["accounts", "family_members", "enrolments"]) expect(JSON.stringify(db.$client.prepare(`select * from ${table}`).raw().all())).not.toContain("kanarinavn");
  expect(ownNames(siv)).toEqual(["kanarinavn"]);
  db.$client.prepare("update family_members set name_then = (select display_name from accounts where id = ?) where enrolment_id = ?").run(siv.accountId, siv.enrolmentId);
  expect(() => names(tor)).toThrow("family_members.name_then cannot be opened");
});

test("leaving, and saying that something has happened, keep the name in the same moment or not at all", () => {
  for (const how of ["leaves", "tells"] as const) {
    const clinic = linked();
    const { db, siv } = clinic;
    const rows = () => JSON.stringify(["family_members", "enrolments", "shares"].map((table) => db.$client.prepare(`select * from ${table}`).all()));
    const before = rows();
    db.$client.exec("create trigger full before update of name_then on family_members begin select raise(abort, 'disk full'); end");
    expect(() => clinic[how](siv), how).toThrow("disk full");
    expect(rows(), how).toBe(before);
  }
});
