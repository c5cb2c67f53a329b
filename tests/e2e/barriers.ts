import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type axe from "axe-core";
import { expect, type CDPSession, type Page } from "@playwright/test";

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that colours can break. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** What is looked for: every rule of WCAG 2.2 A and AA, or those that colours can break. */
export type Rules = "all" | "colours";

const chosen: Readonly<Record<Rules, axe.RunOptions>> = {
  all: { runOnly: { type: "tag", values: standard } },
  colours: { runOnly: { type: "rule", values: ofColours } },
};

/** axe without its comments and long names, which every page would have to read as well. */
const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/**
 * Every barrier of the page as it stands, with the elements that make it.
 *
 * axe is read into the page once for all looks at it: that takes longer than most looks.
 */
export async function barriers(page: Page, rules: Rules): Promise<string[]> {
  expect(page.frames(), "a frame would have to be looked into as well").toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { ...options, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, chosen[rules]);
}

/** How many pixels of the page lie beside the screen. */
export const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The same in letters of twice the size. */
export async function sidewaysInLargeText(page: Page, browser: CDPSession): Promise<number> {
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  const beside = await sideways(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
  return beside;
}

/** No rule of WCAG is broken, where scripts can run to look for it, and nothing lies beside the screen. */
export async function meetsNoBarrier(page: Page, scripts: boolean | undefined): Promise<void> {
  if (!scripts) return;
  expect(await barriers(page, "all")).toEqual([]);
  expect(await sideways(page)).toBe(0);
}
