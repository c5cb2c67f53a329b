import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const exercise = "/modules/intro/together";
const formOf = (page: Page, label: RegExp) => page.locator("form", { has: page.getByLabel(label) });

test("every box of an exercise saves itself, keeps to itself, and waits in the tab while there is no network", async ({ page, context, watch }) => {
  await signIn(page, "siv");
  await page.goto(exercise);
  const times = formOf(page, /^Tider/);
  const share = formOf(page, /^Dette kan jeg tenke/);
  await times.locator("textarea").fill("Lørdag");
  await share.locator("textarea").fill("Ingenting ennå");
  for (const form of [times, share]) await expect(form.getByRole("status")).toContainText("Lagret");

  watch.tolerate(/net::ERR|Failed to load resource/);
  await context.setOffline(true);
  await times.locator("textarea").fill("Lørdag eller søndag");
  await expect(times.getByRole("status")).toContainText("Vi fikk ikke lagret");
  await context.setOffline(false);
  await page.reload();
  await expect(times.locator("textarea")).toHaveValue("Lørdag eller søndag");
  await expect(times.getByRole("status")).toContainText("Lagret");
  await expect(share.locator("textarea")).toHaveValue("Ingenting ennå");
});

test("two tabs on one box hand back both texts, and the reader chooses", async ({ page, context }) => {
  await signIn(page, "siv");
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(exercise);
  await formOf(page, /^Tider/).locator("textarea").fill("fra telefonen");
  await expect(formOf(page, /^Tider/).getByRole("status")).toContainText("Lagret");
  const form = formOf(other, /^Tider/);
  await form.locator("textarea").fill("fra nettbrettet");
  await expect(form.locator("[data-conflict] blockquote")).toHaveText("fra telefonen");
  await expect(form.locator("textarea")).toHaveValue("fra nettbrettet");
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("status")).toContainText("Lagret");
  await page.reload();
  await expect(formOf(page, /^Tider/).locator("textarea")).toHaveValue("fra nettbrettet");
});
