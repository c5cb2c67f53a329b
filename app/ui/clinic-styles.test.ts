import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clinicStyles, darkTokens, lightTokens, shownTokens, themeTokens, type Tokens } from "./clinic-styles.ts";
import { contrast, ground, hexOf, isReadable, nearestReadable, textContrast } from "./colour.ts";

const channel = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(channel, channel, channel).map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);
/** The least where colours are rounded to whole steps. */
const text = 4.5;

test("contrast is as WCAG counts it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#14585c", ground.light)).toBeCloseTo(contrast(ground.light, "#14585c"));
});

test("a colour is read with or without its mark, in capitals and in three digits, and nothing else is one", () => {
  expect(["#0B5C5C", "0b5c5c", " #0bc ", "ABC"].map(hexOf)).toEqual(["#0b5c5c", "#0b5c5c", "#00bbcc", "#aabbcc"]);
  fc.assert(fc.property(fc.string(), (typed) => hexOf(typed) === undefined || /^\s*#?([\da-f]{3}){1,2}\s*$/i.test(typed)));
});

test("the theme's own colour is readable, and yellow and the theme's pale border are not", () => {
  expect(["#14585c", "#ffd500", "#a9c6c1"].map(isReadable)).toEqual([true, false, false]);
});

test("whatever colour is typed, the nearest is readable, and a readable one is its own nearest", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      expect(textContrast(nearestReadable(colour))).toBeGreaterThanOrEqual(text);
      if (isReadable(colour)) expect(nearestReadable(colour)).toBe(colour);
    }),
    { numRuns: 500 },
  );
});

const surfaces = ["surface-tinted", "surface-hover", "surface-active"] as const;
const bases = ["base-default", "base-hover", "base-active"] as const;

function holds(tokens: Tokens, page: string): void {
  for (const under of [page, ...surfaces.map((name) => tokens[name]!)]) {
    for (const name of ["text-subtle", "text-default"]) expect(contrast(tokens[name]!, under), `${name} on ${under}`).toBeGreaterThanOrEqual(text);
    for (const name of ["border-default", "border-strong"]) expect(contrast(tokens[name]!, under), `${name} on ${under}`).toBeGreaterThanOrEqual(3);
  }
  for (const base of bases) for (const name of ["base-contrast-default", "base-contrast-subtle"]) expect(contrast(tokens[name]!, tokens[base]!), `${name} on ${base}`).toBeGreaterThanOrEqual(text);
  expect(contrast(tokens["base-default"]!, page), "the colour on the page").toBeGreaterThanOrEqual(text);
}

test("every colour that is accepted is read in both schemes: as text on the page and on its own surfaces, and text on it", () => {
  fc.assert(
    fc.property(colours.map(nearestReadable), (colour) => {
      holds(lightTokens(colour), ground.light);
      holds(darkTokens(colour), ground.dark);
    }),
    { numRuns: 300 },
  );
});

test("the stylesheet sets tokens that the theme has, and nothing else", () => {
  const theme = readFileSync("app/ui/theme/samspill.css", "utf8");
  const styles = clinicStyles("#7a1f4b");
  for (const [, name] of styles.matchAll(/(--[\w-]+):/g)) expect(theme).toContain(`${name}:`);
  expect(styles.replace(/--ds-color-fjord-[a-z-]+:#[\da-f]{6};?/g, "").replace(/\s/g, "")).toBe(':root{}[data-color-scheme="dark"]{}@media(prefers-color-scheme:dark){[data-color-scheme="auto"]{}}');
});

test("the grounds that are measured against are the theme's", () => {
  const theme = readFileSync("app/ui/theme/samspill.css", "utf8").toLowerCase();
  for (const under of [ground.light, ground.dark]) expect(theme).toContain(`--ds-color-fjord-background-default: ${under}`);
});

test("what is shown of the theme's own colour is what the theme has", () => {
  const theme = readFileSync("app/ui/theme/samspill.css", "utf8").toLowerCase();
  for (const scheme of ["light", "dark"] as const) {
    const from = theme.indexOf(`@layer ds.theme.color-scheme.${scheme}`);
    const block = theme.slice(from, theme.indexOf("}", from));
    for (const [name, value] of Object.entries(themeTokens[scheme])) expect(block, scheme).toContain(`--ds-color-fjord-${name}: ${value};`);
  }
  expect(shownTokens(null)).toBe(themeTokens);
  expect(shownTokens("#14585c").dark).toEqual(darkTokens("#14585c"));
});
