import { expect, test } from "vitest";
import { readFamily, saveWish } from "#app/family/family.server.ts";
import { now, permit, world, type Learner } from "#tests/world.ts";
import { readHappening, takeHappeningBack, tellHappening } from "./happening.server.ts";
import { readTogether } from "./together.server.ts";

function clinic() {
  const found = world();
  const together = (learner: Learner, moduleId: string) => readTogether(permit(found.db, learner, "path.read"), moduleId, now);
  return { ...found, together };
}

test("Tor and Siv read the same exercise, each with what their own track prepares", () => {
  const { tor, siv, together } = clinic();
  const kinds = (learner: Learner) => {
    const page = together(learner, "intro");
    if (page.locked) throw new Error("locked");
    return page.sheet.blocks.flatMap((block) => (block.kind === "prepare" ? [block.for] : []));
  };
  for (const learner of [tor, siv]) expect(kinds(learner).every((audience) => audience === "both" || audience === learner.track)).toBe(true);
  expect(kinds(tor)).toHaveLength(1);
});

test("the exercise of a topic that is not open yet says what opens it, and one that there is none of is not found", () => {
  const { tor, together } = clinic();
  expect(together(tor, "t05")).toMatchObject({ locked: { because: "read", moduleId: "t04" } });
  for (const moduleId of ["a2", "e01", "t13"]) expect(() => together(tor, moduleId)).toThrow("not_found");
});

test("when Tor says that something has happened, only the version for one is left, until he takes it back", () => {
  const { db, tor, siv, together } = clinic();
  tellHappening(permit(db, tor, "happening.tell"), now);
  tellHappening(permit(db, tor, "happening.tell"), new Date(now.getTime() + 1000));
  expect(readHappening(permit(db, tor, "happening.tell"))).toBe(now.getTime());
  expect([together(tor, "intro"), together(siv, "intro")]).toMatchObject([{ alone: true }, { alone: false }]);

  takeHappeningBack(permit(db, tor, "happening.tell"));
  expect(together(tor, "intro")).toMatchObject({ alone: false });
});

test("to whom something has happened, nobody is linked by a wish from before", () => {
  const { db, tor } = clinic();
  saveWish(permit(db, tor, "family.change"), { wish: "Siv", revision: 0 }, now);
  tellHappening(permit(db, tor, "happening.tell"), now);
  expect(readFamily(permit(db, tor, "family.read"))).toEqual({ members: [], wish: undefined, happenedAt: now.getTime() });
});
