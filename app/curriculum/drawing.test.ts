import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pictureOf } from "./drawing.ts";
import { drawingFaults, drawnClasses } from "./drawing-faults.ts";

const css = readFileSync("app/ui/drawing.css", "utf8") + readFileSync("app/ui/look.css", "utf8");
const words = { nb: "stiger", en: "rises" };
const wave = { alt: { nb: 'En "bølge" & mer', en: "A wave" }, caption: { nb: "Den stiger.", en: "It rises." }, labels: { rise: words } };
const module = { alt: wave.alt };

const canvas = '<svg viewBox="0 0 480 240">';
const drawn = (...rows: string[]) => [canvas, ...rows.map((row) => `  ${row}`), "</svg>", ""].join("\n");
const rise = '<text class="middle" x="20" y="30">{rise}</text>';

test("a drawing gets its words in the reader's language, and its text alternative as its name", () => {
  expect(pictureOf(wave, drawn('<path class="wave" d="M0 0H9"/>', rise), "nb")).toEqual({
    svg: '<svg role="img" aria-label="En &quot;bølge&quot; &amp; mer" viewBox="0 0 480 240"><path class="wave" d="M0 0H9"/><text class="middle" x="20" y="30">stiger</text></svg>',
    caption: "Den stiger.",
  });
  expect(pictureOf(wave, drawn(rise), "en").svg).toContain(">rises</text>");
});

test("words cannot become marks of their own", () => {
  expect(pictureOf({ ...wave, labels: { rise: { nb: "<b>", en: "$&" } } }, drawn(rise), "nb").svg).toContain(">&lt;b></text>");
  expect(pictureOf({ ...wave, alt: { nb: "$&", en: "$&" } }, drawn(rise), "nb").svg).toContain('aria-label="$&amp;"');
});

test("a whole drawing has no fault", () => {
  expect(drawingFaults(drawn('<circle class="dot" cx="1" cy="2" r="7"/>', '<rect class="soft" x="1" y="2" width="3" height="4" rx="1"/>', '<text class="number" x="1" y="2">1</text>', rise), wave)).toEqual([]);
  expect(drawingFaults('<svg viewBox="0 0 640 200">\n  <path class="mine" d="M16 80H624"/>\n</svg>\n', module)).toEqual([]);
});

const row = "a row is one path, circle, rect or text, and a text is one token or figure";

test.each<[string, string, string]>([
  ["a script", "<script>alert(1)</script>", row],
  ["a picture from elsewhere", '<image href="https://example.org/a.png"/>', row],
  ["an animation", '<animate attributeName="x"/>', row],
  ["a style", '<path style="stroke:red" d="M0 0"/>', "<path> has no attribute style"],
  ["an id", '<path id="a" d="M0 0"/>', "<path> has no attribute id"],
  ["a colour", '<path stroke="#f00" d="M0 0"/>', "<path> has no attribute stroke"],
  ["what listens", '<path onclick="alert(1)" d="M0 0"/>', "<path> has no attribute onclick"],
  ["a class that the theme does not know", '<path class="mine red" d="M0 0"/>', 'class="mine red" may not stand in a drawing'],
  ["an address", '<path class="mine" d="url(#a)"/>', 'd="url(#a)" may not stand in a drawing'],
  ["words without a token", '<text x="1" y="2">Hei</text>', row],
  ["two elements in a row", '<path d="M0 0"/><path d="M0 0"/>', row],
  ["a token without words", '<text x="1" y="2">{fall}</text>', "{fall} has no words"],
])("%s may not stand in a drawing", (_what, element, problem) => {
  expect(drawingFaults(drawn(rise, element), wave).map((fault) => fault.problem)).toContain(problem);
});

test("words that stand nowhere, a canvas of another size and too many lines are faults", () => {
  expect(drawingFaults(drawn(), wave)).toEqual([{ line: 1, problem: "the words of {rise} stand nowhere" }]);
  expect(drawingFaults(drawn(), module).map(({ problem }) => problem)).toEqual([expect.stringContaining("the canvas of a module is")]);
  expect(drawingFaults(drawn(rise, ...Array.from({ length: 200 }, () => '<path class="wave" d="M0 0"/>')), wave)).toEqual([{ line: 1, problem: "a drawing is at most 4000 bytes" }]);
  expect(drawingFaults(drawn(rise).replace("</svg>", ""), wave).map(({ problem }) => problem)).toContain("the last row is </svg>");
});

test("every class of a drawing has its strokes and colours in the theme, and nothing moves", () => {
  expect(drawnClasses.filter((name) => !new RegExp(`\\.${name}\\b`).test(css))).toEqual([]);
  expect(readFileSync("app/ui/drawing.css", "utf8")).not.toMatch(/animation|transition|@keyframes|url\(/);
});

test("on a phone of 390 px the words of a diagram are at least 14 px", () => {
  const [, units] = /\.drawing text \{ font: \d+ (\d+)px/.exec(css) ?? [];
  const shown = (390 - 2 * 16) / 480;
  expect(Number(units) * shown).toBeGreaterThanOrEqual(14);
});
