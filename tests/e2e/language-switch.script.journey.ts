import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const english = (page: Page) => page.getByRole("button", { name: "English" });

test("the clinic's name and a chosen answer stand there too, and go to nobody else", async ({ page, context }) => {
  await signIn(page, "administrator");
  await page.locator("[name=name]").fill("Fjellklinikken");
  await english(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("[name=name]")).toHaveValue("Fjellklinikken");

  await context.clearCookies();
  await signIn(page, "tor", "/modules/intro/1");
  const answer = page.locator("main input[type=radio]").nth(4);
  await answer.check();
  await english(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(answer).toBeChecked();
  await expect(page.locator("main input[type=radio]:checked")).toHaveCount(1);
  await page.reload();
  await expect(page.locator("main input[type=radio]:checked")).toHaveCount(0);
});
