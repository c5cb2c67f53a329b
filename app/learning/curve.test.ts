import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/dates.ts";
import { questionsFor } from "./check-in-questions.ts";
import { curveBox, curvesOf, drawCurve, heightOf, summaryOf, type Curve } from "./curve.ts";

const first = "2026-01-05";
const weekly = (...marks: (number | null)[]): Curve => ({ question: "c2", points: marks.map((mark, n) => ({ week: addDays(first, 7 * n), mark })) });

test("there is one curve for each question, the oldest week first, with gaps where a question was skipped", () => {
  const [c1, c2, c3] = curvesOf(questionsFor("relative"), [
    { week: "2026-01-12", answers: { c1: 4, c2: 5 }, noContact: true },
    { week: first, answers: { c1: 3 } },
  ]);
  expect(c1).toEqual({ question: "c1", points: [{ week: first, mark: 3 }, { week: "2026-01-12", mark: 4 }] });
  expect(c2?.points.map(({ mark }) => mark)).toEqual([null, 5]);
  expect(c3?.points.map(({ mark }) => mark)).toEqual([null, "no-contact"]);
});

test("0 lies at the bottom and 10 at the top, and a line goes only between weeks that follow each other", () => {
  expect([heightOf(0), heightOf(10)]).toEqual([curveBox.bottom, curveBox.top]);
  expect(drawCurve(weekly(1, 2, null, 3, 4))?.lines).toHaveLength(2);
  expect(drawCurve(weekly(1, null, 3))?.lines).toEqual([]);
  expect(drawCurve(weekly(null, null))).toBeUndefined();
  expect(drawCurve(weekly(7))?.points).toEqual([{ week: first, mark: 7, x: (curveBox.left + curveBox.right) / 2, y: 37.2 }]);
});

test("a drawing holds half a year, and says in words what it shows", () => {
  const drawn = drawCurve(weekly(...Array.from({ length: 40 }, (_, n) => n % 11)))!;
  expect(drawn.points).toHaveLength(26);
  expect(drawn.to).toBe(addDays(first, 7 * 39));
  expect(summaryOf(drawCurve(weekly(4, 2, 8))!)).toMatchObject({ count: 3, first: { mark: 4 }, last: { mark: 8 }, lowest: 2, highest: 8 });
});

test("whatever is answered, every point lies inside the drawing, from left to right, at its own height", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 60 }), (marks) => {
      const points = drawCurve(weekly(...marks))?.points ?? [];
      for (const [n, { x, y, mark }] of points.entries()) {
        expect(x).toBeGreaterThanOrEqual(curveBox.left);
        expect(x).toBeLessThanOrEqual(curveBox.right);
        expect(y).toBeCloseTo(heightOf(mark), 1);
        if (n > 0) expect(x).toBeGreaterThan(points[n - 1]!.x);
      }
    }),
  );
});
