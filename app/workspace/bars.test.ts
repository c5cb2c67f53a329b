import fc from "fast-check";
import { expect, test } from "vitest";
import { barBox, drawBars } from "./bars.ts";

test("the longest bar is as long as there is room for, and the others in proportion", () => {
  const drawn = drawBars([{ label: "Intro", values: [10, 40] }, { label: "1", values: [null, 20] }]);
  const room = barBox.right - barBox.left;
  expect(drawn?.rows.map(({ bars }) => bars.map(({ kind, width }) => [kind, width]))).toEqual([[[0, room / 4], [1, room]], [[1, room / 2]]]);
});

test("there is nothing to draw where every value is hidden or nothing", () => {
  for (const values of [[null], [0, null], []]) expect(drawBars([{ label: "Intro", values }])).toBeUndefined();
});

test("no bar leaves the drawing, and no two lie over one another", () => {
  const value = fc.option(fc.integer({ min: 0, max: 5000 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 14 }), (rows) => {
      const drawn = drawBars(rows.map((values, n) => ({ label: String(n), values })));
      const bars = drawn?.rows.flatMap(({ bars }) => bars) ?? [];
      for (const { x, y, width } of bars) expect(x + width <= barBox.right && y >= 0 && y + barBox.bar <= (drawn?.height ?? 0)).toBe(true);
      const tops = bars.map(({ y }) => y).sort((one, other) => one - other);
      for (const [n, top] of tops.entries()) if (n > 0) expect(top - tops[n - 1]!).toBeGreaterThanOrEqual(barBox.bar);
    }),
  );
});
