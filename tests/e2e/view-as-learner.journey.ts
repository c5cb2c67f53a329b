import { expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

test("a facilitator sees the path and a lesson as a learner at the start does, and nothing there can be used", async ({ page }) => {
  await signIn(page, "veileder en", "/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Se som deltaker" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Slik ser pårørendesporet ut");
  await page.getByRole("link", { name: "Se pasientsporet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Slik ser pasientsporet ut");

  await page.getByRole("main").getByRole("link", { name: "12. Veien videre", exact: true }).click();
  await expect(page).toHaveURL(/\/view\/patient\/t12\/1$/);
  await expect(page.getByText("Ingenting lagres her.").first()).toBeVisible();
  for (const control of await page.locator("main form button[type=submit], main form textarea, main form input[type=radio]").all()) await expect(control).toBeDisabled();
  await expect(page.getByRole("button", { name: "Merk som ferdig" })).toBeDisabled();

  await page.getByRole("navigation", { name: /Tema 12/ }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/\/view\/patient\/t12\/2$/);
  await page.getByRole("link", { name: "Bare «Husk»" }).first().click();
  await expect(page).toHaveURL(/show=remember$/);
  await page.getByRole("link", { name: "Til pasientsporet" }).click();
  await expect(page).toHaveURL(/\/view\/patient$/);
});

test("what a learner has done and written is not there, and looking leaves nothing of theirs changed", async ({ page, visitor }) => {
  const siv = await visitor();
  await signIn(siv, "siv", "/modules/intro/1");
  await siv.getByRole("textbox").first().fill("Dette er mitt.");
  await siv.getByRole("button", { name: "Lagre", exact: true }).first().click();
  await siv.getByRole("button", { name: "Merk som ferdig" }).click();
  await expect(siv.locator("#steps")).toContainText("Ferdig");

  await signIn(page, "veileder en", "/view/patient/intro/1");
  await expect(page.getByText("Dette er mitt.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Merk som ferdig" })).toBeVisible();
  await siv.reload();
  await expect(siv.getByRole("textbox").first()).toHaveValue("Dette er mitt.");
});

test("together exercises and cards of offers are looked at too, and a learner is not let in", async ({ page, visitor }) => {
  await signIn(page, "veileder en", "/view/relative");
  await page.getByRole("link", { name: /^Felles øvelse: Introduksjon i fire deler/ }).click();
  await expect(page).toHaveURL(/\/view\/relative\/intro\/together$/);
  for (const control of await page.locator("main form button, main form textarea, main form input:not([type=hidden])").all()) await expect(control).toBeDisabled();
  await page.goto("/view/patient");
  await page.getByRole("link", { name: "Helårsbading" }).click();
  await expect(page).toHaveURL(/\/view\/patient\/e01\/card$/);
  await page.getByRole("link", { name: /./ }).and(page.locator("a[href='/view/patient/e01/1']")).click();
  await expect(page).toHaveURL(/\/view\/patient\/e01\/1$/);

  const siv = await visitor();
  await signIn(siv, "siv");
  expect((await siv.goto("/view/patient/intro/1"))?.status()).toBe(404);
});
