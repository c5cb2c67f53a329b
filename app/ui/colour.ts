/** Red, green and blue, 0 to 255 each, not rounded. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of the theme that a colour of the clinic's own stands on or under: see `theme/samspill.css`. */
export const ground = { light: "#fbf9f5", dark: "#161716", white: "#ffffff" } as const;

/** The least contrast of text with what it stands on (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Reads `#0b5c5c`, also without the mark, in capitals, or as `#0bc`; undefined for anything else. */
export function hexOf(typed: string): string | undefined {
  const [, digits = ""] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typed.trim()) ?? [];
  if (digits === "") return undefined;
  return `#${(digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits).toLowerCase()}`;
}

const parts = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

const written = (colour: Colour): string => `#${colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = parts(hex).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

/** One colour with so much of another in it, 0 to 1. */
export const mixed = (colour: string, other: string, share: number): string => written(parts(colour).map((part, at) => part + (parts(other)[at]! - part) * share) as unknown as Colour);

const steps = 200;

/** The colour with as little of another in it as gives it a contrast with everything that it stands on. */
export function withContrast(colour: string, other: string, standsOn: readonly string[], least: number): string {
  for (let step = 0; step < steps; step++) {
    const tried = mixed(colour, other, step / steps);
    if (standsOn.every((under) => contrast(tried, under) >= least)) return tried;
  }
  return other;
}

/** The most saturation that a colour keeps when it is made lighter: more would shine on a dark page. */
const mostSaturation = 0.5;

/** The same colour, lighter: by its hue, until it has the contrast with everything that it stands on. */
export function lightened(colour: string, standsOn: readonly string[], least: number): string {
  const [red, green, blue] = parts(colour).map((part) => part / 255) as unknown as Colour;
  const [most, fewest] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const middle = (most + fewest) / 2;
  const spread = most === fewest ? 0 : (most - fewest) / (1 - Math.abs(2 * middle - 1));
  const saturation = Math.min(spread, mostSaturation);
  const share = (part: number): number => (most === fewest ? 0 : (2 * part - most - fewest) / (most - fewest));
  for (let lightness = middle; lightness < 1; lightness += 1 / steps) {
    const reach = (saturation * (1 - Math.abs(2 * lightness - 1))) / 2;
    const tried = written([red, green, blue].map((part) => (lightness + share(part) * reach) * 255) as unknown as Colour);
    if (standsOn.every((under) => contrast(tried, under) >= least)) return tried;
  }
  return ground.white;
}

/** How well text in a colour can be read on the page, and white text on the colour: the lesser of the two. */
export const textContrast = (colour: string): number => Math.min(contrast(colour, ground.light), contrast(ground.white, colour));

/** Whether a colour may be the clinic's own. */
export const isReadable = (colour: string): boolean => textContrast(colour) >= leastContrast;

/** The nearest colour that may: the same, darker. */
export const nearestReadable = (colour: string): string => withContrast(colour, "#000000", [ground.light, ground.white], leastContrast);
