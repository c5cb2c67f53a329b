import { recordAudit } from "#app/privacy/audit.server.ts";
import { link } from "#tests/linked-family.ts";
import { now, permit } from "#tests/world.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { password, signIn, signInByForm, smallClinicAfter } from "./small-clinic.ts";

test.use({
  ...seededBy(
    smallClinicAfter((clinic) => {
      const { db, tor, siv, facilitator, thursday } = clinic;
      link(clinic, [tor, siv]);
      recordAudit(permit(db, facilitator, "progress.read"), { action: "learner.read", enrolmentId: tor.enrolmentId, groupId: thursday }, now);
    }),
  ),
  viewport: { width: 360, height: 740 },
});

test("Tor reads what goes and what stays, deletes his account, and is nowhere afterwards", bothWays, async ({ page, watch, visitor }) => {
  watch.tolerate(/422|401/);
  const elsewhere = await visitor();
  await signIn(elsewhere, "tor");
  await signIn(page, "tor", "/account");
  await page.getByRole("link", { name: "Slett kontoen" }).click();
  await expect(page).toHaveTitle("Slett konto · Samspill");
  await expect(page.getByRole("heading", { name: "Dette må bli stående" })).toBeVisible();
  await expect(page.getByText("blir stående uten navn", { exact: false })).toBeVisible();
  await expect(page.getByText("et kontrolltall som viser om loggen er endret", { exact: false })).toBeVisible();
  await expect(page.getByText("høyst 30 dager", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "Hent kopien først" })).toHaveAttribute("href", "/account/copy");

  await page.getByLabel("Passordet ditt").fill("fem rolige ord sammen");
  await page.getByRole("button", { name: "Slett kontoen nå" }).click();
  await expect(page.getByRole("alert")).toContainText("Passordet stemmer ikke");
  await expect(page.getByRole("alert")).toContainText("Kryss av her før du går videre");

  await page.getByLabel("Jeg vil slette kontoen min").check();
  await page.getByLabel("Passordet ditt").fill("fem rolige ord sammen");
  await page.getByRole("button", { name: "Slett kontoen nå" }).click();
  await expect(page.getByLabel("Jeg vil slette kontoen min")).toBeChecked();
  await page.getByLabel("Passordet ditt").fill(password);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Slett kontoen nå" }).click();
  expect((await (await answered).allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page).toHaveURL(/\/goodbye$/);
  await expect(page.getByRole("heading", { name: "Kontoen er slettet" })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await expect(page.getByRole("button", { name: "Logg ut" })).toHaveCount(0);

  await elsewhere.goto("/home");
  await expect(elsewhere.getByRole("heading", { name: "Logg inn først" })).toBeVisible();
  await page.goto("/sign-in");
  await page.locator("[name=username]").fill("tor");
  await page.locator("[name=password]").fill(password);
  await page.locator("main button[type=submit]").click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an administrator deletes the account of somebody who has asked for it, and the staff's pages go on without them", async ({ page, watch, visitor }) => {
  watch.tolerate(/422/);
  await signIn(page, "administrator");
  await page.getByRole("link", { name: "Slett en konto for noen" }).click();
  await page.getByLabel("Brukernavn").fill("Tor");
  await page.getByLabel("Personen har selv bedt om det skriftlig").check();
  await page.getByLabel("Jeg har sett hvem som spør").check();
  await page.getByLabel("Ditt eget passord").fill("ikke dette passordet");
  await page.getByRole("button", { name: "Slett kontoen nå" }).click();
  await expect(page.getByRole("alert")).toContainText("Passordet stemmer ikke");
  for (const kept of ["Personen har selv bedt om det skriftlig", "Jeg har sett hvem som spør"]) await expect(page.getByLabel(kept)).toBeChecked();
  await page.getByLabel("Ditt eget passord").fill(password);
  await page.getByRole("button", { name: "Slett kontoen nå" }).click();
  await expect(page.getByRole("status")).toContainText("Kontoen er slettet.");
  await page.goto("/admin/audit");
  await expect(page.getByText("slettet en konto etter skriftlig ønske").first()).toBeAttached();

  const facilitator = await visitor();
  await signIn(facilitator, "veileder en");
  for (const address of ["/today", "/groups", "/messages"]) expect((await facilitator.goto(address))?.status()).toBe(200);
  await facilitator.goto("/groups");
  const group = (await facilitator.getByRole("link", { name: "Torsdagsgruppa" }).getAttribute("href"))!;
  for (const under of ["", "/families", "/figures", "/meetings", "/settings", "/invitations"]) expect((await facilitator.goto(group + under))?.status()).toBe(200);
  await facilitator.goto(group);
  await expect(facilitator.getByRole("row").filter({ hasText: "Tor" })).toHaveCount(0);
  const siv = await visitor();
  await signInByForm(siv, "siv");
  for (const address of ["/home", "/family", "/sharing"]) expect((await siv.goto(address))?.status()).toBe(200);
});
