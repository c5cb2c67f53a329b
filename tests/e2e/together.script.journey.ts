import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const exercise = "/modules/intro/together";
const formOf = (page: Page, label: RegExp) => page.locator("form", { has: page.getByLabel(label) });

test("every box of an exercise saves itself, keeps to itself, and waits in the tab while there is no network", async ({ page, context, watch }) => {
  await signIn(page, "siv", exercise);
  const word = formOf(page, /^Et pauseord/);
  const keep = formOf(page, /^Dette vil jeg ha/);
  await word.locator("textarea").fill("fyrtårn");
  await keep.locator("textarea").fill("Bare mitt");
  for (const form of [word, keep]) await expect(form.getByRole("status")).toContainText("Lagret");

  watch.tolerate(/net::ERR|Failed to load resource/);
  await context.setOffline(true);
  await word.locator("textarea").fill("fyrtårn eller svane");
  await expect(word.getByRole("status")).toContainText("Vi fikk ikke lagret");
  await context.setOffline(false);
  await page.reload();
  await expect(word.locator("textarea")).toHaveValue("fyrtårn eller svane");
  await expect(word.getByRole("status")).toContainText("Lagret");
  await expect(keep.locator("textarea")).toHaveValue("Bare mitt");
});

test("two tabs on one box hand back both texts, and the reader chooses", async ({ page, context }) => {
  await signIn(page, "siv");
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(exercise);
  await formOf(page, /^Et pauseord/).locator("textarea").fill("fra telefonen");
  await expect(formOf(page, /^Et pauseord/).getByRole("status")).toContainText("Lagret");
  const form = formOf(other, /^Et pauseord/);
  await form.locator("textarea").fill("fra nettbrettet");
  await expect(form.locator("[data-conflict] blockquote")).toHaveText("fra telefonen");
  await expect(form.locator("textarea")).toHaveValue("fra nettbrettet");
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("status")).toContainText("Lagret");
  await page.reload();
  await expect(formOf(page, /^Et pauseord/).locator("textarea")).toHaveValue("fra nettbrettet");
});
