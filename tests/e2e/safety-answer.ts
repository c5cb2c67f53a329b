import { expect, type Page } from "@playwright/test";

/** Answers the two private questions of safety, by the words beside the buttons. */
export async function answerBoth(page: Page, afraid: string, experienced: string, address = "/family/check"): Promise<void> {
  await page.goto(address);
  await page.getByRole("group", { name: "Er du redd for den andre?" }).getByLabel(afraid, { exact: true }).check();
  await page.getByRole("group", { name: /vold, trusler eller tvang/ }).getByLabel(experienced, { exact: true }).check();
  await page.getByRole("button", { name: "Svar" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Takk for at du svarte");
}
