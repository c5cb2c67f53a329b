import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use({ ...seededBy(smallClinic), hasTouch: true });

test("a word in a lesson is explained in place: by keyboard, by click and by touch", bothWays, async ({ page }) => {
  await signIn(page, "tor", "/modules/intro/1");
  const word = page.locator(".term > button").first();
  const note = page.locator(".term > [popover]").first();
  await expect(word).toHaveAccessibleName(await word.innerText());
  await expect(word).toHaveAccessibleDescription("Åpner en forklaring");
  await expect(note).toBeHidden();

  await word.focus();
  await page.keyboard.press("Enter");
  await expect(note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(word).toBeFocused();

  await word.click();
  await expect(note).toBeVisible();
  await word.click();
  await expect(note).toBeHidden();

  await word.tap();
  await expect(note).toBeVisible();
  await page.getByRole("heading", { level: 1 }).tap();
  await expect(note).toBeHidden();
});

test("an explanation covers nothing that leads away, and fits a narrow window", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "tor", "/modules/intro/1");
  const leave = await page.locator(".leave").boundingBox();
  const words = page.locator(".term > button");
  for (let n = 0; n < (await words.count()); n++) {
    await words.nth(n).tap();
    const note = await page.locator(".term > [popover]").nth(n).boundingBox();
    expect(note!.x).toBeGreaterThanOrEqual(0);
    expect(note!.x + note!.width).toBeLessThanOrEqual(360);
    expect(note!.y).toBeGreaterThanOrEqual(0);
    expect(note!.y + note!.height).toBeLessThanOrEqual(leave!.y);
    expect((await words.nth(n).boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Escape");
  }
});

test("from an explanation the keyboard goes on to the page of all words, which is open to anyone, in both languages", async ({ page, visitor }) => {
  await signIn(page, "siv", "/modules/intro/1");
  const term = page.locator(".term").first();
  await term.locator("button").focus();
  await page.keyboard.press("Space");
  const meaning = await term.locator("[popover] > span").innerText();
  await page.keyboard.press("Tab");
  await expect(term.getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Ord og uttrykk · Samspill");
  await expect(page).toHaveURL(/\/words#w\d+$/);
  await expect(page.locator(":target > dd")).toHaveText(meaning);
  await expect(page.locator(":target")).toBeInViewport();

  const other = await visitor();
  await other.goto("/");
  await other.getByRole("contentinfo").getByRole("link", { name: "Ord og uttrykk" }).click();
  await expect(other.locator("dt").filter({ hasText: /^sug$/ })).toBeVisible();
  await other.getByRole("button", { name: "English" }).click();
  await expect(other).toHaveTitle("Words · Samspill");
  await expect(other.locator("dt").filter({ hasText: /^craving$/ })).toBeVisible();
});
