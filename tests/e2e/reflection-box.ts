import type { Page } from "@playwright/test";

/** The box for the reader's own words in a lesson. */
export const box = (page: Page) => page.locator("textarea[name=text]");

/** All that a page keeps in the browser. */
export const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
