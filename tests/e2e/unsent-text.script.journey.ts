import type { Page, Route } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { box, stored } from "./reflection-box.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const lesson = "/modules/intro/1";

/** Takes the page's saves in hand, in the order they are sent; what is not taken goes through. */
async function takeSaves(page: Page, ...taken: readonly ((route: Route) => Promise<void> | void)[]): Promise<() => number> {
  let sent = 0;
  await page.route("**/modules/intro/1?_data=*", (route) => {
    if (!route.request().postData()?.includes("intent=reflect")) return route.continue();
    const take = taken[sent++];
    return take ? take(route) : route.continue();
  });
  return () => sent;
}

/** A save that is never answered. */
const hang = () => undefined;

/** A save that arrives, and whose answer does not. */
const arrive = async (route: Route) => void (await route.fetch());

test.beforeEach(async ({ page, watch }) => {
  watch.tolerate(/net::ERR|Failed to load resource/);
  await signIn(page, "siv", lesson);
});

test("what stands in the box is what is kept, however many saves hang or fail", async ({ page }) => {
  let fail = () => {};
  const failed = new Promise<void>((resolve) => (fail = resolve));
  const sent = await takeSaves(page, (route) => failed.then(() => route.abort()), hang);
  await box(page).fill("Del A.");
  await expect.poll(sent, { timeout: 5000 }).toBe(1);
  await box(page).pressSequentially(" Del B");
  fail();
  await expect.poll(sent, { timeout: 8000 }).toBe(2);
  expect(await stored(page)).toContain("Del A. Del B");
});

test("after a reload in the middle of a save the newest words stand there, and one's own are no other text", async ({ page }) => {
  const sent = await takeSaves(page, arrive);
  await box(page).fill("Del A.");
  await expect.poll(sent, { timeout: 5000 }).toBe(1);
  await box(page).pressSequentially(" Del B");
  await page.waitForTimeout(300);
  await page.reload();
  await expect(box(page)).toHaveValue("Del A. Del B");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 8000 });
  await expect(page.getByText("Det er lagret en annen tekst")).toBeHidden();
  await page.unrouteAll();
  await page.reload();
  await expect(box(page)).toHaveValue("Del A. Del B");
});

test("words that are taken back while they are being saved do not stay saved", async ({ page }) => {
  let lose = () => {};
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const sent = await takeSaves(page, async (route) => {
    await arrive(route);
    await lost;
    await route.abort();
  });
  await box(page).fill("skulle ikke stått her");
  await expect.poll(sent, { timeout: 5000 }).toBe(1);
  await box(page).fill("");
  lose();
  await expect.poll(sent, { timeout: 8000 }).toBeGreaterThan(1);
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 8000 });
  await page.unrouteAll();
  await page.reload();
  await expect(box(page)).toHaveValue("");
});

test("signing out empties the tab, also when the network is gone", async ({ page, context }) => {
  await context.setOffline(true);
  await box(page).fill("ingen andre skal se dette");
  const signOut = page.getByRole("button", { name: "Logg ut" });
  await signOut.click();
  await expect(box(page), "the first press leads to what is not sent").toBeFocused();
  await expect(page.getByText("Dette er ikke lagret ennå, så du er fortsatt her.")).toBeInViewport();
  expect(await stored(page)).toContain("ingen andre");
  await signOut.click();
  await expect(page.getByText("Uten nett kan vi ikke logge deg ut.")).toBeVisible();
  await expect(signOut, "it goes by itself").toBeDisabled();
  await expect(page.locator("textarea"), "nothing of what was on the page is left").toHaveCount(0);
  expect(await stored(page)).toBe("{}");
  await context.setOffline(false);
  await expect(page.getByText("Du er logget ut.")).toBeVisible();
});

test("leaving empties the tab, also where a save fails after it", async ({ page, watch }) => {
  watch.tolerate(/yr\.no/);
  let fail = () => {};
  const failed = new Promise<void>((resolve) => (fail = resolve));
  const sent = await takeSaves(page, (route) => failed.then(() => route.abort()));
  await page.route("https://www.yr.no/**", async (route) => {
    fail();
    await page.waitForTimeout(1000);
    await route.fulfill({ contentType: "text/html", body: "<title>Vær</title><p>Sol</p>" });
  });
  await box(page).fill("ingen andre skal se dette");
  await expect.poll(sent, { timeout: 5000 }).toBe(1);
  await page.getByRole("link", { name: "Forlat siden" }).click();
  await page.waitForURL("https://www.yr.no/");
  await page.goto("/help");
  expect(await stored(page)).toBe("{}");
});
