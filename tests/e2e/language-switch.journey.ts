import type { Page } from "@playwright/test";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { password, signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const english = (page: Page) => page.getByRole("button", { name: "English" });

/** Presses where the button is on the screen, as a reader would: nothing is scrolled into view. */
async function press(page: Page): Promise<void> {
  const { x, y, width, height } = (await english(page).boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
}

/** The section at the upper third of the window, where one reads. */
const sectionRead = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>("[data-section]")].filter((section) => section.getBoundingClientRect().top <= window.innerHeight / 3).at(-1)?.dataset.section);

const windows = { "a phone": { width: 390, height: 844 }, "a phone on its side": { width: 844, height: 390 }, "a tablet": { width: 768, height: 1024 }, "a small laptop": { width: 1280, height: 620 }, "a desktop": { width: 1440, height: 900 } };

for (const [name, size] of Object.entries(windows))
  test(`on ${name} the language is switched in the middle of a lesson, and the section that is read stays in view`, async ({ page, javaScriptEnabled }) => {
    await page.setViewportSize(size);
    await signIn(page, "siv", "/modules/intro/2");
    await page.mouse.move(size.width / 2, size.height / 2);
    for (let wheel = 0; wheel < 40 && (await sectionRead(page)) !== "2"; wheel++) {
      await page.mouse.wheel(0, 150);
      await page.waitForTimeout(50);
    }
    await page.mouse.wheel(0, 150);
    await page.waitForTimeout(200);
    expect(await sectionRead(page)).toBe("2");
    await expect(english(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("link", { name: "Forlat siden" })).toBeInViewport({ ratio: 1 });
    await press(page);
    if (!javaScriptEnabled) return;
    await expect.poll(() => sectionRead(page)).toBe("2");
    await expect(page.locator("#section-2")).toBeInViewport();
  });

test("the bar at the foot of a small window covers nothing at the end of the page", async ({ page }) => {
  for (const size of [windows["a phone"], windows["a phone on its side"], { width: 320, height: 256 }]) {
    await page.setViewportSize(size);
    await page.goto("/help");
    await page.mouse.move(size.width / 2, size.height / 2);
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(300);
    const last = (await page.locator("footer p").last().boundingBox())!;
    const bar = (await page.locator(".bar").boundingBox())!;
    expect(last.y + last.height, `${size.width} x ${size.height}`).toBeLessThanOrEqual(bar.y);
    expect(bar.y + bar.height).toBe(size.height);
  }
});

async function invitation(page: Page): Promise<string> {
  await signIn(page, "veileder en", "/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Invitasjoner" }).first().click();
  await page.locator("[name=track][value=relative]").check();
  await page.getByRole("button", { name: "Lag invitasjonene" }).click();
  const link = await page.locator("main").getByText(/\/join\//).first().innerText();
  return /\/join\/\S+/.exec(link)![0];
}

test("what is typed before joining stands there in the other language, and a password does not", bothWays, async ({ page, visitor, javaScriptEnabled }) => {
  const facilitator = await visitor();
  await page.goto(await invitation(facilitator));
  await page.locator("[name=userName]").fill("fjellrev");
  await page.locator("[name=email]").fill("kari@example.org");
  await page.locator("[name=password]").fill(password);
  await english(page).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("[name=userName]")).toHaveValue(javaScriptEnabled ? "fjellrev" : "");
  await expect(page.locator("[name=email]")).toHaveValue(javaScriptEnabled ? "kari@example.org" : "");
  await expect(page.locator("[name=password]")).toHaveValue("");
  await expect(page.locator("main [name=language][value=en]")).toBeChecked();
  if (javaScriptEnabled) expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
});

test("where no script can keep what is typed, the switch says so beside every form, and only there", bothWays, async ({ page, javaScriptEnabled }) => {
  const warning = page.locator(".bar noscript");
  await page.goto("/join");
  if (javaScriptEnabled) await expect(warning).toBeHidden();
  else {
    await expect(warning).toBeVisible();
    expect(await warning.textContent()).toBe("Ulagret tekst følger ikke med.");
  }
  await page.goto("/help");
  await expect(warning).toBeHidden();
});
