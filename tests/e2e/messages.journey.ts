import type { Page } from "@playwright/test";
import { facilitatorCalled, leads } from "#tests/more-facilitators.ts";
import { meetsNoBarrier } from "./barriers.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { signIn, smallClinicAfter } from "./small-clinic.ts";

test.use(
  seededBy(
    smallClinicAfter(({ db, thursday }) => {
      leads(db, facilitatorCalled(db, "erfaren"), thursday, { kind: "peer", messages: false });
    }),
  ),
);

const box = (page: Page) => page.getByLabel("Meldingen din");

async function write(page: Page, words: string): Promise<void> {
  await page.goto("/messages");
  await box(page).fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("Meldingen er sendt.");
}

/** Opens Siv's conversation from the list of all. */
async function openSivs(page: Page): Promise<void> {
  await page.goto("/messages");
  await page.getByRole("main").getByRole("link", { name: "Siv", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meldinger med Siv");
}

test("Siv writes, her facilitator answers with a saved answer, and Siv sees it", bothWays, async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/422/);
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "siv");
  await expect(page.getByText("Du har fått svar")).toHaveCount(0);
  await page.getByRole("link", { name: "Meldinger", exact: true }).click();
  await expect(page).toHaveTitle("Meldinger · Samspill");
  await expect(page.getByRole("region", { name: "Hvem som leser og svarer" }).getByRole("listitem")).toHaveText(["veileder en, veileder"]);
  await expect(page.getByText("Du får vanligvis svar innen to virkedager.")).toBeVisible();
  await expect(page.getByText("Helsepersonell må si fra til barnevernet")).toBeVisible();
  const above = await page.getByText("Denne siden blir ikke fulgt med på hele døgnet").boundingBox();
  expect(above!.y, "told above the box").toBeLessThan((await box(page).boundingBox())!.y);
  await meetsNoBarrier(page, javaScriptEnabled);

  const tooLong = "a".repeat(2001);
  await box(page).fill(tooLong);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("Her er det plass til 2000 tegn").first()).toBeVisible();
  await expect(box(page)).toHaveValue(tooLong);
  await write(page, "Når begynner vi på torsdag?");
  await write(page, "Glem det siste.");
  await page.getByRole("button", { name: "Ta tilbake" }).last().click();
  await expect(page.getByRole("status")).toHaveText("Meldingen er tatt tilbake. Ingen rakk å lese den.");
  await expect(page.getByText("Glem det siste.")).toHaveCount(0);
  await expect(page.getByText("Sett", { exact: true })).toHaveCount(0);

  const ward = await visitor();
  await signIn(ward, "veileder en", "/messages/answers");
  await ward.getByLabel("Teksten").fill("Vi begynner klokka ti.");
  await ward.getByRole("button", { name: "Lagre svaret" }).click();
  await expect(ward.getByRole("status")).toHaveText("Svaret er lagret.");
  await ward.getByRole("link", { name: "Endre svaret" }).click();
  await ward.getByLabel("Teksten").fill("Vi begynner klokka ti, i rom 2.");
  await ward.getByRole("button", { name: "Lagre svaret" }).click();
  await expect(ward.getByText("Vi begynner klokka ti, i rom 2.", { exact: true })).toBeVisible();
  await meetsNoBarrier(ward, javaScriptEnabled);

  await ward.goto("/messages");
  await expect(ward.getByText("1 av 1 samtale har noe nytt.")).toBeVisible();
  await meetsNoBarrier(ward, javaScriptEnabled);
  await ward.getByRole("main").getByRole("link", { name: "Siv", exact: true }).click();
  await expect(ward.getByText("Når begynner vi på torsdag?")).toBeVisible();
  await expect(ward.getByText("Ny", { exact: true })).toBeVisible();
  await ward.getByText("Bruk et lagret svar").click();
  await ward.getByRole("link", { name: "Vi begynner klokka ti" }).click();
  await expect(box(ward)).toHaveValue("Vi begynner klokka ti, i rom 2.");
  await meetsNoBarrier(ward, javaScriptEnabled);
  await ward.getByRole("button", { name: "Send", exact: true }).click();
  await expect(ward.getByRole("status")).toHaveText("Meldingen er sendt.");
  await ward.goto("/messages");
  await expect(ward.getByText("svart på")).toBeVisible();

  await page.goto("/home");
  await expect(page.getByText("Du har fått svar")).toBeVisible();
  await page.getByRole("link", { name: "Les meldingen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Vi begynner klokka ti, i rom 2." })).toContainText("veileder en");
  await expect(page.getByText("Sett", { exact: true })).toHaveCount(1);
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.goto("/home");
  await expect(page.getByText("Du har fått svar")).toHaveCount(0);
});

test("a session that has run out keeps the text, and it is sent after signing in again", async ({ page, context, watch }) => {
  watch.tolerate(/401/);
  await signIn(page, "siv", "/messages");
  await box(page).fill("Skrevet lenge.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Logg inn først");
  await expect(page.getByText("Dette hadde du skrevet. Det er ikke lagret.")).toBeVisible();
  await expect(page.locator("textarea")).toHaveValue("Skrevet lenge.");
  const other = await context.newPage();
  await signIn(other, "siv");
  await page.getByRole("button", { name: "Prøv å lagre igjen" }).click();
  await expect(page.getByRole("status")).toHaveText("Meldingen er sendt.");
  await expect(page.getByRole("listitem").filter({ hasText: "Skrevet lenge." })).toHaveCount(1);
});

test("while the facilitator is away another one answers in her place, and no longer", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/404/);
  await signIn(page, "siv");
  await write(page, "Er du der?");

  const substitute = await visitor();
  await signIn(substitute, "veileder to", "/messages");
  await expect(substitute.getByRole("link", { name: "Siv", exact: true })).toHaveCount(0);

  const ward = await visitor();
  await signIn(ward, "veileder en", "/absence");
  await ward.getByLabel("Hvem står i for deg?").selectOption({ label: "veileder to" });
  await ward.getByRole("button", { name: "Lagre" }).click();
  await expect(ward.getByRole("status")).toHaveText("Lagret.");
  await expect(ward.getByRole("listitem").filter({ hasText: "veileder to står i" })).toBeVisible();
  await meetsNoBarrier(ward, javaScriptEnabled);

  await page.goto("/messages");
  await expect(page.getByText("Imens svarer veileder to.")).toBeVisible();
  await expect(page.getByText("veileder to, i stedet for veileder en")).toBeVisible();
  await openSivs(substitute);
  await box(substitute).fill("Jeg står i for henne denne uka.");
  await substitute.getByRole("button", { name: "Send", exact: true }).click();
  await expect(substitute.getByRole("status")).toHaveText("Meldingen er sendt.");
  await page.reload();
  await expect(page.getByRole("listitem").filter({ hasText: "Jeg står i for henne" })).toContainText("veileder to");

  await ward.getByRole("button", { name: /^Avslutt fraværet nå/ }).click();
  await expect(ward.getByRole("status")).toContainText("Fraværet er avsluttet.");
  expect((await substitute.reload())?.status()).toBe(404);
  await page.goto("/messages");
  await expect(page.getByText("Imens svarer")).toHaveCount(0);
});

test("a peer worker sees how far Siv has come, and nothing of what she writes, until it is given", async ({ page, visitor, watch, javaScriptEnabled }) => {
  watch.tolerate(/404/);
  await signIn(page, "siv");
  await write(page, "Bare for veilederen.");
  await expect(page.getByText("erfaren")).toHaveCount(0);

  const peer = await visitor();
  await signIn(peer, "erfaren", "/messages");
  await expect(peer.getByText("Du får ikke meldingene i gruppene du leder.")).toBeVisible();
  await peer.goto("/groups");
  await peer.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await peer.getByRole("link", { name: "Siv", exact: true }).click();
  await expect(peer.getByRole("heading", { level: 1 })).toHaveText("Siv");
  await expect(peer.getByRole("link", { name: "Skriv til Siv" })).toHaveCount(0);
  expect((await peer.goto(`${peer.url()}/messages`))?.status()).toBe(404);

  const office = await visitor();
  await signIn(office, "administrator", "/groups");
  await office.getByRole("link", { name: "Bytt veiledere: Torsdagsgruppa" }).click();
  await expect(office.getByLabel("Som hva leder erfaren gruppa?")).toHaveValue("peer");
  await office.getByLabel("erfaren får meldinger").check();
  await meetsNoBarrier(office, javaScriptEnabled);
  await office.getByRole("button", { name: "Lagre veiledere" }).click();
  await expect(office.getByText("Veilederne er lagret.")).toBeVisible();

  await page.goto("/messages");
  await expect(page.getByText("erfaren, erfaringskonsulent")).toBeVisible();
  await openSivs(peer);
  await expect(peer.getByText("Bare for veilederen.")).toBeVisible();
});

test("an administrator notes somebody as away, and takes it off the list again", async ({ page, javaScriptEnabled }) => {
  await signIn(page, "administrator");
  await page.getByRole("link", { name: "Fravær" }).click();
  await page.getByLabel("Hvem er borte?").selectOption({ label: "veileder en" });
  await page.getByLabel("Hvem står i?").selectOption({ label: "veileder to" });
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "veileder to står i" })).toContainText("veileder en");
  await meetsNoBarrier(page, javaScriptEnabled);
  await page.getByRole("button", { name: /^Avslutt fraværet nå: veileder en/ }).click();
  await expect(page.getByText("Ingen er meldt borte.")).toBeVisible();
});
