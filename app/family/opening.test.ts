import { expect, test } from "vitest";
import { link, type Clinic } from "#tests/linked-family.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { leave, readFamily } from "./family.server.ts";
import { listFamilies, setOpened } from "./pairing.server.ts";
import { listShared, openShare } from "./share.server.ts";

const families = ({ db, facilitator }: Clinic) => listFamilies(permit(db, facilitator, "family.list"));

test("what the facilitator says of opening when she links holds for the family as it is then", () => {
  const clinic = world();
  const { tor, siv, ingrid, db } = clinic;
  link(clinic, [tor, siv], "yes");
  expect(families(clinic)[0]?.isOpen).toBe(true);
  leave(permit(db, siv, "family.change"), later(days(1)));
  link(clinic, [tor, ingrid], "no", later(days(2)));
  expect(families(clinic).map(({ isOpen, members }) => [isOpen, members.map(({ name }) => name).sort()])).toEqual([[false, ["Ingrid", "Tor"]]]);
});

test("of a family across two groups, who leads one of them reads the names of her own alone, may close it and not open it", () => {
  const clinic = world();
  const { tor, leila, db, facilitator, otherFacilitator, monday } = clinic;
  const both = db.$client.prepare("insert into group_facilitators (group_id, account_id) values (?, ?)");
  both.run(monday, facilitator.accountId);
  link(clinic, [tor, leila]);
  db.$client.prepare("delete from group_facilitators where group_id = ? and account_id = ?").run(monday, facilitator.accountId);

  for (const [one, name] of [[facilitator, "Tor"], [otherFacilitator, "Leila"]] as const) {
    const [family] = listFamilies(permit(db, one, "family.list"));
    expect(family).toMatchObject({ isOpen: true, others: 1 });
    expect(family!.members.map((member) => member.name)).toEqual([name]);
  }
  const [family] = families(clinic);
  const own = permit(db, facilitator, "family.pair");
  setOpened(own, family!.familyId, false, now);
  expect(families(clinic)[0]?.isOpen).toBe(false);
  expect(() => setOpened(own, family!.familyId, true, now)).toThrow("not_found");
});

test("nothing goes between members before a facilitator has opened it, nor after it is closed; nobody's family page says which", () => {
  const clinic = world();
  const { tor, siv, db, facilitator } = clinic;
  link(clinic, [tor, siv], "no");
  const page = readFamily(permit(db, tor, "family.read"));
  openShare(permit(db, siv, "share.change"), { kind: "progress", item: "t01", revision: null }, { recipient: tor.enrolmentId, untilOn: "2026-07-01" }, now);
  const seen = () => listShared(permit(db, tor, "shared.read"), now).length;
  const { familyId } = families(clinic)[0]!;
  expect(seen()).toBe(0);
  setOpened(permit(db, facilitator, "family.pair"), familyId, true, now);
  expect(seen()).toBe(1);
  expect(readFamily(permit(db, tor, "family.read"))).toEqual(page);
  setOpened(permit(db, facilitator, "family.pair"), familyId, false, now);
  expect(seen()).toBe(0);
});
