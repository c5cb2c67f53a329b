import type { Page } from "@playwright/test";
import { expect, seededBy, test } from "./clinic.ts";
import { sheets } from "./paper.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

test.use(seededBy(smallClinic));

/** Sixty rows as an older Excel saves them, in Windows-1252 with semicolons; five of them are bad. */
function sixtyRows(): Buffer {
  const good = Array.from({ length: 55 }, (_, n) => `Fam. ${n + 1} \u0096 s\u00f8ster;${n % 2 ? "pasient" : "P\u00e5r\u00f8rende"};${n % 3 ? "" : "14"}`);
  const bad = ["01017012345;pasient;", "Fam. 60;begge;", ";pasient;", "Fam. 61;pasient;400", "fam. 1 - S\u00d8STER;pasient;"];
  const rows = ["Merke;SPOR;Dager", ...good.slice(0, 20), ...bad.slice(0, 3), ...good.slice(20), ...bad.slice(3)];
  return Buffer.from(`${rows.join("\r\n")}\r\n`, "latin1");
}

async function openFilePage(page: Page): Promise<void> {
  await page.goto("/groups");
  await page.getByRole("link", { name: "Torsdagsgruppa" }).click();
  await page.getByRole("link", { name: "Invitasjoner", exact: true }).click();
  await page.getByRole("link", { name: "Inviter mange fra en fil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Inviter mange fra en fil");
}

async function read(page: Page): Promise<void> {
  await page.getByLabel("CSV-fil").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: sixtyRows() });
  await page.getByRole("button", { name: "Se over" }).click();
  await expect(page.getByRole("heading", { name: "Se over" })).toBeVisible();
}

test("of sixty rows in a file five are named with their line and reason, fifty-five are made, and the same file again makes none", async ({ page }) => {
  await signIn(page, "veileder en");
  await openFilePage(page);
  await read(page);

  await expect(page.getByText("55 nye invitasjoner")).toBeVisible();
  await expect(page.getByRole("list", { name: "5 rader kan ikke brukes" }).getByRole("listitem")).toHaveText([
    "Linje 22: Merket ligner et fødselsnummer. Det hører ikke hjemme her.",
    "Linje 23 (Fam. 60): Sporet må være pårørende eller pasient.",
    "Linje 24: Merket mangler.",
    "Linje 60 (Fam. 61): Dager må være et helt tall fra 1 til 90, eller stå tomt.",
    "Linje 61 (fam. 1 - SØSTER): Merket er det samme som på linje 2.",
  ]);
  await expect(page.getByRole("table", { name: "Disse blir laget" }).getByRole("row")).toHaveCount(56);

  await page.getByRole("button", { name: "Lag 55 invitasjoner" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("55 nye invitasjoner");
  const cards = page.getByRole("list", { name: "Invitasjonene" }).getByRole("listitem");
  await expect(cards).toHaveCount(55);
  await expect(cards.nth(4)).toContainText("Fam. 5 – søster");
  await page.emulateMedia({ media: "print" });
  await expect(cards.first()).toBeVisible();
  await expect(page.getByText("Kodene vises bare nå.")).toBeHidden();
  expect(await sheets(page), "five cards on a sheet, and none left over").toBe(11);

  await page.getByRole("link", { name: "Ferdig" }).click();
  await expect(page.getByRole("heading", { name: "55 invitasjoner venter" })).toBeVisible();
  await expect(page.getByText("Fam. 1 – søster")).toBeVisible();
  await page.getByRole("link", { name: "Neste side" }).click();
  await expect(page.getByText("Side 2 av 2")).toBeVisible();
  await expect(page.getByText("Fam. 55 – søster")).toBeVisible();

  await openFilePage(page);
  await read(page);
  await expect(page.getByText("Ingen nye invitasjoner")).toBeVisible();
  await expect(page.getByText("55 rader finnes fra før og endres ikke")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Lag \d+ invitasjon/ })).toHaveCount(0);
  await expect(page.getByRole("table", { name: "Disse finnes fra før" }).getByRole("cell", { name: "venter" })).toHaveCount(55);

  await page.getByRole("link", { name: "Til invitasjonene" }).click();
  await page.getByRole("link", { name: "Neste side" }).click();
  await page.getByRole("listitem").filter({ hasText: "Fam. 55 – søster" }).getByRole("button", { name: "Trekk tilbake" }).click();
  await expect(page.getByText("Invitasjonen er trukket tilbake.")).toBeVisible();
  await expect(page.getByText("Side 2 av 2")).toBeVisible();
  await expect(page.getByRole("heading", { name: "54 invitasjoner venter" })).toBeVisible();
});

test("a code from the file lets somebody in, and what the card was called is gone from the list then", async ({ page, visitor }) => {
  await signIn(page, "veileder en");
  await openFilePage(page);
  await page.getByLabel("Eller lim inn radene her").fill("merke;spor\nFam. 3 – bror;pårørende\nFam. 3;pasient");
  await page.getByRole("button", { name: "Se over" }).click();
  await page.getByRole("button", { name: "Lag 2 invitasjoner" }).click();
  const link = await page.getByRole("listitem").filter({ hasText: "Fam. 3 – bror" }).locator(".address").innerText();

  const guest = await visitor();
  await guest.goto(link);
  await guest.locator("[name=userName]").fill("en bror");
  await guest.locator("[name=displayName]").fill("En bror");
  await guest.locator("[name=password]").fill("fem ganske rolige ord");
  await Promise.all([guest.waitForURL(/\/home/), guest.locator("main button[type=submit]").last().click()]);

  await page.getByRole("link", { name: "Ferdig" }).click();
  await expect(page.getByRole("heading", { name: "1 invitasjon venter" })).toBeVisible();
  await expect(page.getByText("Fam. 3 – bror")).toHaveCount(0);
});

test("what cannot be read is said beside the field, and what was pasted is handed back", async ({ page }) => {
  await signIn(page, "veileder en");
  await openFilePage(page);
  await page.getByRole("button", { name: "Se over" }).click();
  await expect(page.locator("#file")).toHaveAccessibleDescription(/Velg en fil, eller lim inn radene/);
  await page.getByLabel("Eller lim inn radene her").fill("navn;spor\nKari;pasient");
  await page.getByRole("button", { name: "Se over" }).click();
  await expect(page.locator("#file")).toHaveAccessibleDescription(/en kolonne som heter «merke»/);
  await expect(page.getByLabel("Eller lim inn radene her")).toHaveValue(/navn;spor\s+Kari;pasient/);
  await page.getByLabel("CSV-fil").setInputFiles({ name: "liste.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000") });
  await page.getByRole("button", { name: "Se over" }).click();
  await expect(page.locator("#file")).toHaveAccessibleDescription(/Dette er ikke en CSV-fil/);
});

for (const megabytes of [1.2, 6])
  test(`a file of ${megabytes} MB is said to be too large, with how large it may be and the way on (ASVS 5.2.1)`, async ({ page }) => {
    await signIn(page, "veileder en");
    await openFilePage(page);
    await page.getByLabel("CSV-fil").setInputFiles({ name: "stor.csv", mimeType: "text/csv", buffer: Buffer.alloc(megabytes * 1e6, "merke;spor\r\n") });
    await page.getByRole("button", { name: "Se over" }).click();
    await expect(page.locator("#file")).toHaveAccessibleDescription(/Fila er for stor. Den kan ha høyst 500 rader og være på høyst 1 MB/);
    await expect(page.getByRole("link", { name: "Til invitasjonene" })).toBeVisible();
    await read(page);
    await expect(page.getByText("55 nye invitasjoner")).toBeVisible();
  });
