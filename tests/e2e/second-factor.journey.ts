import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { hashPassword } from "#app/identity/password.server.ts";
import { upsertPassword } from "#app/identity/queries.server.ts";
import { keepAuthenticator, takeAwaySecondFactor } from "#app/identity/second-factor.server.ts";
import { meetsNoBarrier, sidewaysInLargeText } from "./barriers.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import type { Seed } from "./running-clinic.ts";
import { password, signOut, smallClinicAfter } from "./small-clinic.ts";

/** What the facilitator of the Monday group has in an app already. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** Tor's, which was enough beside the app that the clinic has taken away. */
const shortPassword = "to rare ord";
const shortHash = hashPassword(shortPassword);

/** The small clinic, which demands a second factor of those who work there. */
const demanding: Seed = async (files) => {
  const hash = await shortHash;
  const before = ({ db, otherFacilitator, tor }: Parameters<Parameters<typeof smallClinicAfter>[0]>[0]): void => {
    const now = new Date();
    keepAuthenticator(db, otherFacilitator.accountId, secret, 0, now);
    upsertPassword(db, tor.accountId, hash, now);
    keepAuthenticator(db, tor.accountId, secret, 0, now);
    takeAwaySecondFactor(db, tor.accountId, now);
  };
  await smallClinicAfter(before)(files);
  return { STAFF_SECOND_FACTOR: "required" };
};

test.use(seededBy(demanding));

/** What the app shows now, or shows so many half minutes from now: no code is taken twice. */
const codeOf = (of: string, halfMinutes = 0): string => new TOTP({ secret: of }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });

async function givePassword(page: Page, userName: string, typed = password): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill(userName);
  await page.locator("[name=password]").fill(typed);
  await page.getByRole("button", { name: "Logg inn" }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Engangskode").fill(code);
  await page.getByRole("button", { name: "Logg inn" }).click();
}

/** On a small phone, in letters of twice the size as well, nothing lies beside the screen, and the way out is where it is on every page: at the right. */
async function fitsSmallPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await sidewaysInLargeText(page, await page.context().newCDPSession(page))).toBe(0);
  const leave = (await page.getByRole("link", { name: "Forlat siden" }).boundingBox())!;
  expect(leave.x + leave.width).toBeGreaterThan(340);
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

test("one of the staff sets up an app before getting in, signs in with its code, and once with a recovery code", bothWays, async ({ page, watch, javaScriptEnabled }) => {
  watch.tolerate(/401|422/);
  await givePassword(page, "veileder en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sett opp en engangskode i tillegg til passordet");
  expect((await page.request.get("/today")).status()).toBe(401);
  await meetsNoBarrier(page, javaScriptEnabled);
  await expect(page.getByRole("img", { name: "QR-kode til autentiseringsappen" })).toBeVisible();
  const link = (await page.getByRole("link", { name: "Åpne i appen" }).getAttribute("href")) ?? "";
  const letters = (await page.locator("main .app-letters").innerText()).replaceAll(" ", "");
  expect(new URL(link).searchParams.get("secret")).toBe(letters);

  await fitsSmallPhone(page);
  const fill = async (code: string) => {
    await page.getByLabel("Engangskode").fill(code);
    await page.getByRole("button", { name: "Slå på" }).click();
  };
  await fill(codeOf(letters, 20));
  await expect(page.getByRole("alert")).toContainText("Koden stemmer ikke.");
  await expect(page.getByRole("alert")).toBeFocused();
  await fill(codeOf(letters));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reservekodene dine");
  const codes = await page.locator(".recovery-codes li").allInnerTexts();
  expect(codes).toHaveLength(10);
  await fitsSmallPhone(page);
  await page.setViewportSize({ width: 320, height: 740 });
  const one = page.locator(".recovery-codes li").first();
  await one.evaluate((code) => (code.textContent = "WW0G-M4MW-WQ2W-0MWD"));
  expect((await one.boundingBox())!.height, "a wide code stands on one line").toBeLessThan(30);
  await expect(page.getByRole("button", { name: "English" })).toHaveCount(0);
  await page.getByRole("link", { name: "Gå videre" }).click();
  expect(pathOf(page)).toBe("/today");

  await signOut(page);
  await givePassword(page, "veileder en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Skriv engangskoden");
  await expect(page.getByLabel("Engangskode")).toBeFocused();
  await meetsNoBarrier(page, javaScriptEnabled);
  await giveCode(page, codeOf(letters, 20));
  await expect(page.getByRole("alert")).toContainText("Koden stemmer ikke, eller den er brukt.");
  await giveCode(page, codeOf(letters, 1));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("I dag");

  await signOut(page);
  await givePassword(page, "veileder en");
  await giveCode(page, `${codes[0]!.slice(0, -1)}U`);
  await expect(page.getByRole("alert")).toContainText("Se nøye på tegnene");
  await expect(page.getByLabel("Engangskode")).toHaveValue(`${codes[0]!.slice(0, -1)}U`);
  expect(await page.getByLabel("Engangskode").evaluate((field) => field.scrollWidth - field.clientWidth), "the whole code is to be seen").toBe(0);
  await giveCode(page, codes[0]!.toLowerCase());
  await expect(page.getByText("Du logget inn med en reservekode. Har du mistet appen, setter du opp en ny her. Du har 9 reservekoder igjen.")).toBeVisible();
  await expect(page.getByText(/^En reservekode ble brukt i dag/)).toBeVisible();
  await signOut(page);
  await givePassword(page, "veileder en");
  await giveCode(page, codes[0]!);
  await expect(page.getByRole("alert")).toContainText("eller den er brukt");
});

test("five wrong codes end the sign-in, and the next one has to wait", async ({ page, watch }) => {
  watch.tolerate(/422|429/);
  await givePassword(page, "veileder to");
  for (let n = 1; n <= 4; n++) {
    await giveCode(page, "000 000");
    await expect(page.getByRole("alert")).toContainText("Koden stemmer ikke");
  }
  await giveCode(page, "000000");
  await expect(page.getByRole("alert")).toContainText("Begynn på nytt.");
  expect(pathOf(page)).toBe("/sign-in");
  await page.goto("/sign-in/code");
  expect(pathOf(page)).toBe("/sign-in");
  await givePassword(page, "veileder to");
  await giveCode(page, codeOf(secret));
  await expect(page.getByRole("alert")).toContainText("Det har vært mange forsøk på kort tid.");
});

test("a learner sees where she is signed in, ends it elsewhere, and turns a code on and off with her password", async ({ page, visitor, watch }) => {
  watch.tolerate(/401|422/);
  const phone = await visitor();
  for (const device of [phone, page]) {
    await givePassword(device, "siv");
    await device.waitForURL("**/home");
  }
  await page.goto("/account");
  await page.getByRole("link", { name: "Engangskode i tillegg til passordet, og hvor du er logget inn" }).click();
  const sessions = page.locator("section[aria-labelledby=sessions] li");
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText("Chrome på Linux · Denne enheten");
  await sessions.nth(1).getByRole("button").click();
  await expect(page.getByText("Enheten er logget ut.")).toBeVisible();
  await expect(sessions).toHaveCount(1);
  expect((await phone.request.get("/home")).status()).toBe(401);

  const change = async (button: string, typed = password) => {
    await page.getByLabel("Passordet ditt").fill(typed);
    await page.getByRole("button", { name: button, exact: true }).click();
  };
  await change("Sett opp", "ikke dette passordet");
  await expect(page.getByText("Passordet stemmer ikke.").first()).toBeVisible();
  await change("Sett opp");
  const letters = (await page.locator("main .app-letters").innerText()).replaceAll(" ", "");
  await page.getByLabel("Engangskode").fill(codeOf(letters));
  await page.getByRole("button", { name: "Slå på" }).click();
  await page.getByRole("link", { name: "Gå videre" }).click();
  await expect(page.getByText(/^Engangskode i tillegg til passordet ble satt opp i dag/)).toBeVisible();
  await change("Lag nye reservekoder");
  await expect(page.locator(".recovery-codes li")).toHaveCount(10);
  await page.getByRole("link", { name: "Gå videre" }).click();
  await change("Slå av");
  await expect(page.getByText("Engangskoden er slått av.")).toBeVisible();
});

test("a learner whose app the clinic has taken away, and whose password is short without it, chooses a longer one", async ({ page, watch }) => {
  watch.tolerate(/422/);
  await givePassword(page, "tor", shortPassword);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Passordet trenger noe ved siden av seg");
  const choose = async (typed: string) => {
    await page.getByLabel("Nytt passord").fill(typed);
    await page.getByRole("button", { name: "Lagre og logg inn" }).click();
  };
  await choose("tre rare ord");
  await expect(page.getByLabel("Nytt passord")).toHaveAttribute("aria-invalid", "true");
  await choose("fire nokså rare ord");
  await expect(page.getByText(/^Klinikken tok bort engangskoden og passnøklene dine i dag/)).toBeVisible();
  await page.getByRole("button", { name: "Jeg har lest det" }).click();
  await signOut(page);
  await givePassword(page, "tor", "fire nokså rare ord");
  await expect(page).toHaveURL(/\/home$/);
});

test("on a device that others use too the page says so, and nothing unsent stays in the browser", async ({ page, watch, javaScriptEnabled }) => {
  watch.tolerate(/net::ERR|Failed to load resource/);
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill("siv");
  await page.locator("[name=password]").fill(password);
  await page.getByLabel("Andre bruker også denne enheten").check();
  await page.getByRole("button", { name: "Logg inn" }).click();
  await expect(page.getByText("Delt enhet: Du blir logget ut etter 15 minutter")).toBeVisible();
  await page.goto("/account/security");
  await expect(page.locator("section[aria-labelledby=sessions] li")).toContainText("delt enhet");
  if (!javaScriptEnabled) return;

  await page.goto("/modules/intro/1");
  await page.route("**/modules/intro/1?_data=*", (route) => route.abort());
  await page.locator("textarea[name=text]").fill("Dette er ikke lagret.");
  await expect(page.getByText(/ikke lagret/i).first()).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain("Dette er");
});
