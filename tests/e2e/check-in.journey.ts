import { readOrMakeMasterKey } from "#app/privacy/master-key.server.ts";
import { attachKeys } from "#app/privacy/keys.server.ts";
import { addDays, osloDate } from "#app/i18n/dates.ts";
import { checkInForm, keepCheckIn } from "#app/learning/check-in.server.ts";
import { mondayOf } from "#app/learning/check-in.ts";
import { openDatabase } from "#db/client.server.ts";
import { addMadeUpForm } from "#tests/made-up-form.ts";
import { permit } from "#tests/world.ts";
import type { Actor } from "#app/access/permit.server.ts";
import { bothWays, expect, seededBy, test } from "./clinic.ts";
import type { Seed } from "./running-clinic.ts";
import { signIn, smallClinic } from "./small-clinic.ts";

const monday = mondayOf(osloDate(Date.now()));

/** The small clinic with a form of its own, in which Siv has checked in for nine weeks, but for one. */
const afterNineWeeks: Seed = async (files) => {
  await smallClinic(files);
  addMadeUpForm(files.instrumentsFolder);
  const db = openDatabase(files.databaseFile);
  attachKeys(db, readOrMakeMasterKey(files.keyFile, { databaseHasAccounts: true }));
  const { account_id: accountId } = db.$client.prepare("select account_id from enrolments where track = 'patient' order by rowid limit 1").get() as { account_id: string };
  const siv: Actor = { accountId, role: "learner", language: "nb", today: osloDate(Date.now()) };
  for (const [n, c2] of [3, 4, 4, undefined, 5, 7, 6, 5, 8].entries()) {
    const week = addDays(monday, -7 * (9 - n));
    if (c2 === undefined) continue;
    const typed = { week, revision: 0, c1: "6", c2: String(c2), c3: n === 1 ? "no-contact" : "5", p1: String(n), p2: String(9 - n), better: n === 5 ? "Sov hele natta." : "" };
    keepCheckIn(permit(db, siv, "check-in.keep"), checkInForm.parse(typed), new Date(Date.parse(`${week}T12:00:00Z`)));
  }
  db.$client.close();
};

test.use(seededBy(afterNineWeeks));

const mark = (page: import("@playwright/test").Page, question: string, value: string) => page.getByRole("group", { name: question }).getByLabel(value, { exact: true });

test("a patient checks in from home, meets help and no alarm in the first screen after an unsafe week, and changes the answers the same week", bothWays, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "siv");
  await page.getByRole("link", { name: "Innsjekk", exact: true }).click();
  await expect(page.getByText("Dette er våre egne spørsmål. De er ikke en test og gir ingen diagnose."), "said once").toBeVisible();
  await expect(mark(page, "Hvor trygg har du kjent deg denne uka?", "hopp over")).toBeChecked();
  await mark(page, "Hvor trygg har du kjent deg denne uka?", "3").check();
  await mark(page, "Hvor godt har dere klart å snakke sammen?", "ikke kontakt").check();
  await mark(page, "Hvor sterkt har suget vært på det sterkeste?", "8").check();
  await page.getByLabel("Noe som gikk litt bedre").fill("Ringte Petter.");
  await page.getByRole("button", { name: "Lagre" }).click();

  await expect(page.getByRole("status")).toHaveText("Lagret.");
  await expect(page.getByRole("status")).toBeInViewport();
  await expect(page.getByRole("heading", { name: "Det høres ut som en utrygg uke" })).toBeInViewport();
  await expect(page.getByText("VO-linjen 116 006")).toBeInViewport();
  await expect(page.getByText("VO-linjen 116 006")).toBeVisible();
  await expect(page.getByText("Mental Helses hjelpetelefon")).toBeVisible();
  await expect(page.getByRole("link", { name: "Lag en plan for neste bølge" })).toHaveAttribute("href", "/plans#a");
  await expect(mark(page, "Hvor sterkt har suget vært på det sterkeste?", "8")).toBeChecked();
  await page.getByRole("link", { name: "Se hvor du kan ringe" }).click();
  await expect(page.locator(":target"), "the clinic has given no number of its own").toBeInViewport();
  await page.goto("/check-in");

  await mark(page, "Hvor trygg har du kjent deg denne uka?", "4").check();
  await mark(page, "Hvor sterkt har suget vært på det sterkeste?", "hopp over").check();
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
  await expect(page.getByRole("heading", { name: "Det høres ut som en utrygg uke" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Suget har vært sterkt" })).toHaveCount(0);
});

test("the curves say in words what they draw, and the table beside them holds every answer", async ({ page }) => {
  await signIn(page, "siv", "/check-in");
  await page.getByText("Vis kurvene og alle svarene").click();
  const support = page.getByRole("figure", { name: "Hvor mye støtte har du hatt fra andre?" });
  await expect(support.getByRole("img")).toHaveAccessibleName(/^8 svar\. Det første, uka fra .+: 3 av 10\. Det siste, uka fra .+: 8\. Lavest 3, høyest 8\.$/);
  await expect(support.locator("path.mine")).toHaveCount(2);
  const table = page.getByRole("table", { name: "Alle svarene" });
  await expect(table.getByRole("row")).toHaveCount(9);
  await expect(table.getByRole("row").nth(1)).toContainText("8");
  await expect(table.getByText("ikke kontakt")).toHaveCount(1);
  await expect(page.getByText("Sov hele natta.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Kurvene dine" }).getByText("Bare du kan se dette.")).toHaveCount(6);
  await expect(page.getByRole("link", { name: /^Del kurven med veilederen Hvor / })).toHaveCount(5);
  await expect(page.getByRole("link", { name: /^Del kurven med veilederen Hvor trygg/ })).toHaveCount(0);
});

test("the marks are a line of eleven points: one of them takes a finger on a narrow phone, the arrow keys move along it, and no mark is chosen until she chooses", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, "siv", "/check-in");
  const support = page.getByRole("group", { name: "Hvor mye støtte har du hatt fra andre?" });
  await expect(support).toContainText("0 er ingen");
  await expect(support).toContainText("10 er mye");
  const points = await support.locator(".mark-choice").all();
  expect(points).toHaveLength(11);
  const sizes = await Promise.all(points.map(async (point) => (await point.boundingBox())!));
  for (const { x, width, height } of sizes) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
  }
  expect(sizes[10]!.x, "10 stands where the line ends").toBe(sizes[5]!.x);

  const chosen = support.locator(":checked");
  await expect(chosen).toHaveValue("");
  await mark(page, "Hvor mye støtte har du hatt fra andre?", "hopp over").focus();
  await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveValue("0");
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveValue("4");
  await expect(chosen).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(chosen).toHaveValue("3");
  await support.getByText("9", { exact: true }).locator("..").click();
  await expect(chosen).toHaveValue("9");
  await support.getByText("hopp over").click();
  await expect(chosen).toHaveValue("");
  await mark(page, "Hvor mye støtte har du hatt fra andre?", "7").check();
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
  await expect(chosen).toHaveValue("7");
});

test("answers from two windows both come back, and nothing is lost", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "siv");
  const other = await page.context().newPage();
  for (const window of [page, other]) await window.goto("/check-in");
  await mark(other, "Hvor trygg har du kjent deg denne uka?", "9").check();
  await other.getByRole("button", { name: "Lagre" }).click();
  await expect(other.getByRole("status")).toHaveText("Lagret.");
  await mark(page, "Hvor trygg har du kjent deg denne uka?", "5").check();
  await page.getByLabel("Noe som gikk litt bedre").fill("En rolig kveld.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("alert")).toContainText("Trygg: 9");
  await expect(mark(page, "Hvor trygg har du kjent deg denne uka?", "5")).toBeChecked();
  await expect(page.getByLabel("Noe som gikk litt bedre")).toHaveValue("En rolig kveld.");
  await page.getByRole("button", { name: "Lagre" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
});

test("a relative finds a plan one tap from any page, writes it, shows it alone for paper, and takes every word away", async ({ page, watch }) => {
  watch.tolerate(/409/);
  await signIn(page, "tor", "/modules/intro/1");
  await page.getByRole("navigation", { name: "Hovedmeny" }).getByRole("link", { name: "Planer" }).click();
  await expect(page).toHaveTitle("Planer · Samspill");
  await expect(page.locator("main").getByRole("link", { name: "113" }).first()).toBeVisible();
  await expect(page.getByText("kan åpne denne siden")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Når suget kommer" })).toHaveCount(0);

  const other = await page.context().newPage();
  for (const window of [page, other]) {
    await window.goto("/plans");
    await window.getByText("Skriv i planen").click();
  }
  await page.getByLabel("Hvem jeg kan ringe").fill("Naboen");
  await page.getByLabel("Kodeordet mitt").fill("Har du melk?");
  await page.getByRole("button", { name: "Lagre planen" }).click();
  await expect(page.getByRole("status")).toHaveText("Lagret.");
  await expect(page.getByRole("definition").filter({ hasText: "Har du melk?" })).toBeVisible();
  expect(page.url(), "which plan it was, the address does not say").toMatch(/\/plans\?saved=b#b$/);

  await other.getByLabel("Hvem jeg kan ringe").fill("Kari");
  await other.getByRole("button", { name: "Lagre planen" }).click();
  await expect(other.getByRole("alert")).toContainText("Har du melk?");
  await expect(other.getByLabel("Hvem jeg kan ringe")).toHaveValue("Kari");

  await page.getByRole("link", { name: "Vis bare denne, for utskrift" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Har du melk?").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Hvem kan finne dette?" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "Vis alle planene" }).click();
  await expect(page.getByRole("link", { name: "Vis bare denne, for utskrift" })).toBeVisible();
  await page.getByText("Endre planen").click();
  await page.getByRole("button", { name: "Slett alt i planen" }).click();
  await expect(page.getByRole("status")).toHaveText("Alt i planen er slettet.");
  await expect(page.getByText("Har du melk?")).toHaveCount(0);
});

test("a form of the clinic's own is answered and changed, and nothing is counted", async ({ page }) => {
  await signIn(page, "siv", "/check-in");
  await page.getByRole("link", { name: "Et oppdiktet skjema" }).click();
  await expect(page).toHaveTitle("Skjema · Samspill");
  await page.getByRole("group", { name: "Hvor ofte så du ut av vinduet?" }).getByLabel("Ofte").check();
  await page.getByRole("button", { name: "Lagre svarene" }).click();
  await expect(page.getByRole("status")).toContainText("Lagret.");
  await expect(page.getByRole("group", { name: "Hvor ofte så du ut av vinduet?" }).getByLabel("Ofte")).toBeChecked();
  await expect(page.getByText("Made up for tests.")).toBeVisible();
});
