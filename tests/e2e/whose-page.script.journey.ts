import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { box, stored } from "./reflection-box.ts";
import { signIn, signInElsewhere, signOut, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const lesson = "/modules/intro/2";
const openedByAnother = (page: Page) => page.getByText(/^Denne siden ble åpnet av en annen enn den som er logget inn nå\. Dette er ikke lagret\./);

test.beforeEach(({ watch }) => watch.tolerate(/409|401/));

test("what is typed in a tab from before somebody else signed in is never saved for her, and is not lost", async ({ page, context }) => {
  await signIn(page, "tor", lesson);
  const other = await context.newPage();
  await signOut(other);
  await box(page).fill("bare Tors ord");
  await expect(page.getByText(/^Du er logget ut, og dette er ikke lagret/)).toBeVisible({ timeout: 8000 });
  await signIn(other, "siv");

  await box(page).pressSequentially(", og flere");
  await expect(openedByAnother(page)).toBeVisible({ timeout: 8000 });
  let attempts = 0;
  page.on("request", (request) => (attempts += request.method() === "POST" && request.postData()?.includes("reflect") ? 1 : 0));
  await box(page).pressSequentially(" til");
  await page.evaluate(() => {
    window.dispatchEvent(new Event("online"));
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await page.waitForTimeout(4000);
  expect(attempts, "nothing is tried again").toBe(0);
  await expect(openedByAnother(page)).toBeVisible();
  await other.goto(lesson);
  await expect(box(other)).toHaveValue("");

  await signOut(other);
  await signIn(other, "tor");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  await other.goto(lesson);
  await expect(box(other)).toHaveValue("bare Tors ord, og flere til");
});

test("how far somebody reads in such a tab is not written down for her", async ({ page }) => {
  await signIn(page, "tor", lesson);
  const other = await signInElsewhere(page, "siv");
  await other.goto(lesson);
  await page.locator("#section-2").evaluate((section) => section.scrollIntoView({ block: "start" }));
  const answer = await page.waitForResponse((response) => response.request().postData()?.includes("intent=place") ?? false, { timeout: 10_000 });
  expect(answer.status()).toBe(409);
});

test("a page that somebody else opens in the tab forgets what waited there for its writer", async ({ page, context }) => {
  await signIn(page, "tor", lesson);
  await context.clearCookies();
  await box(page).fill("bare Tors ord");
  await expect(page.getByText(/^Du er logget ut, og dette er ikke lagret/)).toBeVisible({ timeout: 8000 });
  await page.goto("/sign-in");
  expect(await stored(page), "the writer may still come back").toContain("bare Tors ord");
  await signIn(page, "siv");
  expect(await stored(page)).toBe("{}");
});
