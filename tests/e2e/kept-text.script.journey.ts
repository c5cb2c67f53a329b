import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { box, stored } from "./reflection-box.ts";
import { password, signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const lesson = "/modules/intro/1";

async function openLesson(page: Page, who = "siv"): Promise<void> {
  await signIn(page, who, lesson);
}

test("what is typed is saved by itself within seconds, and stands there on another device", async ({ page, visitor }) => {
  await openLesson(page);
  await box(page).fill("Jeg er her for min egen del.");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  const other = await visitor();
  await openLesson(other);
  await expect(box(other)).toHaveValue("Jeg er her for min egen del.");
  expect(await stored(page)).not.toContain("egen del");
});

test("a lost network is said in words, and the text is sent when it is back", async ({ page, context, watch }) => {
  watch.tolerate(/Failed to load resource|net::ERR_INTERNET_DISCONNECTED/);
  await openLesson(page);
  await context.setOffline(true);
  await box(page).fill("skrevet uten nett");
  await expect(page.getByText("Vi fikk ikke lagret. Teksten din ligger fortsatt her, og vi prøver igjen.")).toBeVisible({ timeout: 8000 });
  expect(await stored(page)).toContain("skrevet uten nett");
  await context.setOffline(false);
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 10_000 });
  expect(await stored(page)).not.toContain("skrevet uten nett");
});

test("an expired session keeps the text in the tab, and it is saved after signing in again", async ({ page, context, watch }) => {
  watch.tolerate(/401/);
  await openLesson(page);
  await context.clearCookies();
  await box(page).fill("skrevet etter utlogging");
  await expect(page.getByRole("link", { name: "Logg inn igjen" }), "there is none while the words can be saved").toBeHidden();
  await expect(page.getByText(/^Du er logget ut, og dette er ikke lagret/)).toBeVisible({ timeout: 8000 });
  await page.getByRole("link", { name: "Logg inn igjen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await page.locator("[name=username]").fill("siv");
  await page.locator("[name=password]").fill(password);
  await page.locator("main button[type=submit]").click();
  await expect(box(page)).toHaveValue("skrevet etter utlogging");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 8000 });
});

test("text kept for one person is not shown to the next who signs in", async ({ page, context, watch }) => {
  watch.tolerate(/401/);
  await openLesson(page);
  await context.clearCookies();
  await box(page).fill("bare Sivs egne ord");
  await expect(page.getByText(/^Du er logget ut, og dette er ikke lagret/)).toBeVisible({ timeout: 8000 });
  await openLesson(page, "jonas");
  await expect(box(page)).toHaveValue("");
});

test("signing out sends what is unsent and leaves nothing in the tab (ASVS 14.3.3)", async ({ page }) => {
  await openLesson(page);
  await box(page).fill("rett før utlogging");
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByText("Du er logget ut.")).toBeVisible();
  expect(await stored(page)).toBe("{}");
  await openLesson(page);
  await expect(box(page)).toHaveValue("rett før utlogging");
});

test("after signing out, Back and an empty network show nothing of the page (ASVS 14.3.1)", async ({ page, context, watch }) => {
  watch.tolerate(/401|Failed to load resource|net::ERR/);
  await openLesson(page);
  await box(page).fill("ingen andre skal se dette");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByText("Du er logget ut.")).toBeVisible();
  await page.goBack();
  await expect(page.locator("body")).not.toContainText("ingen andre skal se dette");
  await expect(page.locator("textarea")).toHaveCount(0);
  expect(await page.evaluate(() => caches.keys()), "the site keeps nothing in a cache of its own").toEqual([]);
  await context.setOffline(true);
  await page.goto(lesson).catch(() => undefined);
  await expect(page.locator("body")).not.toContainText("ingen andre skal se dette");
});

test("a page that the browser brings back from its memory is asked for again", async ({ page, context, watch }) => {
  watch.tolerate(/401/);
  await openLesson(page);
  await context.clearCookies();
  // Browsers under test keep no page in memory, so this says what one of them would.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await expect(box(page)).toHaveCount(0);
});

for (const way of ["button", "shift"] as const)
  test(`leaving by ${way} sends what is unsent, empties the tab and takes the page out of the history`, async ({ page, watch }) => {
    watch.tolerate(/yr\.no|Failed to load resource|net::ERR/);
    await page.route("https://www.yr.no/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Vær</title><p>Sol</p>" }));
    await openLesson(page);
    await page.goto("/home");
    await page.goto(lesson);
    await box(page).fill("må gå nå");
    if (way === "button") await page.getByRole("link", { name: "Forlat siden" }).click();
    else for (let n = 0; n < 3; n++) await page.keyboard.press("Shift");
    await page.waitForURL("https://www.yr.no/");
    await page.goBack();
    expect(new URL(page.url()).pathname).not.toBe(lesson);
    expect(await stored(page)).not.toContain("må gå nå");
    await page.goto(lesson);
    await expect(box(page)).toHaveValue("må gå nå");
  });

test("capital letters, a Shift that is held and presses far apart leave nobody: they are how people write", async ({ page }) => {
  await page.route("https://www.yr.no/**", (route) => route.fulfill({ contentType: "text/html", body: "<title>Vær</title>" }));
  await openLesson(page);
  await box(page).focus();
  for (const letter of "TAKK") await page.keyboard.press(`Shift+${letter}`);
  for (let n = 0; n < 6; n++) await page.keyboard.down("Shift");
  await page.keyboard.up("Shift");
  for (let n = 0; n < 3; n++) {
    await page.waitForTimeout(1100);
    await page.keyboard.press("Shift");
  }
  await expect(box(page)).toHaveValue("TAKK");
  expect(new URL(page.url()).pathname).toBe(lesson);
});

test("two windows: the one that has not seen the other's text gets both back, and nothing is overwritten", async ({ page, context, watch }) => {
  watch.tolerate(/409/);
  await openLesson(page);
  const other = await context.newPage();
  await other.goto(lesson);
  await box(page).fill("fra det ene vinduet");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await box(other).fill("fra det andre vinduet");
  await expect(other.getByText("Det er lagret en annen tekst fra et annet vindu")).toBeVisible({ timeout: 8000 });
  await expect(other.locator("blockquote")).toHaveText("fra det ene vinduet");
  await box(other).fill("fra begge vinduene");
  await other.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(other.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await page.reload();
  await expect(box(page)).toHaveValue("fra begge vinduene");
});

test("what stands against each other stays so until the reader chooses: going away sends nothing", async ({ page, context, watch }) => {
  watch.tolerate(/409/);
  await openLesson(page);
  const other = await context.newPage();
  await other.goto(lesson);
  await box(page).fill("det første");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await box(other).fill("det andre");
  await expect(other.getByText("Det er lagret en annen tekst fra et annet vindu")).toBeVisible({ timeout: 8000 });
  await other.goto("/home");
  await page.reload();
  await expect(box(page)).toHaveValue("det første");
});

test("a text that waited does not overwrite what another device saved meanwhile: both are shown", async ({ page, context, visitor, watch }) => {
  watch.tolerate(/net::ERR_INTERNET_DISCONNECTED/);
  await openLesson(page);
  await context.setOffline(true);
  await box(page).fill("fra telefonen");
  await expect(page.getByText(/^Vi fikk ikke lagret/)).toBeVisible({ timeout: 8000 });
  const device = await visitor();
  await openLesson(device);
  await box(device).fill("fra nettbrettet");
  await expect(device.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(lesson);
  await expect(page.getByText("Det er lagret en annen tekst fra et annet vindu")).toBeVisible();
  await expect(page.locator("blockquote")).toHaveText("fra nettbrettet");
  await expect(box(page)).toHaveValue("fra telefonen");
  await device.reload();
  await expect(box(device)).toHaveValue("fra nettbrettet");
});

test("typing on after a reload that came before the answer is no conflict with one's own words", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await openLesson(page);
  await box(page).fill("én");
  await page.reload();
  await box(page).fill("én og to");
  await page.getByRole("button", { name: "Logg ut" }).click();
  await expect(page.getByText("Du er logget ut.")).toBeVisible();
  await openLesson(page);
  await expect(box(page)).toHaveValue("én og to");
});

test("a letter typed and taken back leaves the text saved, and says so", async ({ page }) => {
  await openLesson(page);
  await box(page).fill("ferdig");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 5000 });
  await box(page).fill("ferdigx");
  await box(page).fill("ferdig");
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible({ timeout: 2000 });
});

test("continue leads back to the section last read", async ({ page }) => {
  await openLesson(page);
  await page.locator("#section-2").evaluate((section) => section.scrollIntoView({ block: "start" }));
  await page.waitForResponse((response) => response.request().postData()?.includes("intent=place") ?? false, { timeout: 10_000 });
  await page.goto("/home");
  await expect(page.getByRole("link", { name: "Fortsett" })).toHaveAttribute("href", `${lesson}#section-2`);
});

test("the password field is a password manager's, and the keyboard alone is enough to sign in (ASVS 6.2.7)", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Hopp til innholdet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.locator("[name=username]").focus();
  await page.keyboard.type("tor");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/home");
});
