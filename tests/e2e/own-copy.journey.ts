import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { answerSafetyCheck } from "#app/family/safety-check.server.ts";
import { now, permit } from "#tests/world.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import { password, signIn, smallClinicAfter } from "./small-clinic.ts";

test.use({ ...seededBy(smallClinicAfter(({ db, siv }) => void answerSafetyCheck(permit(db, siv, "safety.answer"), { afraid: "unsure", experienced: "no" }, now))), viewport: { width: 360, height: 740 } });

const box = (page: Page) => page.getByLabel("Passordet ditt");

test.beforeEach(async ({ page, watch }) => {
  watch.tolerate(/422|429/);
  await signIn(page, "siv");
});

test("a patient is asked for the password before her own copy, reads in it what she answered in the form's words, and is asked again", bothWays, async ({ page }) => {
  await page.goto("/account");
  await page.getByRole("link", { name: "Les eller last ned alt som er lagret om deg" }).click();
  await expect(page).toHaveTitle("Din kopi · Samspill");
  await expect(page.locator("details")).toHaveCount(0);
  expect(await (await page.request.get("/account/copy?_data=routes%2Faccount-copy")).json()).toEqual({ proof: { isProved: false, hasPasskey: false, service: null } });

  await box(page).fill("fem rolige ord sammen");
  await page.getByRole("button", { name: "Vis kopien" }).click();
  await expect(page.getByRole("alert")).toContainText("Passordet ditt: Passordet stemmer ikke");
  await expect(page.locator("details")).toHaveCount(0);
  await expect(box(page)).toHaveValue("");

  await box(page).fill(password);
  const [reply] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), page.getByRole("button", { name: "Vis kopien" }).click()]);
  expect([reply.status(), reply.headers()["cache-control"]]).toEqual([200, "no-store"]);
  await page.locator("summary", { hasText: "Spørsmålene om trygghet" }).click();
  const row = page.locator("details[open]");
  await expect(row.getByText("Er du redd for den andre? Ikke sikker")).toBeVisible();
  await expect(row.getByText("Har du opplevd vold, trusler eller tvang fra den andre? Nei")).toBeVisible();
  await expect(row).not.toContainText(/unsure|\bno\b|\d{4}-\d\d-\d\d/);
  await expect(page).toHaveURL(/\/account\/copy$/);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText(/^Kopien ble laget .*\d{4}\./)).toBeVisible();
  await expect(page.getByText("Se deg om før du åpner en del.")).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "no dark paper").toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ media: null, colorScheme: null });

  await page.goto("/account/copy");
  await expect(box(page)).toHaveValue("");
  await expect(page.locator("details")).toHaveCount(0);
});

test("the copy as a file is behind the same password, and has no address", async ({ page, javaScriptEnabled }) => {
  expect((await page.request.get("/account/copy/file")).status()).toBe(404);
  await page.goto("/account/copy");
  await box(page).fill("fem rolige ord sammen");
  await page.getByRole("button", { name: "Last ned som fil" }).click();
  await expect(page.getByRole("alert")).toContainText("Passordet stemmer ikke");
  await box(page).fill(password);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Last ned som fil" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^samspill-\d{4}-\d\d-\d\d\.json$/);
  const copy = JSON.parse(await readFile(await file.path(), "utf8")) as { tables: { table: string; rows: object[] }[] };
  expect(copy.tables.find(({ table }) => table === "safety_checks")?.rows).toEqual([expect.objectContaining({ answer: expect.objectContaining({ afraid: "unsure" }) as object })]);
  if (javaScriptEnabled) await expect(box(page), "the next one at the screen finds no password there").toHaveValue("");
});

test("whoever finds her phone open cannot guess at the password for long", async ({ page }) => {
  await page.goto("/account/copy");
  for (let guess = 1; guess <= 5; guess++) {
    await box(page).fill(`fem rolige ord ${guess}`);
    await page.getByRole("button", { name: "Vis kopien" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  }
  await box(page).fill(password);
  await page.getByRole("button", { name: "Vis kopien" }).click();
  await expect(page.getByRole("heading", { name: "Vent litt" })).toBeVisible();
});
