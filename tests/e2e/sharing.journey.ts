import type { Page } from "@playwright/test";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { link } from "#tests/linked-family.ts";
import { world } from "#tests/world.ts";
import { openDatabase } from "#db/client.server.ts";
import { meetsNoBarrier } from "./barriers.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import type { Seed } from "./running-clinic.ts";
import { password, signIn } from "./small-clinic.ts";

/** The small clinic, with Tor and Siv linked in a family that is open. */
const linkedClinic: Seed = async ({ databaseFile, keyFile }) => {
  const passwordHash = await hashPassword(password);
  const db = openDatabase(databaseFile);
  const clinic = world({ db, masterKey: readOrMakeMasterKey(keyFile, { databaseHasAccounts: false }), passwordHash });
  link(clinic, [clinic.tor, clinic.siv]);
  db.$client.close();
};

test.use(seededBy(linkedClinic));

async function write(page: Page, words: string): Promise<void> {
  await page.goto("/modules/intro/1");
  await page.locator("#reflection textarea").fill(words);
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await expect(page.locator("#reflection").getByRole("status")).toContainText("Lagret");
}

test("Siv shares a reflection with Tor, who reads just what she was shown; she changes it, and he finds nothing", bothWays, async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/40[49]|422/);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "siv", "/modules/intro/1");
  await expect(page.getByRole("link", { name: "Del refleksjonen" })).toBeHidden();
  await expect(page.getByText("Bare du kan se dette.")).toBeVisible();
  await write(page, "Jeg var redd for å spørre.");
  await page.getByRole("link", { name: "Del refleksjonen" }).click();
  await expect(page).toHaveTitle("Deling · Samspill");
  await expect(page.getByText("Helsepersonell må si fra til barnevernet")).toBeVisible();
  const preview = await page.getByRole("region", { name: "Dette får de se" }).locator("figure").innerText();
  await meetsNoBarrier(page, javaScriptEnabled);

  await page.locator("[name=untilOn]").fill("");
  await page.getByRole("button", { name: "Del dette" }).click();
  await expect(page.getByRole("alert")).toContainText("Velg et av alternativene");
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.getByLabel("Tor").check();
  await page.getByRole("button", { name: "Del dette" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv en dato som finnes");
  await expect(page.getByLabel("Tor"), "what was chosen is kept").toBeChecked();
  const inAWeek = addDays(osloDate(Date.now()), 7);
  await page.locator("[name=untilOn]").fill(inAWeek);
  await page.getByRole("button", { name: "Del dette" }).click();
  await expect(page.getByRole("status")).toHaveText("Nå er det delt.");
  await expect(page.getByRole("button", { name: /^Stopp nå/ })).toHaveCount(1);
  await meetsNoBarrier(page, javaScriptEnabled);

  const tor = await visitor();
  await signIn(tor, "tor", "/sharing");
  await tor.getByRole("link", { name: /^Refleksjon:/ }).click();
  await expect(tor).toHaveTitle("Deling · Samspill");
  expect(await tor.locator("figure").innerText()).toBe(preview);
  await meetsNoBarrier(tor, javaScriptEnabled);

  await page.goto("/modules/intro/1");
  await expect(page.locator("#reflection")).toContainText("Tor, til og med");
  await write(page, "Jeg er mindre redd nå.");
  await expect(page.locator("#reflection").getByRole("status")).toContainText("Delingen er stoppet.");
  await expect(page.locator("#reflection").getByText("Tor, til og med")).toBeHidden();
  await expect(page.getByText("Bare du kan se dette.")).toBeVisible();
  expect((await tor.reload())?.status()).toBe(404);
  const gone = await tor.locator("main").innerText();
  await tor.goto("/shared/3f8e1b52-6c07-4a9d-8e15-0d2c7b94a6f1");
  expect(await tor.locator("main").innerText()).toBe(gone);
});

test("Siv shares one curve and not another: the facilitator reads just that one, with new answers, until it is stopped", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/404/);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "siv", "/check-in");
  await expect(page.getByText("Bare du kan se svarene.")).toBeVisible();
  const answer = (question: string, value: string) => page.getByRole("group", { name: question }).getByLabel(value, { exact: true }).check();
  await answer("Hvor trygg har du kjent deg denne uka?", "5");
  await answer("Hvor mye støtte har du hatt fra andre?", "6");
  await answer("Hvor lett har det vært å be om hjelp?", "9");
  await page.getByLabel("Noe som gikk litt bedre").fill("Sov hele natta.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByText("Vis kurvene og alle svarene").click();
  await expect(page.getByRole("link", { name: /^Del kurven med veilederen/ })).toHaveCount(5);
  await meetsNoBarrier(page, javaScriptEnabled);

  await page.getByRole("link", { name: "Del kurven med veilederen Hvor mye støtte har du hatt fra andre?" }).click();
  await expect(page).toHaveTitle("Deling · Samspill");
  const preview = await page.getByRole("region", { name: "Dette får de se" }).locator(".ds-table").innerText();
  const shownTo = async (reader: Page) => {
    const main = reader.locator("main");
    await expect(main.getByRole("figure", { name: "Hvor mye støtte har du hatt fra andre?" })).toBeVisible();
    await expect(main.getByRole("figure")).toHaveCount(1);
    await expect(main.getByRole("columnheader")).toHaveText(["Uka fra", "Støtte"]);
    for (const other of ["Sov hele natta", "trygg har du", "be om hjelp"]) await expect(main).not.toContainText(other);
  };
  await shownTo(page);
  await expect(page.getByRole("radio")).toHaveCount(1);
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.getByRole("button", { name: "Del dette" }).click();
  await expect(page.getByRole("button", { name: /^Stopp nå: Kurve fra innsjekken: «Hvor mye støtte/ })).toHaveCount(1);

  await page.goto("/check-in");
  const support = page.getByRole("group", { name: "Hvor mye støtte har du hatt fra andre?" });
  await expect(support).toContainText("Veilederne i gruppa di kan se svarene på dette spørsmålet til og med");
  await expect(page.getByRole("group").filter({ hasText: "kan se svarene på dette spørsmålet" })).toHaveCount(1);
  await expect(page.getByText("Bare du kan se svarene.")).toHaveCount(0);
  await expect(page.getByText("De andre svarene kan bare du se.")).toBeVisible();
  const curves = page.getByRole("region", { name: "Kurvene dine" });
  await curves.getByText("Vis kurvene og alle svarene").click();
  await expect(curves.getByText("Veilederne i gruppa di, til og med")).toHaveCount(1);
  await expect(curves.getByText("Bare du kan se dette.").and(page.locator(":visible"))).toHaveCount(5);

  const ward = await visitor();
  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("link", { name: "Siv", exact: true }).click();
  await expect(ward.getByRole("link", { name: /^Kurve fra innsjekken/ })).toHaveCount(1);
  await ward.getByRole("link", { name: /^Kurve fra innsjekken/ }).click();
  await expect(ward).toHaveTitle("Deling · Samspill");
  await shownTo(ward);
  expect(await ward.locator("main .ds-table").innerText()).toBe(preview);
  await expect(ward.getByRole("heading", { level: 2 }), "right under the heading of the page").toHaveText("Hvor mye støtte har du hatt fra andre?");
  await meetsNoBarrier(ward, javaScriptEnabled);

  await answer("Hvor mye støtte har du hatt fra andre?", "2");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
  await ward.reload();
  await expect(ward.getByRole("cell")).toHaveText(["2"]);

  await page.goto("/sharing");
  await page.getByRole("link", { name: /^Kurve fra innsjekken/ }).click();
  await shownTo(page);
  await expect(page.getByRole("heading", { level: 3 })).toHaveText("Hvor mye støtte har du hatt fra andre?");
  await page.goBack();
  await page.getByRole("button", { name: /^Stopp nå/ }).click();
  expect((await ward.reload())?.status()).toBe(404);
  await page.goto("/check-in");
  await expect(page.getByText("Bare du kan se svarene.")).toBeVisible();
});

test("Siv shares how far she has come with the facilitator, and stops it in one press", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/404/);
  await signIn(page, "siv", "/modules/intro");
  await page.getByRole("link", { name: "Del hvor langt jeg har kommet" }).click();
  await page.getByLabel("Veilederne i gruppa mi").check();
  await page.getByRole("button", { name: "Del dette" }).click();

  const ward = await visitor();
  await signIn(ward, "veileder en", "/groups");
  await ward.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await ward.getByRole("link", { name: "Tor", exact: true }).click();
  await expect(ward.getByText("deler med dere")).toHaveCount(0);
  await ward.goBack();
  await ward.getByRole("link", { name: "Siv", exact: true }).click();
  await expect(ward.getByRole("heading", { level: 2 }).first()).toHaveText("Det Siv deler med dere");
  await ward.getByRole("link", { name: /^Leksjoner ferdig/ }).click();
  await expect(ward.getByText("0 av 4 leksjoner ferdig")).toBeVisible();
  await meetsNoBarrier(ward, javaScriptEnabled);

  await page.getByRole("button", { name: /^Stopp nå/ }).click();
  await expect(page.getByText("Du deler ingenting nå.")).toBeVisible();
  expect((await ward.reload())?.status()).toBe(404);
});
