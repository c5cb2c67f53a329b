import type { Page } from "@playwright/test";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { hashPassword } from "#app/identity/password.server.ts";
import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { link } from "#tests/linked-family.ts";
import { permit, world } from "#tests/world.ts";
import { expect, seededBy, test } from "./clinic.ts";
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
  await page.getByRole("link", { name: `Velg hva du tar med fra «${label}»` }).click();
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

const times = "Tider som er gode for meg";

test("two tracks meet on one page, and what is taken back while the other looks is gone from the next visit", async ({ page, visitor }) => {
  const siv = await visitor();
  await signIn(page, "tor");
  await signIn(siv, "siv");
  await write(siv, times, "Lørdag formiddag");
  await write(siv, "Dette vil jeg ha helt for meg selv", "Ingen skal se dette");
  await bringTo(siv, times, "Tor");
  await expect(siv.locator("#brought blockquote")).toHaveText("Lørdag formiddag");

  await page.goto(exercise);
  await expect(page.locator("main")).not.toContainText("Lørdag formiddag");
  await page.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await expect(page.locator("#meeting")).toContainText("Fra Siv");
  await expect(page.locator("#meeting blockquote")).toHaveText("Lørdag formiddag");
  await expect(page.getByRole("heading", { name: "Slik gjør dere det" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Ingen skal se dette");
  await expect(page.locator("body")).not.toContainText(inactive);

  await siv.getByRole("button", { name: `Ta tilbake «${times}»` }).click();
  await expect(siv.getByRole("heading", { name: "Dette har du tatt med" })).toHaveCount(0);
  await page.reload();
  await expect(page.locator("#meeting")).toContainText(inactive);
  await expect(page.locator("body")).not.toContainText("Lørdag formiddag");
  await expect(page.getByRole("heading", { name: "Alene", exact: true })).toBeVisible();
});

test("the document that says so is the same to the byte, whatever the other has done", async ({ page, visitor }) => {
  const siv = await visitor();
  await signIn(page, "tor");
  await page.goto(exercise);
  await page.getByRole("button", { name: "Nei, ikke i dag" }).click();
  await signIn(siv, "siv");
  const nothing = await documentFor(page);
  expect(nothing).toContain(inactive);

  await write(siv, times, "Lørdag formiddag");
  const prepared = await documentFor(page);
  await bringTo(siv, times, "Tor");
  expect(await documentFor(page)).not.toBe(nothing);
  await siv.getByRole("button", { name: "Ja, jeg venter" }).click();
  const affected = await documentFor(page);
  await siv.getByRole("button", { name: "Nei, ikke i dag" }).click();
  expect(await documentFor(page)).toContain("Lørdag formiddag");
  await siv.getByRole("button", { name: `Ta tilbake «${times}»` }).click();
  const takenBack = await documentFor(page);
  await bringTo(siv, times, "Tor");
  await siv.goto("/something-happened");
  await siv.getByRole("button", { name: "Slå av nå" }).click();
  const happened = await documentFor(page);
  expect([prepared, affected, takenBack, happened].map((document) => document === nothing)).toEqual([true, true, true, true]);
});

test("a reader who has not answered for safety today sees what to prepare and the version for one, and nothing of a meeting", async ({ page }) => {
  await signIn(page, "ingrid");
  await page.goto(exercise);
  await expect(page.getByRole("heading", { name: "Forbered deg alene" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Alene", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Til de to spørsmålene" })).toHaveAttribute("href", "/family/check?module=intro");
  await expect(page.locator("body")).not.toContainText(inactive);
  await write(page, times, "Søndag");
  await page.goto(`${exercise}/times`);
  await expect(page.getByRole("button", { name: "Ta det med" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Til de to spørsmålene" })).toBeVisible();
});

test("somebody who is linked with nobody is told the same sentence where they would choose", async ({ page, visitor }) => {
  await signIn(page, "siv");
  await write(page, times, "Lørdag");
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
