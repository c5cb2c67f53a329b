import { ground, leastContrast, lightened, mixed, withContrast } from "./colour.ts";

/** The theme's tokens of one colour, by the end of their names. */
export type Tokens = Readonly<Record<string, string>>;

/** What a page shows of a colour in one scheme: a button, the words on it, and a link. */
export type ShownTokens = Readonly<Record<"base-default" | "base-contrast-default" | "text-subtle", string>>;

/** The theme's own: see `theme/samspill.css`. */
export const themeTokens: Readonly<Record<"light" | "dark", ShownTokens>> = {
  light: { "base-default": "#14585c", "base-contrast-default": "#ffffff", "text-subtle": "#14585c" },
  dark: { "base-default": "#84c3be", "base-contrast-default": "#06201f", "text-subtle": "#94cfca" },
};

/** What the pages show in each scheme. @param colour null for the theme's own */
export const shownTokens = (colour: string | null): typeof themeTokens => (colour === null ? themeTokens : { light: lightTokens(colour), dark: darkTokens(colour) });

/** The least contrast of a border with what it stands on (WCAG 2.2, 1.4.11). */
const leastBorder = 3;

/** How clearly the colour stands on a dark page: as the theme's own does. */
const onDark = 8;

const black = "#000000";

/** The tokens of the light scheme. Text is darkened until it is read on the deepest of the colour's own surfaces. */
export function lightTokens(colour: string): Tokens & ShownTokens {
  const surfaces = { tinted: mixed(ground.white, colour, 0.1), hover: mixed(ground.white, colour, 0.17), active: mixed(ground.white, colour, 0.25) };
  const on = [ground.light, ...Object.values(surfaces)];
  const text = withContrast(colour, black, on, leastContrast);
  return {
    "background-tinted": mixed(ground.white, colour, 0.05),
    "surface-tinted": surfaces.tinted,
    "surface-hover": surfaces.hover,
    "surface-active": surfaces.active,
    "border-subtle": mixed(ground.white, colour, 0.35),
    "border-default": withContrast(mixed(colour, ground.white, 0.25), black, on, leastBorder),
    "border-strong": withContrast(colour, black, on, leastBorder),
    "text-subtle": text,
    "text-default": mixed(text, black, 0.5),
    "base-default": colour,
    "base-hover": mixed(colour, black, 0.2),
    "base-active": mixed(colour, black, 0.4),
    "base-contrast-subtle": withContrast(mixed(ground.white, colour, 0.1), ground.white, [colour], leastContrast),
    "base-contrast-default": ground.white,
  };
}

/** The tokens of the dark scheme: the colour made lighter, with dark text on it. */
export function darkTokens(colour: string): Tokens & ShownTokens {
  const base = lightened(colour, [ground.dark], onDark);
  const surfaces = { tinted: mixed(ground.dark, base, 0.12), hover: mixed(ground.dark, base, 0.18), active: mixed(ground.dark, base, 0.25) };
  const on = [ground.dark, "#20211f", "#292a27", ...Object.values(surfaces)];
  const text = withContrast(base, ground.white, on, leastContrast);
  const ink = mixed(ground.dark, black, 0.3);
  return {
    "background-tinted": mixed(ground.dark, base, 0.04),
    "surface-default": mixed("#1e1f1e", base, 0.02),
    "surface-tinted": surfaces.tinted,
    "surface-hover": surfaces.hover,
    "surface-active": surfaces.active,
    "border-subtle": mixed(ground.dark, base, 0.35),
    "border-default": withContrast(mixed(ground.dark, base, 0.5), base, on, leastBorder),
    "border-strong": mixed(text, ground.white, 0.1),
    "text-subtle": mixed(text, ground.white, 0.15),
    "text-default": mixed(text, ground.white, 0.7),
    "base-default": base,
    "base-hover": mixed(base, ground.white, 0.2),
    "base-active": mixed(base, ground.white, 0.4),
    "base-contrast-subtle": ink,
    "base-contrast-default": ink,
  };
}

const properties = (tokens: Tokens): string => Object.entries(tokens).map(([name, value]) => `--ds-color-fjord-${name}:${value}`).join(";"); // prettier-ignore

/** The stylesheet that puts a clinic's own colour in the place of the theme's: custom properties, and nothing else. */
export function clinicStyles(colour: string): string {
  const [light, dark] = [properties(lightTokens(colour)), properties(darkTokens(colour))];
  return `:root{${light}}\n[data-color-scheme="dark"]{${dark}}\n@media (prefers-color-scheme:dark){[data-color-scheme="auto"]{${dark}}}\n`;
}
