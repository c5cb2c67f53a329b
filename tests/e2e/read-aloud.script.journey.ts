import { expect, seededBy, test } from "./clinic.ts";
import { giveVoices, type FakeVoice } from "./fake-voices.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const lesson = "/modules/intro/3";
const norwegian: FakeVoice = { lang: "nb-NO", localService: true };

test("a browser without voices shows no button to read aloud", async ({ page }) => {
  await signIn(page, "siv", lesson);
  expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
  await expect(page.getByRole("button", { name: "Skriv ut", exact: true })).toBeVisible();
  await expect(page.locator("[data-reads-aloud]")).toBeAttached();
  await expect(page.locator("[data-reads-aloud]")).toBeHidden();
});

test("neither a voice that speaks elsewhere nor one of another language is offered", async ({ page }) => {
  await giveVoices(page, [{ lang: "nb-NO", localService: false }, { lang: "en-GB", localService: true }]);
  await signIn(page, "siv", lesson);
  await expect(page.getByRole("button", { name: "Skriv ut", exact: true })).toBeVisible();
  await expect(page.locator("[data-reads-aloud]")).toBeHidden();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Read aloud" })).toBeVisible();
});

test("a lesson is read by the device's own voice from its title to what to remember, its safety lines too", async ({ page }) => {
  const { said, finish } = await giveVoices(page, [norwegian]);
  await signIn(page, "siv", lesson);
  await page.getByRole("button", { name: "Les høyt" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Leser høyt." })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("data-being-read");
  for (let pieces = 0; pieces < 100 && (await page.getByRole("button", { name: "Ta en pause" }).isVisible()); pieces++) {
    expect(await page.locator("[data-being-read]").count()).toBe(1);
    await expect(page.locator("[data-being-read]")).toBeInViewport();
    await finish();
  }
  await expect(page.getByText("Alt er lest.")).toBeVisible();
  expect(await page.locator("[data-being-read]").count()).toBe(0);

  const texts = said.filter((text) => text !== "silence");
  expect(texts[0]).toBe(await page.getByRole("heading", { level: 1 }).innerText());
  const remembered = await page.locator(".remember li").allInnerTexts();
  expect(texts.slice(-remembered.length)).toEqual(remembered);
  const headings = await page.locator(".body h2").allInnerTexts();
  expect(texts.filter((text) => headings.includes(text))).toEqual(headings);
  expect(texts.filter((text) => text.includes("Ring 113"))).not.toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).not.toMatch(/\[\d\]|sent away|Alle ord og uttrykk|Åpner en forklaring/);
});

test("a pause is silence, reading goes on with the same paragraph, and a stop begins at the top", async ({ page }) => {
  const { said, finish } = await giveVoices(page, [norwegian]);
  await signIn(page, "siv", lesson);
  await page.getByRole("button", { name: "Les høyt" }).click();
  await finish();
  const [title, opening] = said;
  await page.getByRole("button", { name: "Ta en pause" }).click();
  await expect(page.getByText("Pause. Lesingen fortsetter fra samme avsnitt.")).toBeVisible();
  await page.getByRole("button", { name: "Les videre" }).click();
  expect(said).toEqual([title, opening, "silence", opening]);
  await page.getByRole("button", { name: "Stopp lesingen" }).press("Enter");
  await expect(page.getByRole("button", { name: "Les høyt" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Stopp lesingen" })).toBeHidden();
  await page.keyboard.press("Enter");
  expect(said).toEqual([title, opening, "silence", opening, "silence", title]);
});

test("whoever scrolls elsewhere while listening stays there; whoever looks on sees what is read", async ({ page }) => {
  const { finish } = await giveVoices(page, [norwegian]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, "siv", lesson);
  await page.getByRole("button", { name: "Les høyt" }).click();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const before = await page.evaluate(() => window.scrollY);
  await finish();
  await finish();
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  await page.getByRole("button", { name: "Ta en pause" }).click();
  await page.getByRole("button", { name: "Les videre" }).click();
  await expect(page.locator("[data-being-read]")).toBeInViewport();
});

for (const way of ["button", "three presses of Shift"])
  test(`leaving by ${way} is silence at once, before the next page is there`, async ({ page, watch }) => {
    watch.tolerate(/yr\.no/);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("https://www.yr.no/**", async (route) => {
      await arrived;
      await route.fulfill({ contentType: "text/html", body: "<title>Vær</title><p>Sol</p>" });
    });
    const { said } = await giveVoices(page, [norwegian]);
    await signIn(page, "siv", lesson);
    await page.getByRole("button", { name: "Les høyt" }).click();
    if (way === "button") await page.getByRole("link", { name: "Forlat siden" }).click({ noWaitAfter: true });
    else for (let n = 0; n < 3; n++) await page.keyboard.press("Shift");
    await expect.poll(() => said.at(-1)).toBe("silence");
    arrive();
    await page.waitForURL("https://www.yr.no/");
  });

test("going on to another page is silence", async ({ page }) => {
  const { wasSilenced } = await giveVoices(page, [norwegian]);
  await signIn(page, "siv", lesson);
  await page.getByRole("button", { name: "Les høyt" }).click();
  expect(await wasSilenced()).toBe(false);
  await page.goto("/home");
  expect(await wasSilenced()).toBe(true);
});
