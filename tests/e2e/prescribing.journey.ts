import type { Page } from "@playwright/test";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { meetsNoBarrier } from "./barriers.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { changedAddresses, everyAnswer } from "./every-address.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

/** The facilitator walks to Siv's page. @returns its address */
async function walkToSiv(page: Page): Promise<string> {
  await page.goto("/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("row").filter({ hasText: "Siv" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Siv" })).toBeVisible();
  return new URL(page.url()).pathname;
}

const daysAgo = (days: number): string => addDays(osloDate(Date.now()), -days);

async function chooseBathing(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Foreslå noe, eller endre" }).click();
  await page.getByLabel("Hva vil du foreslå?").selectOption("Helårsbading (krever helsesjekk)");
  await page.getByRole("button", { name: "Velg" }).click();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel("Hvorfor for deg").fill("Du har lyst til å prøve.");
  await page.getByLabel("Hva du kan se etter").fill("Hvordan pusten roer seg.");
}

test("year-round bathing is refused without a clearance, with the reason and all that was typed; with it Siv reads it, says yes, ticks and opens the lesson", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/40[349]|422/);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "veileder en");
  const learner = await walkToSiv(page);
  await chooseBathing(page);
  await expect(page).toHaveTitle("Forslag · Samspill");
  await fillIn(page);
  await page.getByRole("button", { name: "Lagre forslaget" }).click();
  await expect(page.getByRole("alert")).toContainText("Helårsbading krever helsesjekk: skriv hvem som har klarert, og dato");
  await expect(page.locator("#clearedBy")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(".ds-fieldset .ds-validation-message")).toHaveText(Array(2).fill("Helårsbading krever helsesjekk: skriv hvem som har klarert, og dato"));
  await expect(page.getByLabel("Hvorfor for deg")).toHaveValue("Du har lyst til å prøve.");
  await expect(page.getByLabel("Hva du kan se etter")).toHaveValue("Hvordan pusten roer seg.");
  await meetsNoBarrier(page, javaScriptEnabled);

  const siv = await visitor();
  await signIn(siv, "siv", "/modules/e01");
  await expect(siv.getByRole("heading", { name: "Foreslått for deg" })).toBeHidden();
  await expect(siv.getByText("Leksjonene her åpner etter en helsesjekk")).toBeVisible();
  await expect(siv.locator("#care-tick")).toHaveCount(0);
  expect((await siv.goto("/modules/e01/1"))?.status()).toBe(403);
  await expect(siv.getByText("åpner når veilederen har skrevet inn hvem som har klarert det")).toBeVisible();

  await page.getByLabel("Klarert av").fill("Lege Berg");
  await page.locator("[name=clearedOn]").fill(daysAgo(3));
  await page.getByRole("button", { name: "Lagre forslaget" }).click();
  await expect(page.getByRole("status")).toContainText("Forslaget er lagret");
  await expect(page.getByText("Klarert av Lege Berg")).toBeVisible();
  await meetsNoBarrier(page, javaScriptEnabled);

  await siv.goto("/offers");
  await expect(siv.getByText("Du har lyst til å prøve.")).toBeVisible();
  await meetsNoBarrier(siv, javaScriptEnabled);
  await siv.getByRole("heading", { name: "Helårsbading" }).getByRole("link").click();
  const given = siv.getByRole("region", { name: "Foreslått for deg" });
  for (const said of ["veileder en foreslo dette", "Du har lyst til å prøve.", "Hvordan pusten roer seg.", "Lege Berg", "Et nei har ingen følger"]) await expect(given).toContainText(said);
  await meetsNoBarrier(siv, javaScriptEnabled);
  await given.getByRole("button", { name: "Ja, det vil jeg" }).click();
  await expect(siv.getByText("Du har sagt ja. Veilederen kan se det.")).toBeVisible();
  await siv.getByRole("checkbox").check();
  await siv.getByRole("button", { name: "Bekreft" }).click();
  await siv.getByRole("link", { name: /Før det første badet/ }).click();
  await expect(siv.getByRole("heading", { level: 1 })).toContainText("Før det første badet");

  await page.goto(`${learner}/prescriptions`);
  await expect(page.getByText("Har sagt ja", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Trekk tilbake forslaget om Helårsbading" }).click();
  await expect(page.getByRole("status")).toHaveText("Forslaget er trukket tilbake.");
  expect((await siv.goto("/modules/e01/1"))?.status()).toBe(403);
});

test("a no leaves every page of the facilitator's as it was, to the byte; a yes is shown, and can be taken back", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/40[349]|422/);
  await signIn(page, "veileder en");
  const learner = await walkToSiv(page);
  await page.goto(`${learner}/prescriptions?module=e05`);
  await fillIn(page);
  await page.getByRole("button", { name: "Lagre forslaget" }).click();
  await expect(page.getByRole("status")).toContainText("Forslaget er lagret");
  const [, , group = "", , enrolment = ""] = learner.split("/");

  const siv = await visitor();
  await signIn(siv, "siv", "/modules/e05");
  const answers = () => everyAnswer(page, { group: [group], enrolment: [enrolment] });
  const before = await answers();
  await siv.getByRole("button", { name: "Nei takk" }).click();
  await expect(siv.getByText("Du har sagt nei. Det kan bare du se.")).toBeVisible();
  await meetsNoBarrier(siv, javaScriptEnabled);
  expect(changedAddresses(before, await answers())).toEqual([]);
  await siv.getByRole("button", { name: "Ja, det vil jeg" }).click();
  await expect(siv.getByText("Du har sagt ja.")).toBeVisible();
  expect(changedAddresses(before, await answers())).toEqual([learner, `${learner}/prescriptions`]);
  await siv.getByRole("button", { name: "Nei takk" }).click();
  await expect(siv.getByText("Du har sagt nei.")).toBeVisible();
  expect(changedAddresses(before, await answers())).toEqual([]);
});

test("a topic is held for Siv and opened for her, each with its reason, and follows the group again", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/40[349]|422/);
  await page.setViewportSize({ width: 360, height: 740 });
  const siv = await visitor();
  await signIn(siv, "siv", "/modules/intro/1");

  await signIn(page, "veileder en");
  const learner = await walkToSiv(page);
  await page.getByRole("link", { name: "Åpne eller hold igjen et tema" }).click();
  await expect(page).toHaveTitle("Eget tempo · Samspill");
  await page.getByRole("button", { name: "Velg" }).click();
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("Velg et av alternativene");
  await page.getByLabel("Holde det igjen inntil videre").check();
  await page.getByLabel("Grunnen, til deltakeren").fill("Vi begynner sammen på torsdag.");
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret.");
  await meetsNoBarrier(page, javaScriptEnabled);

  expect((await siv.goto("/modules/intro/1"))?.status()).toBe(403);
  await expect(siv.getByText("Vi begynner sammen på torsdag.")).toBeVisible();
  await expect(siv.getByText(/^veileder en, /)).toBeVisible();
  await meetsNoBarrier(siv, javaScriptEnabled);
  await siv.goto("/home");
  await expect(siv.getByText("venter til veilederen åpner det")).toBeVisible();

  await page.goto(`${learner}/pace?module=t05`);
  await page.getByLabel("Åpne det nå, uansett hva som er lest før").check();
  await page.getByLabel("Grunnen, til deltakeren").fill("Du spurte om dette.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await siv.goto("/home");
  await siv.getByRole("link", { name: "5. Følelser, skam og skyld", exact: true }).click();
  await expect(siv.getByText("Du spurte om dette.")).toBeVisible();
  await meetsNoBarrier(siv, javaScriptEnabled);
  await page.goto(learner);
  await expect(page.getByText(/åpnet tidlig/)).toBeVisible();
  await expect(page.locator("li[data-state]").first()).toContainText("på vent");

  await page.goto(`${learner}/pace`);
  await page.getByRole("button", { name: "Ta tilbake eget tempo for Introduksjon i fire deler" }).click();
  await expect(page.getByRole("status")).toContainText("Temaet følger gruppa igjen.");
  expect((await siv.goto("/modules/intro/1"))?.status()).toBe(200);
});
