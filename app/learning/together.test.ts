import { expect, test } from "vitest";
import { readFamily, saveWish } from "#app/family/family.server.ts";
import { answerSafetyCheck, chooseShared } from "#app/family/safety-check.server.ts";
import { link } from "#tests/linked-family.ts";
import { openUpTo } from "#tests/opened-path.ts";
import { answerForToday, bringPart, brought, prepare, togetherPage } from "#tests/together-pair.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { nobodyMet } from "./contribution.ts";
import { readHappening, takeHappeningBack, tellHappening } from "./happening.server.ts";
import { readTogether, tellAffected } from "./together.server.ts";

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

test("before the two meet, both questions of the day are asked, one after the other; each day anew", () => {
  const found = clinic();
  const { db, tor } = found;
  const meeting = (at = now) => togetherPage(found, tor, "intro", at).meeting;
  expect(meeting()).toEqual({ asks: "safety" });
  answerSafetyCheck(permit(db, tor, "safety.answer"), { afraid: "no", experienced: "no" }, now);
  expect(meeting()).toEqual({ asks: "affected" });
  for (const affected of ["yes", "no"] as const) {
    tellAffected(permit(db, tor, "together.prepare"), "intro", { affected }, now);
    expect(meeting()).toEqual(nobodyMet);
  }
  expect(meeting(later(days(1)))).toEqual({ asks: "safety" });
});

test("saying how one is today does not answer for safety, and neither does a choice made on the page of safety", () => {
  const found = clinic();
  const { db, tor } = found;
  tellAffected(permit(db, tor, "together.prepare"), "intro", { affected: "no" }, now);
  chooseShared(permit(db, tor, "safety.answer"), "off", now);
  expect(togetherPage(found, tor, "intro").meeting).toEqual({ asks: "safety" });
});

test("a page that has not asked yet, and one after something has happened, show nothing of the others", () => {
  const found = clinic();
  const { db, tor, siv } = found;
  link(found, [tor, siv]);
  for (const learner of [tor, siv]) openUpTo(db, learner, "t02");
  prepare(found, siv, "t01", "mine", "Min linje");
  answerForToday(found, siv, "t01");
  bringPart(found, siv, "t01", "mine", tor);
  expect(brought(found, tor, "t01")).toEqual(["asks: safety"]);
  answerForToday(found, tor, "t01");
  expect(brought(found, tor, "t01")).toEqual(["Siv: Min linje"]);
  tellHappening(permit(db, tor, "happening.tell"), now);
  expect(togetherPage(found, tor, "t01")).toMatchObject({ alone: true, meeting: nobodyMet, prepared: {}, brought: [] });
});

test("an exercise that is not open takes no answer", () => {
  const { db, tor } = clinic();
  for (const moduleId of ["t05", "e01", "t99"]) expect(() => tellAffected(permit(db, tor, "together.prepare"), moduleId, { affected: "yes" }, now)).toThrow("not_found");
});
