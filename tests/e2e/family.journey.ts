import type { Page } from "@playwright/test";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { answerBoth } from "./safety-answer.ts";
import { signIn, signOut, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

async function wishFor(page: Page, words: string): Promise<void> {
  await page.goto("/family");
  await page.getByLabel("Ønsket ditt").fill(words);
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret");
}

/** What a reader sees of a page. */
const shownOn = (page: Page): Promise<string> => page.locator("main").innerText();

test("Tor and Siv each wish for the other, their facilitator links them, Siv leaves, and nothing changes on Tor's page", async ({ page, visitor, watch }) => {
  watch.tolerate(/422/);
  const [siv, ward] = [await visitor(), await visitor()];
  await signIn(page, "tor");
  await page.getByRole("link", { name: "Til familiesiden" }).click();
  await expect(page).toHaveTitle("Familie · Samspill");
  await wishFor(page, "Kona mi, Siv");
  const waiting = await shownOn(page);
  await signIn(siv, "siv");
  await wishFor(siv, "Mannen min, Tor");
  await page.reload();
  expect(await shownOn(page)).toBe(waiting);

  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("link", { name: "Familier" }).click();
  await expect(ward.getByText("Kona mi, Siv")).toBeVisible();
  await ward.getByRole("checkbox", { name: /^Tor/ }).check();
  await ward.getByLabel("Ja, åpne nå").check();
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("alert")).toContainText("Kryss av for minst to");
  await expect(ward.getByRole("checkbox", { name: /^Tor/ })).toBeChecked();
  await expect(ward.getByLabel("Ja, åpne nå")).toBeChecked();
  await ward.getByRole("checkbox", { name: /^Siv/ }).check();
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("status")).toContainText("De er koblet");
  await ward.getByRole("button", { name: /^Lukk for/ }).click();
  await expect(ward.getByText("Lukket: ingenting går mellom dem.")).toBeVisible();
  await ward.getByRole("button", { name: /^Åpne for/ }).click();
  await expect(ward.getByText("Åpen fra din side.")).toBeVisible();

  await page.goto("/family");
  await expect(page.getByRole("listitem").filter({ hasText: "Siv" })).toBeVisible();
  const linked = await shownOn(page);
  await siv.goto("/family");
  await siv.getByRole("button", { name: "Gå ut nå" }).click();
  await expect(siv.getByRole("heading", { name: "Du er ikke koblet med noen." })).toBeVisible();
  await page.reload();
  expect(await shownOn(page)).toBe(linked);
});

test("a facilitator whose page is old links nobody on words that have changed since: she reads the new ones first", async ({ page, visitor, watch }) => {
  watch.tolerate(/422/);
  const [siv, ward] = [await visitor(), await visitor()];
  await signIn(page, "tor");
  await wishFor(page, "Kona mi, Siv");
  await signIn(siv, "siv");
  await wishFor(siv, "Mannen min, Tor");
  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("link", { name: "Familier" }).click();
  for (const name of [/^Tor/, /^Siv/]) await ward.getByRole("checkbox", { name }).check();
  await ward.getByLabel("Ja, åpne nå").check();

  await wishFor(siv, "Søsteren min. Ikke Tor lenger.");
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("alert")).toContainText("Ett av ønskene er endret siden du så det. Les det en gang til");
  await expect(ward.getByText("Søsteren min. Ikke Tor lenger.")).toBeVisible();
  await expect(ward.getByText("Endret siden du så det. Dette står her nå:")).toHaveCount(1);
  for (const name of [/^Tor/, /^Siv/]) await expect(ward.getByRole("checkbox", { name })).toBeChecked();
  await expect(ward.getByLabel("Ja, åpne nå")).toBeChecked();
  await expect(ward.getByText("Ingen i gruppa er koblet ennå.")).toBeVisible();

  await siv.getByRole("button", { name: "Ta ønsket tilbake" }).click();
  await expect(siv.getByLabel("Ønsket ditt")).toHaveValue("");
  await wishFor(siv, "Mannen min, Tor");
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("alert")).toContainText("Ett av ønskene er endret");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Du er ikke koblet med noen." })).toBeVisible();
  await ward.getByRole("button", { name: "Koble dem" }).click();
  await expect(ward.getByRole("status")).toContainText("De er koblet");
});

test("whoever is not sure gets help, nobody else sees a thing, and the questions never show what was answered", bothWays, async ({ page, watch }) => {
  watch.tolerate(/422|ERR_CACHE_MISS|ERR_ABORTED/);
  await signIn(page, "siv");
  await wishFor(page, "Mannen min, Tor");
  await page.goto("/modules/intro/3");
  await page.getByRole("link", { name: "To spørsmål til deg" }).click();
  await expect(page).toHaveTitle("Familie · Samspill");
  await page.getByRole("button", { name: "Svar" }).click();
  await expect(page.getByRole("alert")).toContainText("Det første spørsmålet");
  await answerBoth(page, "Ikke sikker", "Nei");
  await expect(page).toHaveTitle("Familie · Samspill");
  await expect(page.locator("main aside")).toContainText("VO-linjen 116 006");
  await expect(page.getByRole("heading", { name: "Vil du snakke med noen?" })).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Flere steder å få hjelp" })).toHaveAttribute("href", "/help");

  await page.goto("/family");
  await expect(page.getByLabel("Ønsket ditt")).toHaveValue("");
  await page.goto("/family/check");
  await expect(page.locator("input:checked")).toHaveCount(0);

  await answerBoth(page, "Nei", "Nei");
  await expect(page.locator("main aside")).toHaveCount(0);
  await page.getByRole("button", { name: "Ikke nå" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Familie");
  await answerBoth(page, "Nei", "Nei");
  await expect(page.getByRole("button", { name: "Ja, ha det på" })).toBeVisible();
});

test("the answer is gone with its page: signed out, Back shows nothing of it", async ({ page, watch }) => {
  watch.tolerate(/401|ERR_CACHE_MISS|ERR_ABORTED/);
  await signIn(page, "siv");
  await answerBoth(page, "Ja", "Ja");
  await signOut(page);
  for (const _ of [1, 2, 3]) {
    await page.goBack().catch(() => null);
    await expect(async () => expect(await page.content()).not.toMatch(/Takk for at du svarte|felles, er slått av|name="afraid"[^>]*checked/)).toPass();
  }
});

test("a wish saved in another window is neither overwritten nor taken back unread: both stand there to choose from", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "tor", "/family");
  const other = await page.context().newPage();
  await wishFor(other, "Broren min");
  await page.getByLabel("Ønsket ditt").fill("Kona mi");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.locator("blockquote")).toHaveText("Broren min");
  await expect(page.getByLabel("Ønsket ditt")).toHaveValue("Kona mi");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret");
  await other.reload();
  await expect(other.getByLabel("Ønsket ditt")).toHaveValue("Kona mi");
  await wishFor(page, "Kona mi, Siv");
  await other.getByRole("button", { name: "Ta ønsket tilbake" }).click();
  await expect(other.getByRole("status")).toContainText("Ikke tatt tilbake");
  await expect(other.locator("blockquote")).toHaveText("Kona mi, Siv");
  await expect(other.getByLabel("Ønsket ditt")).toHaveValue("Kona mi");
  await page.reload();
  await expect(page.getByLabel("Ønsket ditt")).toHaveValue("Kona mi, Siv");
  await other.getByRole("button", { name: "Ta ønsket tilbake" }).click();
  await expect(other.getByLabel("Ønsket ditt")).toHaveValue("");
});
