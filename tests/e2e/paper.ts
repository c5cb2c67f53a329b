import type { Page } from "@playwright/test";

/** How many sheets of A4 the page is on paper. */
export async function sheets(page: Page): Promise<number> {
  await page.emulateMedia({ media: "print" });
  const file = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  await page.emulateMedia({ media: "screen" });
  return [...file.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
