import type { Page } from "@playwright/test";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { box } from "./reflection-box.ts";
import { signIn, signInElsewhere, signOut, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const lesson = "/modules/intro/2";

/** Sends what is written as a browser without scripts does, also where scripts run. */
async function sendWhole(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  if (await page.locator("script").count()) await box(page).evaluate((area: HTMLTextAreaElement) => HTMLFormElement.prototype.submit.call(area.form));
  else await page.getByRole("button", { name: "Lagre", exact: true }).click();
}

async function boxOf(page: Page, who: string): Promise<string> {
  await signOut(page);
  await signIn(page, who, lesson);
  return box(page).inputValue();
}

test.beforeEach(({ watch }) => watch.tolerate(/409|401/));

test("what stands open from before somebody else signed in does nothing in her name", bothWays, async ({ page }) => {
  await signIn(page, "tor", lesson);
  const other = await signInElsewhere(page, "siv");

  await page.getByRole("button", { name: "Merk som ferdig" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denne siden ble åpnet av en annen");
  await other.goto(lesson);
  await expect(other.getByRole("button", { name: "Merk som ferdig" })).toBeVisible();
});

test("a text sent after somebody else has signed in is handed back, and saved for its writer alone", async ({ page }) => {
  await signIn(page, "tor", lesson);
  const other = await signInElsewhere(page, "siv");

  await sendWhole(page, "bare Tors ord");
  for (let n = 0; n < 2; n++) {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denne siden ble åpnet av en annen");
    await expect(box(page)).toHaveValue("bare Tors ord");
    await expect(page.getByRole("button", { name: "English" }), "a switch of language would lose the text").toHaveCount(0);
    await page.getByRole("button", { name: "Prøv å lagre igjen" }).click();
  }
  expect(await boxOf(other, "siv")).toBe("");

  expect(await boxOf(other, "tor")).toBe("");
  await page.getByRole("button", { name: "Prøv å lagre igjen" }).click();
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  expect(await boxOf(other, "tor")).toBe("bare Tors ord");
});

test("a text handed back after signing out is not saved for whoever signs in next", async ({ page, context }) => {
  await signIn(page, "tor", lesson);
  const other = await context.newPage();
  await signOut(other);

  await sendWhole(page, "bare Tors ord");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await signIn(other, "siv");
  await page.getByRole("button", { name: "Prøv å lagre igjen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denne siden ble åpnet av en annen");
  await expect(box(page)).toHaveValue("bare Tors ord");
  expect(await boxOf(other, "siv")).toBe("");
});

test("a switch of language in such a page leaves her language alone", async ({ page }) => {
  await signIn(page, "tor");
  const other = await signInElsewhere(page, "siv");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Denne siden ble åpnet av en annen");
  await other.goto("/home");
  await expect(other.locator("html")).toHaveAttribute("lang", "nb");
});
