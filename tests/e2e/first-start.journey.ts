import { expect, test } from "./clinic.ts";

test("the first administrator opens the printed address, sets the clinic up and invites a facilitator", async ({ page, clinic, visitor }) => {
  const [, address] = /(\/setup\?key=\S+)/.exec(clinic.printed()) ?? [];
  expect(address).toBeTruthy();
  await page.goto(address ?? "");
  await page.locator("[name=clinicName]").fill("Fjordklinikken");
  await page.locator("[name=userName]").fill("leder");
  await page.locator("[name=displayName]").fill("Administrator");
  await page.locator("[name=password]").fill("et passord som er langt nok");
  await Promise.all([page.waitForURL("**/admin"), page.locator("main button[type=submit]").click()]);
  await expect(page.locator("footer")).toContainText("Fjordklinikken");

  await page.locator("[name='numbers.1.name']").fill("Vakttelefonen");
  await page.locator("[name='numbers.1.number']").fill("ikke et nummer");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.locator("[name='numbers.1.number']")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name='numbers.1.number']").fill("22 00 00 00");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.goto("/help");
  await expect(page.getByText("Vakttelefonen")).toBeVisible();

  await page.goto("/admin/accounts");
  await page.getByRole("button", { name: "Lag invitasjonene" }).click();
  const link = /\/join\/\S+/.exec(await page.locator("main").getByText(/\/join\//).first().innerText())?.[0] ?? "";
  const facilitator = await visitor();
  await facilitator.goto(link);
  await facilitator.locator("[name=userName]").fill("veileder");
  await facilitator.locator("[name=displayName]").fill("Veileder");
  await facilitator.locator("[name=password]").fill("et passord som er langt nok");
  await Promise.all([facilitator.waitForURL("**/today"), facilitator.locator("main button[type=submit]").click()]);

  await page.goto("/admin/accounts");
  await page.getByRole("button", { name: "Steng kontoen til Veileder" }).click();
  await expect(page.getByRole("status")).toBeVisible();
  const refused = await facilitator.goto("/groups");
  expect(refused?.status()).toBe(401);
  await page.getByRole("button", { name: "Åpne kontoen igjen for Veileder" }).click();
  await expect(page.getByRole("button", { name: "Steng kontoen til Veileder" })).toBeVisible();
});

test("the set-up address works once (ASVS 6.3.2)", async ({ page, clinic }) => {
  const [, address] = /(\/setup\?key=\S+)/.exec(clinic.printed()) ?? [];
  await page.goto(address ?? "");
  await page.locator("[name=clinicName]").fill("Fjordklinikken");
  await page.locator("[name=userName]").fill("leder");
  await page.locator("[name=displayName]").fill("Administrator");
  await page.locator("[name=password]").fill("et passord som er langt nok");
  await Promise.all([page.waitForURL("**/admin"), page.locator("main button[type=submit]").click()]);
  const again = await page.goto(address ?? "");
  expect(again?.status()).toBe(404);
  await expect(page.locator("[name=clinicName]")).toHaveCount(0);
});
