import type { Page } from "@playwright/test";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { password, signInByForm, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

const newPassword = "fem ganske rolige ord";

async function signInWith(page: Page, userName: string, typed: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill(userName);
  await page.locator("[name=password]").fill(typed);
  await page.locator("main button[type=submit]").click();
}

async function choose(page: Page, typed: string): Promise<void> {
  await page.getByLabel("Nytt passord").fill(typed);
  await page.getByRole("button", { name: "Lagre og logg inn" }).click();
}

/** The code on the sheet, and the sheet's address of it. */
const shown = async (page: Page) => ({ code: await page.locator(".slip .num").innerText(), link: await page.locator(".slip .address").innerText() });

test("a learner who has forgotten the password is given a code, chooses a new one, and finds what was written before", async ({ page, visitor, watch }) => {
  watch.tolerate(/404|422/);
  const phone = await visitor();
  await signInByForm(phone, "siv");
  await phone.goto("/modules/intro/1");
  const box = "textarea[name=text]";
  await phone.locator(box).fill("Jeg turte ikke spørre.");
  await phone.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(phone.getByText(/^Lagret/).first()).toBeVisible();

  await signInByForm(page, "veileder en");
  await page.goto("/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Siv", exact: true }).click();
  const learner = page.url();
  await expect(page.getByRole("heading", { name: "Glemt passord" })).toBeVisible();
  const make = () => page.getByRole("button", { name: "Lag en kode for nytt passord" }).click();
  await make();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nytt passord for Siv");
  await expect(page.getByText("Koden vises bare nå.")).toBeVisible();
  await expect(page.locator(".slip")).toContainText(/Kan brukes én gang\. Gjelder til \d+\.\s\S+ kl\. \d\d\.\d\d\./);
  const older = await shown(page);
  expect(older.link).toContain(`/new-password/${older.code}`);
  await page.getByRole("link", { name: "Ferdig" }).click();
  expect(page.url()).toBe(learner);
  await expect(page.locator("main")).not.toContainText(older.code);
  await make();
  const { code } = await shown(page);

  const laptop = await visitor();
  await laptop.goto(older.link);
  await expect(laptop.locator("main")).toContainText("Denne koden er trukket tilbake.");
  await laptop.goto("/sign-in");
  await laptop.getByRole("link", { name: "Velg nytt passord med koden" }).click();
  await expect(laptop).toHaveTitle(/^Nytt passord/);
  await laptop.getByLabel("Kode for nytt passord").fill(code.toLowerCase().replaceAll("-", " "));
  await laptop.getByRole("button", { name: "Gå videre" }).click();
  await expect(laptop.locator("main")).not.toContainText("Siv");
  await choose(laptop, "for kort");
  await expect(laptop.locator("main")).toContainText("Passordet må ha minst 15 tegn");
  await choose(laptop, newPassword);
  await expect(laptop).toHaveURL(/\/home$/);
  await laptop.goto("/modules/intro/1");
  await expect(laptop.locator(box)).toHaveValue("Jeg turte ikke spørre.");

  watch.tolerate(/401/);
  await phone.goto("/home");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await signInWith(phone, "siv", password);
  await expect(phone.getByRole("alert")).toContainText("stemmer ikke");
  await phone.goto(`/new-password/${code}`);
  await expect(phone.locator("main")).toContainText("Denne koden er brukt.");
  await signInWith(phone, "siv", newPassword);
  await expect(phone).toHaveURL(/\/home$/);
});

test("an administrator makes a code for a facilitator, not for herself, and is told who makes a learner's", bothWays, async ({ page, visitor }) => {
  await signInByForm(page, "administrator");
  await page.goto("/admin/accounts");
  await expect(page.locator("main")).toContainText("Deltakere får koden sin av veilederen som leder gruppa.");
  await expect(page.getByRole("button", { name: "til administrator", exact: false }).filter({ hasText: "Lag en kode" })).toHaveCount(0);
  await page.getByRole("button", { name: "Lag en kode for nytt passord til veileder to" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nytt passord for veileder to");
  const { link } = await shown(page);

  const facilitator = await visitor();
  await facilitator.goto(link);
  await choose(facilitator, newPassword);
  await expect(facilitator).toHaveURL(/\/today$/);
  await facilitator.goto("/groups");
  await expect(facilitator.locator("main")).toContainText("Mandagsgruppa");
});
