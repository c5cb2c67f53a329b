import { describe, expect, test } from "vitest";
import { addDays } from "#app/i18n/dates.ts";
import { writings } from "#db/schema/index.ts";
import { days, later, now, permit, world, type Learner } from "#tests/world.ts";
import { helpAfter, isFalling } from "./check-in-help.ts";
import { questionsFor, questionWith } from "./check-in-questions.ts";
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
  /** Week by week, the latest last: `-` for a week without a check-in, `.` for one in which the question was skipped. */
  const falls = (id: QuestionId, weeks: string): boolean => {
    const marks = weeks.split(" ").reverse();
    const checkIns = marks.flatMap((mark, n) => (mark === "-" ? [] : [{ week: addDays(week, -7 * n), answers: { [id]: mark === "." ? null : Number(mark) } }]));
    return isFalling(questionWith(id), checkIns, week);
  };

  test("is offered at 3 or below on safety, and at 8 or above on craving; a skipped question asks for none", () => {
    expect([0, 3, 4, null].map((c1) => afterMarks("relative", { c1 }))).toEqual([["unsafe"], ["unsafe"], [], []]);
    expect([7, 8, 10, null].map((p2) => afterMarks("patient", { p2 }))).toEqual([[], ["craving"], ["craving"], []]);
    expect(afterMarks("patient", { c1: 1, p2: 9 })).toEqual(["unsafe", "craving"]);
  });

  test("is asked for by this week's check-in alone", () => {
    const lastWeek = latestFirst({}, { c1: 0, p2: 10 }).slice(1);
    expect(helpAfter(questionsFor("patient"), lastWeek, week)).toEqual([]);
  });

  test.each([
    ["lower each week", "6 5 4", true],
    ["lower each week, from higher up", "9 4 1", true],
    ["still, then two lower", "6 6 4", true],
    ["still, then one lower", "6 6 5", false],
    ["lower, then still", "6 4 4", false],
    ["still all along", "5 5 5", false],
    ["up, then down below the first", "5 6 3", false],
    ["down, then up", "6 3 4", false],
    ["higher each week", "4 5 6", false],
    ["two answers alone", "6 4", false],
    ["one week skipped between", "6 5 . 4", true],
    ["one week without a check-in between", "6 - 5 4", true],
    ["this week skipped", "6 5 4 .", false],
    ["no check-in this week", "6 5 4 -", false],
    ["two weeks skipped between: the first is too old", "6 5 . . 4", false],
    ["spread over half a year", "6 - - - - - - - - - 5 - - - - - - - - - 4", false],
    ["two fresh ones after a long pause", "6 - - - - 5 4", false],
    ["what was lower before does not matter", "1 6 5 4", true],
    ["what was higher before does not matter", "9 9 5 5 4", false],
  ])("a fall over three weeks, %s: %s", (_, weeks, isFall) => {
    expect(falls("c2", weeks)).toBe(isFall);
    const mirrored = weeks.replace(/\d+/g, (mark) => String(10 - Number(mark)));
    expect(falls("p2", mirrored), "where lower is better").toBe(isFall);
    if (isFall) expect([falls("c2", mirrored), falls("r2", weeks)], "the other way round").toEqual([false, false]);
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
