import { describe, expect, test } from "vitest";
import { addDays } from "#app/i18n/dates.ts";
import { writings } from "#db/schema/index.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { helpAfter, isFalling } from "./check-in-help.ts";
import { questionsFor } from "./check-in-questions.ts";
import { checkInForm, keepCheckIn, readCheckIn, type CheckInOutcome } from "./check-in.server.ts";
import { mondayOf, openWeeks, type Answers, type QuestionId } from "./check-in.ts";
import { keepPlan, requirePlan } from "./plan.server.ts";

/** The Monday of the week that the tests' Thursday is in. */
const week = "2026-06-01";

/** The revision of what is saved for the first time, as a form sends it. */
const revision = String(now.getTime());

function clinic() {
  const found = world();
  const { db } = found;
  const keep = (learner: Learner, typed: Readonly<Record<string, string>>, at = now): CheckInOutcome =>
    keepCheckIn(permit(db, learner, "check-in.keep"), checkInForm.parse({ week: mondayOf(at.toISOString().slice(0, 10)), revision: "0", ...typed }), at);
  const read = (learner: Learner, at = now) => readCheckIn(permit(db, learner, "check-in.keep"), at);
  return { ...found, keep, read };
}

test("Siv is asked what is asked of everybody, and what is asked of patients; Tor what is asked of relatives", () => {
  expect(questionsFor("patient").map(({ id }) => id)).toEqual(["c1", "c2", "c3", "p1", "p2", "p3"]);
  expect(questionsFor("relative").map(({ id }) => id)).toEqual(["c1", "c2", "c3", "r1", "r2", "r3"]);
  expect(questionsFor("patient").filter(({ lowerIsBetter }) => lowerIsBetter).map(({ id }) => id)).toEqual(["p2"]);
  expect(questionsFor("relative").filter(({ lowerIsBetter }) => lowerIsBetter).map(({ id }) => id)).toEqual(["r2"]);
});

test("a week begins on Monday in Oslo; on a Monday the week that ended last night can still be answered", () => {
  expect(["2026-06-01", "2026-06-04", "2026-06-07"].map(mondayOf)).toEqual([week, week, week]);
  expect(mondayOf("2026-06-08")).toBe("2026-06-08");
  expect(openWeeks("2026-06-04")).toEqual([week]);
  expect(openWeeks("2026-06-08")).toEqual(["2026-06-08", week]);
  expect(openWeeks("2026-06-09")).toEqual(["2026-06-08"]);
});

test("every question can be skipped, this week's answers can be changed, and next week is a new one", () => {
  const { siv, keep, read } = clinic();
  expect(keep(siv, { c1: "7", p2: "0", better: " Gikk tur. " })).toEqual({ ok: true });
  expect(read(siv).saved?.value).toEqual({ answers: { c1: 7, c2: null, c3: null, p1: null, p2: 0, p3: null }, noContact: false, better: "Gikk tur." });
  expect(keep(siv, { c1: "6", c3: "no-contact", revision }, later(days(1)))).toEqual({ ok: true });
  expect(read(siv).saved?.value).toMatchObject({ answers: { c1: 6, c3: null, p2: null }, noContact: true, better: "" });

  const next = later(days(5));
  expect(read(siv, next)).toMatchObject({ week: "2026-06-08", saved: undefined });
  keep(siv, { c1: "8" }, next);
  expect(read(siv, next).curves[0]?.points).toEqual([{ week, mark: 6 }, { week: "2026-06-08", mark: 8 }]);
});

test("an answer to the other track's questions is not kept, and none but a mark from 0 to 10 is taken", () => {
  const { tor, keep, read } = clinic();
  keep(tor, { p2: "9", r2: "3" });
  expect(read(tor).saved?.value.answers).toEqual({ c1: null, c2: null, c3: null, r1: null, r2: 3, r3: null });
  for (const wrong of ["11", "-1", "1.5", " ", "x", "no-contact"]) expect(checkInForm.safeParse({ week, revision: "0", c1: wrong }).success, wrong).toBe(false);
  expect(checkInForm.safeParse({ week, revision: "0", better: "a".repeat(2001) }).success).toBe(false);
});

test("a check-in made from an older page than the kept one overwrites nothing: both come back", () => {
  const { siv, keep, read } = clinic();
  keep(siv, { c1: "7" });
  expect(keep(siv, { c1: "2" })).toMatchObject({ ok: false, other: { revision: now.getTime(), value: { answers: { c1: 7 } } } });
  expect(read(siv).saved?.value.answers.c1).toBe(7);
  expect(keep(siv, { c1: "2", revision })).toEqual({ ok: true });
});

test("a page from a week that is over is not kept as another week's, and one from last night is kept where it belongs", () => {
  const { siv, keep, read } = clinic();
  const monday = later(days(4));
  expect(keep(siv, { week, c1: "5" }, monday)).toEqual({ ok: true });
  expect(read(siv, monday)).toMatchObject({ saved: undefined, curves: expect.arrayContaining([{ question: "c1", points: [{ week, mark: 5 }] }]) });
  expect(keep(siv, { week, c1: "6", revision }, later(days(5)))).toEqual({ ok: false, problem: "week_over" });
  for (const other of ["2026-06-15", "2026-06-02", "2020-01-06"]) expect(keep(siv, { week: other, c1: "6" })).toEqual({ ok: false, problem: "week_over" });
});

test("what Siv answers lies sealed, and nobody else gets a permit or a word of it", () => {
  const { db, siv, tor, facilitator, administrator, keep, read } = clinic();
  keep(siv, { c1: "3", better: "hemmelighet-4471" });
  for (const { text } of db.select({ text: writings.text }).from(writings).all()) expect(text.toString("latin1")).not.toContain("hemmelighet");
  expect(read(tor)).toMatchObject({ saved: undefined, better: [], help: [] });
  for (const actor of [facilitator, administrator]) expect(() => permit(db, actor, "check-in.keep")).toThrow("not_found");
});

describe("help", () => {
  const latestFirst = (...weeks: Answers[]) => weeks.map((answers, n) => ({ week: addDays(week, -7 * n), answers }));
  const afterMarks = (track: "patient" | "relative", ...weeks: Answers[]) => helpAfter(questionsFor(track), latestFirst(...weeks), week);
  const row = (id: QuestionId, ...marks: (number | null)[]) => latestFirst(...marks.map((mark) => ({ [id]: mark })));
  const falls = (id: QuestionId, ...marks: (number | null)[]) => isFalling([...questionsFor("patient"), ...questionsFor("relative")].find((question) => question.id === id)!, row(id, ...marks));

  test("is offered at 3 or below on safety, and at 8 or above on craving; a skipped question asks for none", () => {
    expect([0, 3, 4, null].map((c1) => afterMarks("relative", { c1 }))).toEqual([["unsafe"], ["unsafe"], [], []]);
    expect([7, 8, 10, null].map((p2) => afterMarks("patient", { p2 }))).toEqual([[], ["craving"], ["craving"], []]);
    expect(afterMarks("patient", { c1: 1, p2: 9 })).toEqual(["unsafe", "craving"]);
  });

  test("is asked for by this week's check-in alone", () => {
    const lastWeek = latestFirst({}, { c1: 0, p2: 10 }).slice(1);
    expect(helpAfter(questionsFor("patient"), lastWeek, week)).toEqual([]);
  });

  test("a fall is three check-ins in a row, each lower than the one before; higher, where lower is better", () => {
    expect([falls("c2", 4, 5, 6), falls("c2", 5, 5, 6), falls("c2", 4, 6, 5), falls("c2", 6, 5, 4), falls("c2", 4, 5)]).toEqual([true, false, false, false, false]);
    expect([falls("p2", 6, 5, 4), falls("r2", 6, 5, 4), falls("p2", 4, 5, 6)]).toEqual([true, true, false]);
    expect(falls("c2", 4, null, 5, 6)).toBe(true);
    expect(falls("c2", 4, 5, 6, 1)).toBe(true);
  });

  test("after a fall a talk is offered, unless this week skipped the question, or help is offered already", () => {
    expect(afterMarks("relative", { c2: 4 }, { c2: 5 }, { c2: 6 })).toEqual(["talk"]);
    expect(afterMarks("relative", { c2: null }, { c2: 4 }, { c2: 5 }, { c2: 6 })).toEqual([]);
    expect(afterMarks("relative", { c1: 1 }, { c1: 5 }, { c1: 6 })).toEqual(["unsafe"]);
  });

  test("with a strong craving Siv's own plan stands beside it", () => {
    const { db, siv, keep, read } = clinic();
    keep(siv, { p2: "8" });
    expect(read(siv)).toMatchObject({ help: ["craving"], plan: undefined });
    const plans = permit(db, siv, "plan.keep");
    keepPlan(plans, requirePlan(plans, "craving"), { text: { do: "Går en tur", ring: "Petter" }, revision: 0 }, now);
    expect(read(siv).plan).toMatchObject({ do: "Går en tur", ring: "Petter" });
    keep(siv, { p2: "7", revision });
    expect(read(siv)).toMatchObject({ help: [], plan: undefined });
  });
});
