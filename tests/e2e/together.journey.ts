import type { Page } from "@playwright/test";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { permit, world } from "#tests/world.ts";
import { expect, seededBy, test } from "./clinic.ts";
import { sheets } from "./paper.ts";
import type { Seed } from "./running-clinic.ts";
import { password, signIn } from "./small-clinic.ts";

const exercise = "/modules/intro/together";
const inactive = "Sammen-øvelsen er ikke aktiv";

/** The small clinic, in which Tor and Siv are linked, and have answered the two private questions today. */
const linkedPair: Seed = async ({ databaseFile, keyFile }) => {
  const db = openDatabase(databaseFile);
  const clinic = world({ db, masterKey: readOrMakeMasterKey(keyFile, { databaseHasAccounts: false }), passwordHash: await hashPassword(password) });
  const now = new Date();
  link(clinic, [clinic.tor, clinic.siv], "yes", now);
  for (const learner of [clinic.tor, clinic.siv]) answerSafetyCheck(permit(db, learner, "safety.answer"), { afraid: "no", experienced: "no" }, now);
  db.$client.close();
};

test.use(seededBy(linkedPair));

/** Writes in a box and presses the button under it. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await page.goto(exercise);
  const form = page.locator("form", { has: page.getByLabel(label) });
  await form.locator("textarea").fill(text);
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("status")).toContainText("Lagret");
}

async function bringTo(page: Page, label: string, name: string): Promise<void> {
  await page.goto(exercise);
  await page.getByRole("link", { name: `Velg hva du tar med fra «${label}` }).click();
  await page.getByLabel(name).check();
  await page.getByRole("button", { name: "Ta det med" }).click();
  await expect(page.getByRole("heading", { name: "Dette har du tatt med" })).toBeVisible();
}

/** The document as it is sent, but for what is another one every time. */
async function documentFor(page: Page): Promise<string> {
  const response = await page.request.get(exercise);
  expect(response.status()).toBe(200);
  return (await response.text()).replaceAll(/nonce="[^"]*"/g, "nonce");
}

const times = "Tider som pleier å være gode for meg";
const word = "Et pauseord jeg liker";

/** Ticks choices of one prompt and presses the button under them. */
async function tick(page: Page, legend: string, ...choices: readonly string[]): Promise<void> {
  await page.goto(exercise);
  const form = page.locator("form", { has: page.getByRole("group", { name: legend }) });
  for (const choice of choices) await form.getByLabel(choice, { exact: true }).check();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("status")).toContainText("Lagret");
}

test("two tracks meet on one page, and what is taken back while the other looks is gone from the next visit", async ({ page, visitor }) => {
  const siv = await visitor();
  await signIn(page, "tor");
  await signIn(siv, "siv");
  await tick(siv, times, "lørdag", "søndag");
  await write(siv, "Dette vil jeg ha helt for meg selv", "Ingen skal se dette");
  await bringTo(siv, times, "Tor");
  await expect(siv.locator("#brought")).toContainText("Tor kan se «lørdag, søndag» til og med");

  await page.goto(exercise);
  await page.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await expect(page.locator("#meeting")).toContainText(inactive);
  await tick(page, times, "hverdagskvelder", "søndag");
  await bringTo(page, times, "Siv");
  await expect(page.locator("#box-times-who")).toContainText("Siv kan se «hverdagskvelder, søndag» til og med");
  await expect(page.locator("#meeting")).toContainText("Dette har både du og Siv tatt med");
  await expect(page.locator("#meeting blockquote")).toHaveText("søndag");
  await expect(page.locator("#meeting")).toContainText("Pauseordet for deg og Siv er «pause».");
  await expect(page.getByRole("heading", { name: "Slik gjør dere det" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Ingen skal se dette");
  await expect(page.locator("body")).not.toContainText(inactive);

  await siv.getByRole("button", { name: `Ta tilbake «${times}»` }).click();
  await expect(siv.getByRole("heading", { name: "Dette har du tatt med" })).toHaveCount(0);
  await expect(siv.getByText("Tatt tilbake. Det står ikke på siden lenger."), "the page opens there").toBeInViewport();
  await page.reload();
  await expect(page.locator("#meeting")).toContainText(inactive);
  await expect(page.locator("#meeting blockquote")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Alene", exact: true })).toBeVisible();
});

test("both have the same word for a pause where both have brought it, and else «pause»; where nothing is alike, both are told no more than that", async ({ page, visitor }) => {
  const siv = await visitor();
  for (const [visit, name, other, own] of [[page, "tor", "Siv", "svane"], [siv, "siv", "Tor", "Fyrtårn"]] as const) {
    await signIn(visit, name);
    await write(visit, word, own);
    await bringTo(visit, word, other);
    await visit.getByRole("button", { name: "Nei, ikke i dag" }).click();
  }
  for (const visit of [page, siv]) {
    await visit.goto(exercise);
    await expect(visit.locator("#meeting")).toContainText("Ingenting av det dere har tatt med, er likt ennå.");
    await expect(visit.locator("#meeting")).toContainText("Pauseordet er «pause».");
  }
  await write(page, word, "fyrtårn");
  await bringTo(page, word, "Siv");
  for (const [visit, other] of [[page, "Siv"], [siv, "Tor"]] as const) {
    await visit.goto(exercise);
    await expect(visit.locator("#meeting")).toContainText(`Pauseordet for deg og ${other} er «fyrtårn».`);
  }
});

test("nothing yet cannot be ticked with something else, and words say so", async ({ page, watch }) => {
  watch.tolerate(/422 \(Unprocessable Entity\)/);
  await signIn(page, "siv", exercise);
  const form = page.locator("form", { has: page.getByRole("group", { name: "Dette kan jeg tenke meg å dele" }) });
  for (const choice of ["hvor langt jeg har kommet", "ingenting ennå"]) await form.getByLabel(choice, { exact: true }).check();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("alert")).toContainText("Du kan ikke krysse av for ingenting og for noe annet på én gang");
  await expect(form.getByLabel("ingenting ennå")).toBeChecked();
  await form.getByLabel("ingenting ennå").uncheck();
  await form.getByRole("button", { name: "Lagre" }).click();
  await expect(form.getByRole("status")).toContainText("Lagret");
  await page.goto(exercise);
  await expect(form.getByLabel("hvor langt jeg har kommet")).toBeChecked();
  await expect(form.getByLabel("ingenting ennå")).not.toBeChecked();
});

test("the document that says so is the same to the byte, whatever the other has done", async ({ page, visitor }) => {
  const siv = await visitor();
  await signIn(page, "tor", exercise);
  await page.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await signIn(siv, "siv");
  const nothing = await documentFor(page);
  expect(nothing).toContain(inactive);

  await tick(siv, times, "lørdag");
  const prepared = await documentFor(page);
  await bringTo(siv, times, "Tor");
  const brought = await documentFor(page);
  await siv.getByRole("button", { name: "Ja, jeg venter" }).click();
  const affected = await documentFor(page);
  await siv.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await siv.getByRole("button", { name: `Ta tilbake «${times}»` }).click();
  const takenBack = await documentFor(page);
  await bringTo(siv, times, "Tor");
  await siv.goto("/something-happened");
  await siv.getByRole("button", { name: "Slå av nå" }).click();
  const happened = await documentFor(page);
  expect([prepared, brought, affected, takenBack, happened].map((document) => document === nothing)).toEqual([true, true, true, true, true]);
});

test("a reader who has not answered for safety today sees what to prepare and the version for one, and nothing of a meeting", async ({ page }) => {
  await signIn(page, "ingrid", exercise);
  await expect(page.getByRole("heading", { name: "Forbered deg alene" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Alene", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Til de to spørsmålene" })).toHaveAttribute("href", "/family/check?module=intro");
  await expect(page.locator("body")).not.toContainText(inactive);
  await tick(page, times, "søndag");
  await page.goto(`${exercise}/times`);
  await expect(page.getByRole("button", { name: "Ta det med" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Til de to spørsmålene" })).toBeVisible();
});

test("from the two questions the way leads back to where the exercise asked for them, whatever was answered", async ({ page }) => {
  await signIn(page, "ingrid");
  const answer = async (words: string) => {
    for (const group of await page.getByRole("group").all()) await group.getByLabel(words, { exact: true }).check();
    await page.getByRole("button", { name: "Svar" }).click();
  };
  await page.goto(exercise);
  await page.getByRole("link", { name: "Til de to spørsmålene" }).click();
  await answer("Ikke sikker");
  await expect(page.getByRole("link", { name: "Til øvelsen" })).toHaveAttribute("href", `${exercise}#meeting`);
  await expect(page.locator("main"), "the clinic has no number").not.toContainText("ringe klinikken");
  for (const wanted of ["Ikke nå", "Ja, ha det på"]) {
    await page.goto("/family/check?module=intro");
    await answer("Nei");
    await page.getByRole("button", { name: wanted }).click();
    await expect(page).toHaveURL(`${exercise}#meeting`);
  }
  await expect(page.getByRole("heading", { name: "Hvordan er det med deg i dag?" })).toBeInViewport();
});

test("on paper what is met, how it is done and the version for one fit one sheet, with nothing of what was prepared", async ({ page, visitor }) => {
  const siv = await visitor();
  for (const [visit, name, other] of [[page, "tor", "Siv"], [siv, "siv", "Tor"]] as const) {
    await signIn(visit, name);
    await tick(visit, times, "søndag");
    await bringTo(visit, times, other);
    await write(visit, word, "fyrtårn");
    await bringTo(visit, word, other);
    await visit.goto(exercise);
    await visit.getByRole("button", { name: "Nei, ikke i dag" }).click();
  }
  await page.goto(exercise);
  await expect(page.locator("#meeting blockquote")).toHaveText(["søndag", "fyrtårn"]);
  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: "print" });
  for (const shown of ["Når dere møtes", "Alene"]) await expect(page.getByRole("heading", { name: shown, exact: true })).toBeVisible();
  for (const hidden of ["Forbered deg alene", "Det du kan ta med", "Det som aldri tas med", "Dette har du tatt med"]) await expect(page.getByRole("heading", { name: hidden, exact: true })).toHaveCount(0);
});

test("somebody who is linked with nobody is told the same sentence where they would choose", async ({ page, visitor }) => {
  await signIn(page, "siv");
  await tick(page, times, "lørdag");
  await page.goto(`${exercise}/times`);
  await expect(page.getByLabel("Tor")).toBeVisible();
  await page.goto(exercise);
  await page.getByRole("button", { name: "Ja, jeg venter" }).click();
  await page.goto(`${exercise}/times`);
  await expect(page.locator("main .note")).toHaveText(inactive);
  const other = await visitor();
  await signIn(other, "leila");
  expect((await other.request.get(`${exercise}/times`)).status()).toBe(200);
  expect((await other.request.get(`${exercise}/keep`)).status()).toBe(404);
});
