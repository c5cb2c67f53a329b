import type { Page } from "@playwright/test";
import { prescribeTo } from "#tests/prescribed.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

/** Siv has been cleared for bathing, so that its card has all that a card can have. */
test.use(seededBy(smallClinicAfter((clinic) => void prescribeTo(clinic, clinic.siv, "e01"))));

const lesson = "/modules/intro/1";
const secret = "Dette er bare mitt.";

/** Siv writes in a lesson and answers its first question. */
async function writeAndAnswer(page: Page): Promise<void> {
  await signIn(page, "siv", lesson);
  await page.locator("textarea[name=text]").fill(secret);
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(page.getByText(/^Lagret i dag/)).toBeVisible();
  await page.goto(lesson);
  await page.locator(".checks input[type=radio]").first().check();
  await page.getByRole("button", { name: "Svar", exact: true }).first().click();
  await expect(page.locator(".checks .ds-alert")).toBeVisible();
}

test("a lesson on paper is its text, its questions and lines to write on, and nothing that the reader has written or answered", async ({ page }) => {
  await writeAndAnswer(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".ruled > span").first()).toBeVisible();
  expect(await page.locator(".ruled > span:visible").count()).toBe(6);
  for (const option of await page.locator(".checks label").all()) await expect(option).toBeVisible();
  await expect(page.locator(".foot .now")).toBeVisible();
  for (const hidden of ["nav", "button.ds-button", "a.ds-button", "textarea", "input[type=radio]", ".checks .ds-alert", ".who", ".leave", ".outline"])
    expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
  expect(await page.locator("body").innerText()).not.toContain(secret);
});

test("safety lines on paper stand with a border around them", async ({ page }) => {
  await signIn(page, "siv", "/modules/intro/3");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const lines = page.locator("aside.ds-alert");
  expect(await lines.count()).toBeGreaterThan(2);
  for (const line of await lines.all()) {
    await expect(line).toBeVisible();
    await expect(line).toHaveCSS("border-top-style", "solid");
    await expect(line).toHaveCSS("border-top-color", "rgb(0, 0, 0)");
    await expect(line.locator("p")).toHaveCSS("color", "rgb(0, 0, 0)");
  }
});

test("the reader's own text is on paper where they ask for it, with what was just typed, and with a word about shared printers", bothWays, async ({ page, javaScriptEnabled }) => {
  await writeAndAnswer(page);
  const typed = javaScriptEnabled ? `${secret} Og enda mer.` : secret;
  if (javaScriptEnabled) await page.locator("textarea[name=text]").fill(typed);
  await page.getByRole("button", { name: "Skriv ut med det jeg har skrevet" }).click();
  await page.waitForURL(`${lesson}?show=written`);
  await expect(page.getByText("Deler du skriveren med andre, så hent arkene med en gang.")).toBeVisible();
  await expect(page.locator("textarea")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("blockquote.kept")).toHaveText(typed);
  await expect(page.locator("blockquote.kept")).toBeVisible();
  expect(await page.locator(".checks .ds-alert:visible").count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
  await page.locator(".lesson-tools").getByRole("link", { name: "Hele leksjonen" }).click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(typed);
});

test("a module's workbook is found on its page, has none of the reader's own text, and says on paper where there is help", async ({ page }) => {
  await writeAndAnswer(page);
  await page.goto("/modules/intro");
  await page.getByRole("link", { name: "Arbeidshefte til å skrive ut" }).click();
  await expect(page).toHaveTitle("Arbeidshefte · Samspill");
  expect(await page.locator("body").innerText()).not.toContain(secret);
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["nav", "button.ds-button", "a.ds-button"]) expect(await page.locator(`${hidden}:visible`).count(), hidden).toBe(0);
  await expect(page.locator(".workbook header").getByText("Trenger du hjelp nå?")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Svar", exact: true })).toBeVisible();
  const sheets = page.locator(".workbook-sheet");
  for (const sheet of (await sheets.all()).slice(1)) await expect(sheet).toHaveCSS("break-before", "page");
  await expect(page.locator(".foot")).toBeHidden(); // it would be alone on a last sheet
});

test("the card of a group or an activity is on paper without its buttons, boxes and log", async ({ page }) => {
  await signIn(page, "siv");
  for (const card of ["/modules/e01", "/modules/e07"]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(card);
    await expect(page.locator("main form").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { name: "Ta vare på deg selv" })).toBeVisible();
    for (const hidden of ["main form", "main .ds-button", "#log"]) expect(await page.locator(`${hidden}:visible`).count(), `${hidden} of ${card}`).toBe(0);
  }
});

test("there is no workbook and there are no sources of a module that is not open yet", async ({ page, watch }) => {
  watch.tolerate(/403/);
  await signIn(page, "siv");
  for (const address of ["/modules/t01/workbook", "/modules/t01/sources"]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(403);
    await expect(page.getByText("Dette temaet er ikke åpnet ennå.")).toBeVisible();
  }
});

test("the sources of a module are found from its page and from a lesson's source line", async ({ page }) => {
  await signIn(page, "siv", lesson);
  await page.getByRole("link", { name: "Alle kildene i temaet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kilder");
  await expect(page.getByText("10.1037/ccp0000495")).toBeVisible();
  await expect(page).toHaveTitle("Kilder · Samspill");
  await page.goto("/modules/intro");
  await page.getByRole("link", { name: "Kilder", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Programmets syn" })).toBeVisible();
});

test("a reader can read only what to remember, from the head of a lesson or its content note, and go back to the whole of it", async ({ page }) => {
  await signIn(page, "siv", "/modules/intro/3");
  await expect(page.locator(".note").getByRole("link", { name: "Bare «Husk»" })).toBeVisible();
  await page.locator(".lesson-tools").getByRole("link", { name: "Bare «Husk»" }).click();
  await page.waitForURL("/modules/intro/3?show=remember");
  await expect(page.locator(".remember li")).toHaveCount(3);
  await expect(page.locator("aside.ds-alert")).toHaveCount(4);
  await expect(page.locator(".story, textarea, .checks")).toHaveCount(0);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL("/modules/intro/3?show=remember");
  await page.getByRole("link", { name: "The whole lesson" }).last().click();
  await expect(page.locator(".story")).toBeVisible();
});
