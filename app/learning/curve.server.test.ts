import { expect, test } from "vitest";
import { openShare, withdrawShares } from "#app/family/share.server.ts";
import { issuePermit } from "#app/access/permit.server.ts";
import { shares } from "#db/schema/index.ts";
import { days, later, now, permit, world } from "#tests/world.ts";
import { checkInForm, keepCheckIn, readCheckIn } from "./check-in.server.ts";
import type { Curve } from "./curve.ts";
import { readShared, readSharePage } from "./shared-item.server.ts";
import type { ShownItem } from "./shared-item.ts";

const curvesIn = ({ content }: ShownItem): readonly Curve[] => (content.kind === "curves" ? content.curves : []);

const curve = { kind: "check-in-curve", item: "curve", revision: null } as const;

/** Siv has checked in, and has opened her curves to those who lead her group for a week. */
function sharedBySiv() {
  const clinic = world();
  const { db, siv } = clinic;
  keepCheckIn(permit(db, siv, "check-in.keep"), checkInForm.parse({ week: "2026-06-01", revision: 0, c1: "2", c2: "6", p2: "9", better: "hemmelig linje" }), now);
  expect(openShare(permit(db, siv, "share.change"), curve, { recipient: "facilitator", untilOn: "2026-06-11" }, now)).toBeUndefined();
  const { id } = db.select({ id: shares.id }).from(shares).get()!;
  const readBy = (actor: typeof clinic.facilitator, at = now) => curvesIn(readShared(issuePermit(db, actor, "shared.read"), id, at).item);
  return { ...clinic, readBy };
}

test("the facilitator of the group sees what Siv saw in the preview: never how safe she has felt, never her words", () => {
  const { db, siv, facilitator, readBy } = sharedBySiv();
  const seen = readBy(facilitator);
  expect(seen).toEqual(curvesIn(readSharePage(permit(db, siv, "share.change"), { kind: "check-in-curve", item: "curve" }, now).item));
  expect(seen.map(({ question }) => question)).toEqual(["c2", "c3", "p1", "p2", "p3"]);
  expect(seen[0]?.points).toEqual([{ week: "2026-06-01", mark: 6 }]);
  expect(JSON.stringify(seen)).not.toContain("hemmelig");
});

test("nobody else sees it: not another group's facilitator, not a learner; and no curve can be opened to one", () => {
  const { db, siv, tor, otherFacilitator, readBy } = sharedBySiv();
  for (const actor of [otherFacilitator, tor, siv]) expect(() => readBy(actor)).toThrow("not_found");
  expect(openShare(permit(db, siv, "share.change"), curve, { recipient: tor.enrolmentId, untilOn: "2026-06-11" }, now)).toEqual({ recipient: "choose" });
});

test("it ends when its last day is over, and the moment Siv stops it; and her own page says who can see it", () => {
  const { db, siv, facilitator, readBy } = sharedBySiv();
  const viewers = (at = now) => readCheckIn(permit(db, siv, "check-in.keep"), at).viewers.map(({ name, untilOn }) => ({ name, untilOn }));
  expect(viewers()).toEqual([{ name: null, untilOn: "2026-06-11" }]);
  expect(readBy(facilitator, later(days(7)))).toHaveLength(5);
  expect(() => readBy(facilitator, later(days(8)))).toThrow("not_found");
  expect(viewers(later(days(8)))).toEqual([]);
  withdrawShares(permit(db, siv, "share.change"), curve, now);
  expect(() => readBy(facilitator)).toThrow("not_found");
  expect(viewers()).toEqual([]);
});
