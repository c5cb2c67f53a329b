import { prescribeTo } from "#tests/prescribed.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

/** Siv has been cleared for bathing. */
test.use(seededBy(smallClinicAfter((clinic) => void prescribeTo(clinic, clinic.siv, "e01"))));

test("a patient reads of year-round bathing, ticks that the doctor is asked first, opens its lesson, and logs a dip with three taps", async ({ page, watch }) => {
  watch.tolerate(/403|422/);
  await signIn(page, "siv");
  await page.getByRole("link", { name: "Se grupper og tilbud" }).click();
  await page.locator("#prescribed-e01").getByRole("link", { name: "Helårsbading" }).click();
  await expect(page.getByText("Leksjonene åpner når du har krysset av over.")).toBeVisible();
  await page.goto("/modules/e01/1");
  await page.getByRole("link", { name: "Til kortet" }).click();

  await page.getByLabel("Jeg har lest dette").check();
  await page.getByRole("button", { name: "Bekreft" }).click();
  await page.getByRole("link", { name: "Før det første badet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Før det første badet");
  await page.goto("/modules/e01");

  await page.getByRole("button", { name: "Lagre i loggen" }).click();
  await expect(page.getByRole("alert")).toContainText("Gjorde du det i dag?");
  await page.getByLabel("Ja", { exact: true }).check();
  await page.getByLabel("7", { exact: true }).check();
  await page.getByLabel("Ett ord om det").fill("stille");
  await page.getByRole("button", { name: "Lagre i loggen" }).click();
  await expect(page.getByText(/gjorde det · 7 av 10 · stille/)).toBeVisible();
  await page.getByRole("button", { name: /^Slett linjen/ }).click();
  await expect(page.getByText(/7 av 10/)).toHaveCount(0);
});

test("a patient who leaves early finds the aftercare line open, with the advice on overdose above everything", async ({ page, visitor }) => {
  const ward = await visitor();
  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("link", { name: "Siv", exact: true }).click();
  await ward.getByLabel("Dato for slutt").fill(new Date().toISOString().slice(0, 10));
  await ward.getByLabel("Det ble slutt før planen").check();
  await ward.getByRole("button", { name: "Lagre datoen" }).click();
  await expect(ward.getByRole("status")).toHaveText("Lagret.");

  await signIn(page, "siv");
  await expect(page.getByRole("heading", { name: "Ettervern" })).toBeVisible();
  await page.getByRole("link", { name: "1. Hjemme igjen" }).click();
  const first = await page.locator("aside.ds-alert").first().boundingBox();
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(first!.y).toBeLessThan(heading!.y);
  await expect(page.locator("aside.ds-alert").first()).toContainText("Etter en pause tåler kroppen mye mindre enn før.");
  await expect(page.getByRole("link", { name: "Snakk med noen" })).toHaveAttribute("href", "/help");
});

test("a relative to whom something has happened switches off what is shared, and the exercise shows the version for one", async ({ page }) => {
  await signIn(page, "tor", "/modules/intro/together");
  await expect(page.getByRole("heading", { name: "Når dere møtes" })).toBeVisible();
  await page.goto("/home");
  await page.getByRole("link", { name: "Det har skjedd noe" }).click();
  await page.getByRole("button", { name: "Slå av nå" }).click();
  await expect(page.getByRole("status")).toContainText("slått av");

  await page.goto("/modules/intro/together");
  await expect(page.getByRole("heading", { name: "Når dere møtes" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Alene" })).toBeVisible();
  await page.goto("/something-happened");
  await page.getByRole("button", { name: "Slå på igjen" }).click();
  await page.goto("/modules/intro/together");
  await expect(page.getByRole("heading", { name: "Når dere møtes" })).toBeVisible();
});
