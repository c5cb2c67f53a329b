import { describe, expect, test } from "vitest";
import { openShare, withdrawShares } from "#app/family/share.server.ts";
import { issuePermit } from "#app/access/permit.server.ts";
import { shares } from "#db/schema/index.ts";
import { link } from "#tests/linked-family.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { questionsFor } from "./check-in-questions.ts";
import { checkInForm, keepCheckIn, readCheckIn } from "./check-in.server.ts";
import type { QuestionId } from "./check-in.ts";
import type { Curve } from "./curve.ts";
import { openItem, readShared, readSharePage } from "./shared-item.server.ts";
import type { ShownItem } from "./shared-item.ts";

const curveIn = ({ content }: ShownItem): Curve | undefined => (content.kind === "curve" ? content.curve : undefined);
const curve = (item: QuestionId) => ({ kind: "check-in-curve", item, revision: null }) as const;
const answered = { c1: "2", c2: "6", c3: "no-contact", p2: "9", better: "hemmelig linje" };

/** Siv and Tor are in one family. Siv has checked in, and has opened the curve of how much support she has had to those who lead her group, for a week. */
function sharedBySiv() {
  const clinic = world();
  const { db, siv, tor } = clinic;
  link(clinic, [siv, tor]);
  const keep = (learner: Learner, typed: Readonly<Record<string, string>>, revision = 0, at = now) => keepCheckIn(permit(db, learner, "check-in.keep"), checkInForm.parse({ week: "2026-06-01", revision, ...typed }), at);
  keep(siv, answered);
  keep(tor, answered);
  const change = permit(db, siv, "share.change");
  expect(openShare(change, curve("c2"), { recipient: "facilitator", untilOn: "2026-06-11" }, now)).toBeUndefined();
  const { id } = db.select({ id: shares.id }).from(shares).get()!;
  const readBy = (actor: typeof clinic.facilitator, at = now) => readShared(issuePermit(db, actor, "shared.read"), id, at).item;
  const viewers = (at = now) => Object.fromEntries(Object.entries(readCheckIn(permit(db, siv, "check-in.keep"), at).viewers).map(([question, seen]) => [question, seen.map(({ name, untilOn }) => `${name} ${untilOn}`)]));
  const preview = (learner: Learner, item: string) => readSharePage(permit(db, learner, "share.change"), { kind: "check-in-curve", item }, now);
  return { ...clinic, change, keep, readBy, viewers, preview };
}

test("the facilitator of the group sees what Siv saw in the preview: the answers to one question, and nothing else of the check-in", () => {
  const { siv, facilitator, readBy, preview } = sharedBySiv();
  const seen = readBy(facilitator);
  const { name, content } = preview(siv, "c2").item;
  expect(seen).toEqual({ name, content });
  expect(curveIn(seen)).toEqual({ question: "c2", points: [{ week: "2026-06-01", mark: 6 }] });
  expect(JSON.stringify(seen)).not.toMatch(/hemmelig|no-contact|c1|c3|p2/);
});

describe("which curves there are to open", () => {
  test.each(["patient", "relative"] as const)("every question of a %s, each for itself, but how safe they have felt", (track) => {
    const { siv, tor, preview } = sharedBySiv();
    const learner = track === "patient" ? siv : tor;
    const asked = questionsFor(track).map(({ id }) => id);
    for (const id of asked.filter((one) => one !== "c1")) expect(preview(learner, id).item).toMatchObject({ kind: "check-in-curve", item: id, content: { curve: { question: id } } });
    for (const none of ["c1", "curve", "better", "", track === "patient" ? "r1" : "p1"]) expect(() => preview(learner, none), none).toThrow("not_found");
  });

  test("the facilitators are the only ones to choose, and no member is let in round the form", () => {
    const { tor, siv, change, preview } = sharedBySiv();
    expect(preview(siv, "c3").recipients).toEqual([{ value: "facilitator", name: null }]);
    expect(openItem(change, { kind: "check-in-curve", item: "c3" }, { recipient: tor.enrolmentId, untilOn: "2026-06-11", revision: 0 }, now)).toEqual({ recipient: "choose" });
    expect(() => openItem(change, { kind: "check-in-curve", item: "c1" }, { recipient: "facilitator", untilOn: "2026-06-11", revision: 0 }, now)).toThrow("not_found");
  });
});

test("nobody else sees it: not another group's facilitator, not a learner, not one of the family", () => {
  const { siv, tor, otherFacilitator, readBy } = sharedBySiv();
  for (const actor of [otherFacilitator, tor, siv]) expect(() => readBy(actor)).toThrow("not_found");
});

test("a new answer to the question is seen at once", () => {
  const { siv, facilitator, keep, readBy } = sharedBySiv();
  expect(keep(siv, { ...answered, c2: "1" }, now.getTime(), later(1))).toEqual({ ok: true });
  expect(curveIn(readBy(facilitator, later(2)))?.points).toEqual([{ week: "2026-06-01", mark: 1 }]);
});

test("it ends when its last day is over, and the moment Siv stops it; and her own page says of each curve who can see it", () => {
  const { facilitator, change, readBy, viewers } = sharedBySiv();
  const nobody = { c2: [], c3: [], p1: [], p2: [], p3: [] };
  expect(viewers()).toEqual({ ...nobody, c2: ["null 2026-06-11"] });
  expect(curveIn(readBy(facilitator, later(days(7))))).toBeDefined();
  expect(() => readBy(facilitator, later(days(8)))).toThrow("not_found");
  expect(viewers(later(days(8)))).toEqual(nobody);
  expect(openShare(change, curve("p2"), { recipient: "facilitator", untilOn: "2026-06-05" }, now)).toBeUndefined();
  expect(viewers()).toEqual({ ...nobody, c2: ["null 2026-06-11"], p2: ["null 2026-06-05"] });
  withdrawShares(change, curve("c2"), now);
  expect(() => readBy(facilitator)).toThrow("not_found");
  expect(viewers(), "stopping one leaves the other").toEqual({ ...nobody, p2: ["null 2026-06-05"] });
});
